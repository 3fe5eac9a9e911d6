package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Problem;
import dev.culprit.content.ReadArticle;
import dev.culprit.content.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article's text as it was sent, put together and read. It is whole only if it was read without an error: what could
 * not be read would be missing from what is saved.
 */
record Submission(ArticleFiles files, ReadArticle read, List<Problem> problems) {

    private static final String STRUCTURE = "article.yaml";
    private static final Pattern FILE_NAME =
            Pattern.compile("article\\.yaml|[a-zA-Z][a-zA-Z0-9-]{0,34}\\.md|samples/[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * @param key of the article, which stays for ever; null for a new one
     * @param base the files that the text was made from; those that were not sent stay as they are
     */
    static Submission of(@Nullable String key, Map<String, String> base, EditForm form, EditingSettings settings) {
        if (form.record() != null) {
            return of(key, base, form.record(), settings);
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> byName = new TreeMap<>(base);
        for (EditForm.Field field : form.usedFields()) {
            if (!FILE_NAME.matcher(field.path()).matches()) {
                problems.add(Problem.error(field.path(), 1, "no name for a file", "letters, digits, dots, hyphens"));
            }
            if (field.isGone()) {
                byName.remove(field.path());
            } else {
                byName.put(field.path(), field.content());
            }
        }
        return of(key, ArticleFiles.of(byName), problems, settings);
    }

    /** What was written in the fields of a form, as text. */
    private static Submission of(
            @Nullable String key, Map<String, String> base, FieldTree fields, EditingSettings settings) {
        RecordReader.Result result = RecordReader.read(fields, base);
        Submission submission =
                of(key, ArticleFormat.write(result.article()), new ArrayList<>(result.problems()), settings);
        submission
                .read()
                .document()
                .filter(document -> !document.equals(result.article()))
                .ifPresent(document -> submission.problems.add(Problem.error(
                        STRUCTURE,
                        1,
                        "a field holds a line that would be read as a heading, a step or an outcome",
                        "no line of a field begins with #, a number and a dot, Expect: or Verify:")));
        return submission;
    }

    private static Submission of(
            @Nullable String key, ArticleFiles files, List<Problem> problems, EditingSettings settings) {
        if (!settings.admits(files)) {
            problems.add(settings.tooLarge(files));
            return new Submission(files, new ReadArticle(null, List.of(), new SourceLines()), problems);
        }
        ReadArticle read = ArticleFormat.read(files);
        problems.addAll(read.problems());
        Submission submission = new Submission(files, read, problems);
        read.document()
                .filter(document -> key != null && !document.key().equals(key))
                .ifPresent(document -> problems.add(submission.mistake("key", "the key stays " + key + " for ever")));
        return submission;
    }

    /** The article, if nothing of it would be lost. */
    Optional<ArticleDocument> whole() {
        return problems.stream().anyMatch(Problem::isError) ? Optional.empty() : read.document();
    }

    /** Whether it says, letter by letter, what these files say. */
    boolean says(Map<String, String> others) {
        return files.byName().equals(others);
    }

    /** A mistake in a part of {@code article.yaml}. */
    Problem mistake(String part, String message) {
        return Problem.error(STRUCTURE, read.lines().of(part), message, null);
    }
}
