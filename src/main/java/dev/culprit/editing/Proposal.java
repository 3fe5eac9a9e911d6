package dev.culprit.editing;

import dev.culprit.matching.signature.Signature;
import dev.culprit.matching.signature.Specificity;
import dev.culprit.matching.signature.TemplateProposal;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template proposed for an error line, as an editor sees and changes it.
 *
 * @param line with its secrets masked
 * @param core whether it is of the innermost errors only
 * @param nested whether the line wraps errors, so that there is a choice
 * @param token of the line and the choice; what varies is counted in that
 */
record Proposal(
        String line,
        boolean core,
        boolean nested,
        String token,
        String template,
        Specificity.Level level,
        List<Variable> variables) {

    static final int LONGEST_LINE = 20_000;

    Proposal {
        variables = List.copyOf(variables);
    }

    /** Something in the line that may differ from machine to machine. */
    record Variable(int index, String text, String type, String name, boolean varies) {}

    /**
     * What an editor asked for.
     *
     * @param part {@code whole} for all of the message; else the innermost errors
     * @param proposed the token of the proposal that {@code vary} counts in; null for a first proposal
     * @param vary which of the variables are to be placeholders
     */
    record Wish(
            @Nullable String line,
            @Nullable String part,
            @Nullable String proposed,
            @Nullable List<Integer> vary) {

        boolean isEmpty() {
            return line == null || line.isBlank();
        }

        /** Empty when the line says nothing. */
        Optional<Proposal> proposal() {
            if (line == null) {
                return Optional.empty();
            }
            String bounded = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
            String masked = Paste.of(bounded).redacted().text();
            return TemplateProposal.of(masked)
                    .flatMap(whole -> TemplateProposal.ofCore(masked).map(core -> of(masked, whole, core)));
        }

        private Proposal of(String masked, TemplateProposal whole, TemplateProposal core) {
            boolean nested = !whole.equals(core);
            boolean wantsCore = nested && !"whole".equals(part);
            String token = Integer.toHexString((masked + wantsCore).hashCode());
            TemplateProposal found = wantsCore ? core : whole;
            TemplateProposal chosen = token.equals(proposed)
                    ? found.varying(vary == null ? new HashSet<>() : new HashSet<>(vary))
                    : found;
            return new Proposal(
                    masked,
                    wantsCore,
                    nested,
                    token,
                    chosen.template(),
                    Specificity.of(new Signature.Text(chosen.template())).level(),
                    variables(chosen));
        }

        private static List<Variable> variables(TemplateProposal proposal) {
            List<Variable> variables = new ArrayList<>();
            for (TemplateProposal.Piece piece : proposal.variables()) {
                variables.add(new Variable(
                        variables.size(),
                        MarkedPaste.visible(piece.text()),
                        piece.type() == null ? "" : piece.type().keyword(),
                        piece.name(),
                        piece.varies()));
            }
            return variables;
        }
    }

    public String levelWord() {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
