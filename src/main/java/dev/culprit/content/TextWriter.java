package dev.culprit.content;

import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.CauseText;
import dev.culprit.article.ArticleDocument.Check;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Step;
import dev.culprit.article.ArticleDocument.Text;
import dev.culprit.article.ArticleDocument.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the words of an article in one locale, in the one canonical form. */
final class TextWriter {

    private final List<String> paragraphs = new ArrayList<>();

    static String write(Text text) {
        TextWriter writer = new TextWriter();
        writer.add("# " + text.title());
        writer.add(text.summary());
        if (!text.symptoms().isEmpty()) {
            writer.add("## Symptoms");
            writer.add(bullets(text.symptoms()));
        }
        text.causes().forEach(writer::cause);
        if (text.prevention() != null) {
            writer.add("## Prevention");
            writer.add(text.prevention());
        }
        return String.join("\n\n", writer.paragraphs) + "\n";
    }

    static String bullets(List<String> items) {
        return items.stream().map(item -> "- " + indented(item, 2)).collect(Collectors.joining("\n"));
    }

    private void add(String paragraph) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    private void cause(CauseText cause) {
        add("## Cause: " + cause.id());
        add("**" + cause.title() + "**");
        add(cause.explanation());
        if (cause.check() != null) {
            check(cause.check());
        }
        cause.fixes().forEach(this::fix);
    }

    private void check(Check check) {
        add("### Check");
        check.look().forEach(block -> add(block(block)));
        List<String> outcomes = new ArrayList<>();
        if (check.expect() != null) {
            outcomes.add(("Expect: " + check.expect()).stripTrailing());
        }
        if (check.otherwise() != null) {
            outcomes.add(("Otherwise: " + check.otherwise()).stripTrailing());
        }
        add(String.join("\n", outcomes));
    }

    private void fix(FixText fix) {
        add("### Fix: " + fix.id());
        add("**" + fix.title() + "**");
        fix.introduction().forEach(block -> add(block(block)));
        List<String> steps = new ArrayList<>();
        for (Step step : fix.steps()) {
            String marker = (steps.size() + 1) + ". ";
            steps.add(marker + indented(blocks(step.blocks()), marker.length()));
        }
        add(String.join("\n", steps));
        if (fix.verification() != null) {
            add(verification(fix.verification()));
        }
    }

    private static String verification(Verification verification) {
        List<String> parts = new ArrayList<>();
        parts.add("Verify:");
        verification.look().forEach(block -> parts.add(block(block)));
        if (verification.expect() != null) {
            parts.add(("Expect: " + verification.expect()).stripTrailing());
        }
        return String.join("\n", parts);
    }

    static String blocks(List<Block> blocks) {
        return blocks.stream().map(TextWriter::block).collect(Collectors.joining("\n"));
    }

    private static String block(Block block) {
        if (block instanceof Block.Command command) {
            return fence("sh", command.shell());
        }
        if (block instanceof Block.Literal literal) {
            return fence(literal.language(), literal.text());
        }
        return ((Block.Prose) block).markdown();
    }

    private static String fence(String language, String text) {
        return "```" + language + "\n" + (text.isEmpty() ? "" : text + "\n") + "```";
    }

    private static String indented(String text, int columns) {
        String indentation = " ".repeat(columns);
        return text.lines()
                .map(line -> line.isBlank() ? "" : indentation + line)
                .collect(Collectors.joining("\n"))
                .stripLeading();
    }
}
