package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.Words.percent;

import dev.culprit.diagnosis.Cause.Block;
import dev.culprit.diagnosis.Cause.Check;
import dev.culprit.diagnosis.Cause.Fix;
import dev.culprit.diagnosis.Cause.Step;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Ink.Colour;
import dev.culprit.web.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the causes of an issue: the likeliest with its fixes, the others with their checks and where to read on. */
final class CausesText {

    private static final int INDENT = 3;
    /** Below this a cause is named, and no more. */
    private static final double WORTH_A_CHECK = 0.05;

    private final Words words;
    private final Ink ink;
    private final TerminalText out;
    private final Match match;

    CausesText(Match match, Words words, Ink ink, TerminalText out) {
        this.match = match;
        this.words = words;
        this.ink = ink;
        this.out = out;
    }

    void write() {
        List<Cause> causes = match.causes();
        if (causes.isEmpty()) {
            return;
        }
        out.gap();
        out.line(0, ink.paint(Colour.TITLE, words.of(causes.size() == 1 ? "diagnosis.cause" : "diagnosis.causes")));
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            heading(i + 1, cause);
            if (i == 0) {
                whole(cause);
            } else {
                inShort(cause);
            }
        }
    }

    private void whole(Cause cause) {
        out.prose(INDENT, "", words(cause.explanation()));
        check(cause.check());
        cause.fixes().forEach(this::fix);
    }

    private void inShort(Cause cause) {
        if (cause.confidence() >= WORTH_A_CHECK) {
            check(cause.check());
            cause.fixes().forEach(fix -> out.paragraph(INDENT, words.of("diagnosis.fix") + " ", title(fix)));
        }
        out.line(INDENT, ink.paint(Colour.FAINT, match.article().url() + "#" + cause.id()));
    }

    private void heading(int number, Cause cause) {
        out.gap();
        String likely = "  " + words.of("diagnosis.percent", percent(cause.confidence()));
        out.paragraph(0, number + ". ", ink.paint(Colour.TITLE, VisibleText.of(cause.title())) + likely);
    }

    private void check(@Nullable Check check) {
        if (check != null) {
            out.line(INDENT, ink.paint(Colour.TITLE, words.of("diagnosis.check")));
            blocks(INDENT + 2, "", check.blocks());
            outcome(INDENT + 2, "diagnosis.expect", check.expect());
            outcome(INDENT + 2, "diagnosis.otherwise", check.otherwise());
        }
    }

    private void outcome(int indent, String key, @Nullable String outcome) {
        if (outcome != null) {
            out.prose(indent, words.of(key) + " ", words(outcome));
        }
    }

    private void fix(Fix fix) {
        out.gap();
        out.paragraph(INDENT, ink.paint(Colour.TITLE, words.of("diagnosis.fix") + " "), title(fix));
        blocks(INDENT + 2, "", fix.introduction());
        int number = 1;
        for (Step step : fix.steps()) {
            blocks(INDENT + 2, number++ + ". ", step.blocks());
        }
        if (fix.verification() != null) {
            out.line(INDENT + 2, words.of("diagnosis.verify"));
            blocks(INDENT + 4, "", fix.verification().blocks());
            outcome(INDENT + 4, "diagnosis.expect", fix.verification().expect());
        }
    }

    /** Prose, with the titles of the causes that it names. */
    private String words(String markdown) {
        return VisibleText.ofLines(Markdown.withTitles(markdown, match::causeTitle));
    }

    private String title(Fix fix) {
        String minutes = fix.minutes() == null ? "" : ", " + words.of("web.minutes", fix.minutes());
        return VisibleText.of(fix.title()) + " [" + words.of("web.fix", fix.type()) + ", "
                + words.of("web.risk", fix.risk()) + minutes + "]";
    }

    private void blocks(int indent, String marker, List<Block> blocks) {
        String lead = marker;
        for (Block block : blocks) {
            block(indent, lead, block);
            lead = " ".repeat(marker.length());
        }
    }

    private void block(int indent, String lead, Block block) {
        if (block instanceof Block.Prose prose) {
            out.prose(indent, lead, words(prose.text()));
        } else if (block instanceof Block.Command command) {
            verbatim(indent + lead.length(), command.filled(), Colour.COMMAND);
        } else if (block instanceof Block.Literal literal) {
            verbatim(indent + lead.length(), literal.text(), Colour.FAINT);
        }
    }

    private void verbatim(int indent, String text, Colour colour) {
        text.lines().forEach(line -> out.line(indent + 2, ink.paint(colour, VisibleText.of(line))));
    }
}
