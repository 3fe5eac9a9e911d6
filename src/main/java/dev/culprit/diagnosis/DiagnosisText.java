package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.Words.percent;

import dev.culprit.diagnosis.Diagnosis.ArticleLink;
import dev.culprit.diagnosis.Diagnosis.Benign;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.Nearest;
import dev.culprit.diagnosis.Diagnosis.Unexplained;
import dev.culprit.diagnosis.Ink.Colour;
import dev.culprit.matching.Tier;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Writes a diagnosis for a terminal of 80 columns: the answer first, then what gave it away, the causes with their
 * checks, and the fixes with the reader's values. Nothing in it can steer the terminal.
 */
public final class DiagnosisText {

    private static final int INDENT = 2;

    private final Words words;
    private final Ink ink;
    private final TerminalText out = new TerminalText();

    private DiagnosisText(Words words, Ink ink) {
        this.words = words;
        this.ink = ink;
    }

    /** The text, ending with a line end. */
    public static String write(Diagnosis diagnosis, MessageSource messages, Ink ink) {
        Words words = new Words(messages, Locale.forLanguageTag(diagnosis.locale()));
        DiagnosisText text = new DiagnosisText(words, ink);
        text.answer(diagnosis);
        text.rest(diagnosis);
        return text.out.toString();
    }

    private void answer(Diagnosis diagnosis) {
        List<Match> matches = diagnosis.matches();
        if (matches.isEmpty()) {
            nothing(diagnosis);
        }
        if (matches.size() > 1) {
            out.line(0, words.of(Words.heading(diagnosis), matches.size()));
            for (int i = 0; i < matches.size(); i++) {
                out.paragraph(
                        INDENT,
                        (i + 1) + ". ",
                        VisibleText.of(matches.get(i).article().title()));
            }
            out.gap();
        }
        for (Match match : matches) {
            match(match);
        }
    }

    private void nothing(Diagnosis diagnosis) {
        boolean benign = !diagnosis.benign().isEmpty();
        out.paragraph(0, "", ink.paint(Colour.TITLE, words.of(Words.heading(diagnosis))));
        out.paragraph(0, "", words.of(benign ? "diagnosis.only-benign.advice" : "diagnosis.none.advice"));
    }

    private void match(Match match) {
        out.gap();
        Colour colour = match.tier() == Tier.CERTAIN ? Colour.SURE : Colour.UNSURE;
        String tier = words.of("web.tier", match.tier()).toUpperCase(words.locale()) + "  ";
        out.paragraph(
                0,
                ink.paint(colour, tier),
                ink.paint(Colour.TITLE, VisibleText.of(match.article().title())));
        out.paragraph(0, "", words.of("diagnosis.why." + Words.name(match.tier()), percent(match.confidence())));
        link(0, match.article());
        out.gap();
        out.prose(0, "", VisibleText.ofLines(match.article().summary()));
        EvidenceText.write(match.evidence(), words, ink, out);
        new CausesText(match, words, ink, out).write();
        values(match);
    }

    private void values(Match match) {
        List<String> open = match.values().stream()
                .filter(value -> value.filled() == null)
                .map(value -> "{" + value.name() + "}  " + VisibleText.of(value.description()))
                .toList();
        List<String> filled = match.values().stream()
                .flatMap(value -> EvidenceText.filled(value, words).stream())
                .toList();
        list("diagnosis.values.filled", filled);
        list("diagnosis.values.open", open);
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            out.gap();
            out.line(0, ink.paint(Colour.TITLE, words.of(heading)));
            items.forEach(item -> out.paragraph(INDENT, "- ", item));
        }
    }

    private void rest(Diagnosis diagnosis) {
        list("diagnosis.benign", diagnosis.benign().stream().map(this::benign).toList());
        list(
                "diagnosis.unexplained",
                diagnosis.unexplained().stream().map(this::unexplained).toList());
        if (!diagnosis.answers()) {
            list(
                    "diagnosis.nearest",
                    diagnosis.nearest().stream().map(this::nearest).toList());
        }
    }

    private String benign(Benign entry) {
        return lines(entry.evidence()) + VisibleText.of(entry.article().title()) + " "
                + ink.paint(Colour.FAINT, entry.article().url());
    }

    private String unexplained(Unexplained message) {
        String times = message.times() > 1 ? " ×" + message.times() : "";
        return words.of("diagnosis.line", message.line()) + times + ": " + shortened(message.text());
    }

    private String nearest(Nearest miss) {
        String lacking = miss.lacking().isEmpty()
                ? ""
                : " " + words.of("diagnosis.lacking", VisibleText.of(String.join(", ", miss.lacking())));
        return VisibleText.of(miss.article().title()) + lacking + " "
                + ink.paint(Colour.FAINT, miss.article().url());
    }

    private String lines(List<Diagnosis.Evidence> evidence) {
        return evidence.isEmpty()
                ? ""
                : words.of("diagnosis.line", evidence.get(0).line()) + ": ";
    }

    private void link(int indent, ArticleLink article) {
        out.line(indent, ink.paint(Colour.FAINT, article.key() + "  " + article.url()));
    }

    private static String shortened(String text) {
        String visible = VisibleText.of(text);
        return visible.length() <= 200 ? visible : visible.substring(0, 200) + "…";
    }
}
