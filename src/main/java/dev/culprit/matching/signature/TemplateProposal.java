package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A template made from an error message that somebody saw: what differs from one machine to the next (addresses, names,
 * numbers, times) is found and typed, the rest stays. A start for an author, who may let any piece vary or stand as it is.
 * Immutable.
 *
 * @param pieces the message from its beginning to its end
 */
public record TemplateProposal(List<Piece> pieces) {

    /** A longer message is cut here, in UTF-16 units: the beginning says enough. */
    private static final int LONGEST = 1000;

    /** Letters and digits that must stay, or the template would fit too much. */
    private static final int FEWEST_LITERAL = 8;

    public TemplateProposal {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of the message.
     *
     * @param text as the message has it
     * @param type what it could be a placeholder of; null for words that always stand there
     * @param name of the placeholder; empty where there is none
     * @param varies whether it is a placeholder now
     */
    public record Piece(String text, @Nullable PlaceholderType type, String name, boolean varies) {

        static Piece literal(String text) {
            return new Piece(text, null, "", false);
        }

        private Piece varying(boolean wanted) {
            return new Piece(text, type, name, wanted && type != null);
        }

        private String inTemplate() {
            if (!varies || type == null) {
                return text.replace("{", "{{").replace("}", "}}");
            }
            return type == PlaceholderType.ANY ? "{" + name + "}" : "{" + name + ":" + type.keyword() + "}";
        }
    }

    /** A proposal for the first message of a text; empty when it says nothing. */
    public static Optional<TemplateProposal> of(String text) {
        return Paste.of(text).messages().stream()
                .filter(message -> !message.text().isBlank())
                .findFirst()
                .map(message -> ofMessage(said(message)));
    }

    /** The same for the innermost errors of its chain, which are said wherever the cause is the same. */
    public static Optional<TemplateProposal> ofCore(String text) {
        return Paste.of(text).messages().stream()
                .filter(message -> !message.text().isBlank())
                .findFirst()
                .map(message -> ofMessage(core(message)));
    }

    /** The errors, without the fields of a structured log behind them. */
    private static String said(Message message) {
        List<Segment> chain = message.chain();
        return message.text()
                .substring(chain.get(0).start(), chain.get(chain.size() - 1).end());
    }

    private static String core(Message message) {
        List<Segment> chain = message.chain();
        int end = chain.get(chain.size() - 1).end();
        int first = chain.size() - 1;
        while (first > 0 && words(message.text().substring(chain.get(first).start(), end)) < 6) {
            first--;
        }
        return message.text().substring(chain.get(first).start(), end);
    }

    private static int words(String text) {
        return text.split("[^\\p{L}]+", -1).length;
    }

    private static TemplateProposal ofMessage(String message) {
        String bounded = message.length() <= LONGEST ? message : message.substring(0, lastBlankBefore(message));
        TemplateProposal proposal = new TemplateProposal(new VariableParts(bounded.strip()).find());
        return proposal.literalCharacters() < FEWEST_LITERAL ? proposal.withoutNames() : proposal;
    }

    private static int lastBlankBefore(String message) {
        int blank = message.lastIndexOf(' ', LONGEST);
        return blank < LONGEST / 2 ? LONGEST : blank;
    }

    private long literalCharacters() {
        return pieces.stream()
                .filter(piece -> !piece.varies())
                .flatMapToInt(piece -> piece.text().codePoints())
                .filter(Character::isLetterOrDigit)
                .count();
    }

    /** Too little would be left to recognise it by, so that names are taken for a part of the message. */
    private TemplateProposal withoutNames() {
        Set<PlaceholderType> names =
                Set.of(PlaceholderType.IDENT, PlaceholderType.WORD, PlaceholderType.PATH, PlaceholderType.QUOTED);
        return new TemplateProposal(pieces.stream()
                .map(piece -> piece.varying(piece.varies() && !names.contains(piece.type())))
                .toList());
    }

    /** The pieces that are, or could be, placeholders, in their order. */
    public List<Piece> variables() {
        return pieces.stream().filter(piece -> piece.type() != null).toList();
    }

    /** The same with exactly these of its {@link #variables()} varying, counted from 0. */
    public TemplateProposal varying(Set<Integer> wanted) {
        List<Piece> changed = new ArrayList<>();
        int variable = 0;
        for (Piece piece : pieces) {
            changed.add(piece.type() == null ? piece : piece.varying(wanted.contains(variable++)));
        }
        return new TemplateProposal(changed);
    }

    /** Which of its {@link #variables()} vary, counted from 0. */
    public Set<Integer> varying() {
        List<Piece> variables = variables();
        return IntStream.range(0, variables.size())
                .filter(index -> variables.get(index).varies())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** As a signature has it. */
    public String template() {
        return pieces.stream().map(Piece::inTemplate).collect(Collectors.joining());
    }
}
