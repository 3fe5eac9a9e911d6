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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of an article in one locale. The outline (headings, numbered steps, fences, {@code Expect:} lines) is
 * read line by line; the prose between stays Markdown, to the letter.
 */
final class TextReader {

    private static final Pattern STEP = Pattern.compile("(\\d{1,3})\\. +(.*)");
    private static final Pattern BOLD_LINE = Pattern.compile("\\*\\*(.+)\\*\\*");
    private static final Pattern BULLET = Pattern.compile("[-*] +(.*)");
    private static final String EXPECT = "Expect:";
    private static final String OTHERWISE = "Otherwise:";
    private static final String VERIFY = "Verify:";
    private static final String CAUSE = "## Cause:";
    private static final String FIX = "### Fix:";

    private final ProblemList problems;
    private final LineCursor lines;

    TextReader(String source, ProblemList problems) {
        this.problems = problems;
        this.lines = new LineCursor(source);
    }

    Text read() {
        String title = title();
        String summary = lines.takeUntil(TextReader::isHeading);
        List<String> symptoms = List.of();
        List<CauseText> causes = new ArrayList<>();
        @Nullable String prevention = null;
        while (lines.hasNext()) {
            int at = lines.number();
            String heading = lines.next();
            if (heading.equals("## Symptoms")) {
                symptoms = bullets(
                        lines.takeUntil(TextReader::isHeading),
                        line -> problems.error(
                                at, "symptoms are a list; this line is no item: '" + line + "'", "begin it with '- '"));
            } else if (heading.startsWith(CAUSE)) {
                causes.add(cause(after(heading, CAUSE), at));
            } else if (heading.equals("## Prevention")) {
                prevention = lines.takeUntil(TextReader::isHeading);
            } else {
                problems.error(at, "unknown heading '" + heading + "'", "## Symptoms, ## Cause: id, ## Prevention");
                lines.takeUntil(TextReader::isHeading);
            }
        }
        return new Text(title, summary, symptoms, causes, prevention);
    }

    private String title() {
        lines.skipBlank();
        if (lines.hasNext() && lines.peek().startsWith("# ")) {
            return lines.next().substring(2).trim();
        }
        problems.error(lines.number(), "the text must begin with its title", "# What goes wrong, in one line");
        return "";
    }

    /** The items of a list; a line that is none goes to {@code stray}. */
    static List<String> bullets(String section, Consumer<String> stray) {
        List<String> bullets = new ArrayList<>();
        for (String line : section.lines().toList()) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                bullets.add(bullet.group(1));
            } else if (!bullets.isEmpty() && line.startsWith("  ")) {
                bullets.set(bullets.size() - 1, bullets.get(bullets.size() - 1) + "\n" + line.substring(2));
            } else if (!line.isBlank()) {
                stray.accept(line);
            }
        }
        return bullets;
    }

    private CauseText cause(String id, int at) {
        String title = boldTitle("cause '" + id + "'", at);
        String explanation = lines.takeUntil(TextReader::isHeading);
        @Nullable Check check = null;
        List<FixText> fixes = new ArrayList<>();
        while (lines.hasNext() && lines.peek().startsWith("### ")) {
            int headingAt = lines.number();
            String heading = lines.next();
            if (heading.equals("### Check")) {
                check = check();
            } else if (heading.startsWith(FIX)) {
                fixes.add(fix(after(heading, FIX), headingAt));
            } else {
                problems.error(headingAt, "unknown heading '" + heading + "'", "### Check, ### Fix: id");
                lines.takeUntil(TextReader::isHeading);
            }
        }
        return new CauseText(id, title, explanation, check, fixes);
    }

    private String boldTitle(String of, int at) {
        lines.skipBlank();
        if (lines.hasNext()) {
            Matcher bold = BOLD_LINE.matcher(lines.peek().trim());
            if (bold.matches()) {
                lines.next();
                return bold.group(1);
            }
        }
        problems.error(at, of + " has no title", "a line **in bold** below the heading");
        return "";
    }

    private Check check() {
        List<Block> look = blocks(lines.takeUntil(line -> isHeading(line) || isExpectation(line)));
        String expect = expectation(EXPECT);
        String otherwise = expectation(OTHERWISE);
        lines.skipBlank();
        if (lines.hasNext() && isExpectation(lines.peek())) {
            problems.error(lines.number(), "a check has one Expect: and then one Otherwise:");
            lines.takeUntil(TextReader::isHeading);
        }
        return new Check(look, expect, otherwise);
    }

    private @Nullable String expectation(String keyword) {
        if (!lines.hasNext() || !lines.peek().startsWith(keyword)) {
            return null;
        }
        String first = after(lines.next(), keyword);
        String rest = lines.takeUntil(line -> isHeading(line) || isExpectation(line));
        return rest.isEmpty() ? first : (first + "\n" + rest).trim();
    }

    private FixText fix(String id, int at) {
        String title = boldTitle("fix '" + id + "'", at);
        List<Block> introduction = blocks(lines.takeUntil(line -> isHeading(line) || isStep(line) || isVerify(line)));
        List<Step> steps = new ArrayList<>();
        while (lines.hasNext() && isStep(lines.peek())) {
            steps.add(step(steps.size() + 1));
            lines.skipBlank();
        }
        String stray = lines.takeUntil(line -> isHeading(line) || isVerify(line));
        if (!stray.isEmpty()) {
            problems.error(at, "fix '" + id + "' has text behind its steps", "indent it into a step, or put it first");
        }
        return new FixText(id, title, introduction, steps, verification());
    }

    private Step step(int expected) {
        int at = lines.number();
        String first = lines.next();
        Matcher step = STEP.matcher(first);
        if (!step.matches()) {
            throw new IllegalStateException("not a step: " + first);
        }
        if (Integer.parseInt(step.group(1)) != expected) {
            problems.error(at, "this is step " + expected + ", not " + step.group(1));
        }
        String body = lines.takeIndented(step.start(2));
        return new Step(blocks(body.isEmpty() ? step.group(2) : step.group(2) + "\n" + body));
    }

    private @Nullable Verification verification() {
        if (!lines.hasNext() || !isVerify(lines.peek())) {
            return null;
        }
        String sameLine = after(lines.next(), VERIFY);
        String rest = lines.takeUntil(line -> isHeading(line) || isExpectation(line));
        String expect = expectation(EXPECT);
        return new Verification(blocks(sameLine.isEmpty() ? rest : sameLine + "\n" + rest), expect);
    }

    /** Parts text into prose, commands and literal text at its fences. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        LineCursor source = new LineCursor(text);
        while (source.hasNext()) {
            String prose = source.takeUntil(line -> line.startsWith("```"));
            if (!prose.isEmpty()) {
                blocks.add(new Block.Prose(prose));
            }
            if (source.hasNext()) {
                String language = source.next().substring(3).trim();
                String inside = source.takeFenced();
                blocks.add(language.equals("sh") ? new Block.Command(inside) : new Block.Literal(language, inside));
            }
        }
        return blocks;
    }

    private static boolean isHeading(String line) {
        return line.startsWith("## ") || line.startsWith("### ") || line.startsWith("# ");
    }

    private static boolean isExpectation(String line) {
        return line.startsWith(EXPECT) || line.startsWith(OTHERWISE);
    }

    private static boolean isVerify(String line) {
        return line.startsWith(VERIFY);
    }

    private static boolean isStep(String line) {
        return STEP.matcher(line).matches();
    }

    private static String after(String line, String keyword) {
        return line.substring(keyword.length()).trim();
    }
}
