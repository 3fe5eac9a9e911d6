package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.article.ArticleDocument.Fix;
import dev.culprit.article.ArticleDocument.FixText;
import dev.culprit.article.ArticleDocument.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules that an article's texts must keep: complete, in step with the structure, and with each other. */
final class TextRules {

    /** The languages that the shipped library is written in. */
    private static final List<String> EXPECTED_LOCALES = List.of("en", "zh");

    private final ArticleDocument document;
    private final ArticleFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private TextRules(ArticleDocument document, ArticleFiles files) {
        this.document = document;
        this.files = files;
    }

    static List<Problem> check(ArticleDocument document, ArticleFiles files) {
        TextRules rules = new TextRules(document, files);
        rules.locales();
        document.texts().forEach(rules::text);
        rules.drift();
        return rules.problems;
    }

    private void locales() {
        for (String locale : EXPECTED_LOCALES) {
            if (!document.texts().containsKey(locale)) {
                warn(ArticleFiles.STRUCTURE, 1, "there is no text in '" + locale + "'", "write " + locale + ".md");
            }
        }
    }

    private void text(String locale, Text text) {
        String file = locale + ArticleFiles.TEXT_SUFFIX;
        String source = files.byName().getOrDefault(file, "");
        problems.addAll(FenceRules.check(file, source));
        problems.addAll(CauseOrderRules.check(file, source));
        if (text.summary().isBlank()) {
            warn(file, 1, "there is no summary", "two or three sentences below the title");
        }
        for (Cause cause : document.causes()) {
            summary(file, text, cause);
            text.cause(cause.id())
                    .ifPresentOrElse(
                            written -> cause(file, cause, written),
                            () -> error(file, 1, "cause '" + cause.id() + "' has no text", "## Cause: " + cause.id()));
        }
        List<String> known = document.causes().stream().map(Cause::id).toList();
        List<String> written =
                text.causes().stream().map(ArticleDocument.CauseText::id).toList();
        for (String id : written) {
            if (!known.contains(id)) {
                error(file, lineOf(file, "## Cause: " + id), "article.yaml knows no cause '" + id + "'", null);
            }
        }
        if (written.size() == known.size() && known.containsAll(written) && !known.equals(written)) {
            error(file, lineOf(file, "## Cause:"), "the causes stand in another order than in article.yaml", null);
        }
    }

    private void summary(String file, Text text, Cause cause) {
        String name = "`" + cause.id() + "`";
        if (text.summary().contains(name)) {
            warn(
                    file,
                    lineWith(file, name),
                    "the summary names cause '" + cause.id() + "' by its id, which lists have no title for",
                    "say in words what it is");
        }
    }

    private void cause(String file, Cause cause, ArticleDocument.CauseText text) {
        int line = lineOf(file, "## Cause: " + cause.id());
        if (text.check() == null) {
            warn(file, line, "cause '" + cause.id() + "' has no check", "### Check: how to tell it from its siblings");
        }
        for (Fix fix : cause.fixes()) {
            text.fix(fix.id())
                    .ifPresentOrElse(
                            written -> fix(file, fix, written),
                            () -> error(file, line, "fix '" + fix.id() + "' has no text", "### Fix: " + fix.id()));
        }
        for (FixText written : text.fixes()) {
            if (cause.fixes().stream().noneMatch(fix -> fix.id().equals(written.id()))) {
                error(
                        file,
                        lineOf(file, "### Fix: " + written.id()),
                        "article.yaml knows no fix '" + written.id() + "' of this cause",
                        null);
            }
        }
    }

    private void fix(String file, Fix fix, FixText text) {
        int line = lineOf(file, "### Fix: " + fix.id());
        if (text.steps().isEmpty()) {
            error(file, line, "fix '" + fix.id() + "' has no steps", "a numbered list: 1. …");
        }
        if (text.verification() == null) {
            warn(file, line, "fix '" + fix.id() + "' does not say how to verify it", "Verify: …");
        }
    }

    private void drift() {
        String first = document.texts().firstKey();
        TextOutline original =
                TextOutline.of(Objects.requireNonNull(document.texts().get(first)));
        document.texts().tailMap(first).forEach((locale, text) -> {
            if (!locale.equals(first)) {
                drift(locale + ArticleFiles.TEXT_SUFFIX, TextOutline.of(text), first, original);
            }
        });
    }

    private void drift(String file, TextOutline outline, String first, TextOutline original) {
        original.parts().forEach((part, steps) -> {
            Integer here = outline.parts().get(part);
            if (here == null) {
                error(file, 1, part + " is missing here", "it stands in " + first + ".md");
            } else if (!here.equals(steps)) {
                error(
                        file,
                        lineOfPart(file, part),
                        part + " has " + here + " steps, in " + first + ".md " + steps,
                        null);
            }
        });
        for (Map.Entry<String, List<String>> entry : original.commandsByPart().entrySet()) {
            List<String> here = outline.commandsByPart().getOrDefault(entry.getKey(), entry.getValue());
            if (!here.equals(entry.getValue())) {
                error(
                        file,
                        lineOfPart(file, entry.getKey()),
                        entry.getKey() + ": the commands differ from those in " + first + ".md",
                        "only comments may differ: " + firstDifference(entry.getValue(), here));
            }
        }
    }

    private static String firstDifference(List<String> there, List<String> here) {
        for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
            if (!there.get(i).equals(here.get(i))) {
                return "'" + there.get(i) + "' and '" + here.get(i) + "'";
            }
        }
        return there.size() + " commands there, " + here.size() + " here";
    }

    private int lineOfPart(String file, String part) {
        String[] names = part.split(" / ", 2);
        String heading = names.length == 2 && names[1].startsWith("fix ")
                ? "### Fix: " + names[1].substring(4)
                : "## Cause: " + names[0].substring("cause ".length());
        return lineOf(file, heading);
    }

    private int lineOf(String file, String heading) {
        return firstLine(file, line -> line.startsWith(heading));
    }

    private int lineWith(String file, String words) {
        return firstLine(file, line -> line.contains(words));
    }

    private int firstLine(String file, Predicate<String> wanted) {
        int number = 0;
        for (String line : files.byName().getOrDefault(file, "").lines().toList()) {
            number++;
            if (wanted.test(line)) {
                return number;
            }
        }
        return 1;
    }

    private void error(String file, int line, String message, @Nullable String hint) {
        problems.add(Problem.error(file, line, message, hint));
    }

    private void warn(String file, int line, String message, @Nullable String hint) {
        problems.add(Problem.warning(file, line, message, hint));
    }
}
