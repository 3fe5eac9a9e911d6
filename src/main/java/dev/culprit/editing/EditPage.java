package dev.culprit.editing;

import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What the page shows on which an article is written as text.
 *
 * @param key null while the article is new
 * @param title in the language of the page, if there is one; empty while it is new
 * @param status where its latest revision stands; null while it is new
 * @param revision the one that what is sent will follow
 * @param files in the order in which they are written
 * @param untouched names of files that a browser would not give back as they are; they stay
 * @param elsewhere mistakes in no file that is shown
 * @param kept when the text was kept without being saved; null when it was not brought back
 * @param behind whether somebody else saved since
 */
record EditPage(
        @Nullable String key,
        String title,
        @Nullable Status status,
        int revision,
        List<FilePart> files,
        List<String> untouched,
        List<Problem> elsewhere,
        @Nullable Instant kept,
        boolean behind) {

    private static final List<String> ALWAYS_SHOWN = List.of("article.yaml", "en.md", "zh.md");
    private static final int LONGEST_SHOWN = 8_000_000;

    /**
     * A file to be edited.
     *
     * @param missing whether the text has no such file
     */
    record FilePart(String name, String text, boolean missing, List<Mistake> mistakes) {

        /** Only samples can come and go as a whole. */
        public boolean removable() {
            return name.startsWith("samples/");
        }

        public String lang() {
            return name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : "en";
        }

        public long lines() {
            return text.lines().count();
        }

        /** Lines of the field: those of the text, within reason. */
        public int rows() {
            return (int) Math.max(6, Math.min(36, text.lines().count() + 1));
        }
    }

    /**
     * Something wrong in a file.
     *
     * @param quoted the line as it stands; empty when there is no such line
     */
    record Mistake(
            int line,
            boolean error,
            String quoted,
            String message,
            @Nullable String hint) {

        private static Mistake of(Problem problem, String text) {
            String quoted = text.lines().skip(problem.line() - 1L).findFirst().orElse("");
            return new Mistake(problem.line(), problem.isError(), quoted, problem.message(), problem.hint());
        }
    }

    static EditPage of(Draft draft) {
        StoredArticle stored = draft.stored();
        Map<String, String> texts = draft.files().byName();
        List<FilePart> files = new ArrayList<>();
        List<String> untouched = new ArrayList<>();
        for (String name : names(draft)) {
            String text = texts.getOrDefault(name, "");
            if (isEditable(text)) {
                files.add(new FilePart(name, text, !texts.containsKey(name), mistakes(draft, name, text)));
            } else {
                untouched.add(name);
            }
        }
        return new EditPage(
                stored == null ? null : stored.document().key(),
                stored == null
                        ? ""
                        : stored.document()
                                .text(LocaleContextHolder.getLocale())
                                .text()
                                .title(),
                stored == null ? null : stored.status(),
                draft.revision(),
                files,
                untouched,
                elsewhere(draft, files),
                draft.kept(),
                stored != null && draft.revision() < stored.revision());
    }

    private static List<String> names(Draft draft) {
        TreeSet<String> others = new TreeSet<>(draft.files().byName().keySet());
        ALWAYS_SHOWN.forEach(others::remove);
        List<String> names = new ArrayList<>(ALWAYS_SHOWN);
        names.addAll(others);
        return names;
    }

    /** A text field gives back neither a bare carriage return nor a control character as it was. */
    static boolean isEditable(String text) {
        return text.length() <= LONGEST_SHOWN
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static List<Mistake> mistakes(Draft draft, String file, String text) {
        return draft.problems().stream()
                .filter(problem -> problem.file().equals(file))
                .map(problem -> Mistake.of(problem, text))
                .toList();
    }

    private static List<Problem> elsewhere(Draft draft, List<FilePart> files) {
        return draft.problems().stream()
                .filter(problem -> files.stream().noneMatch(file -> file.name().equals(problem.file())))
                .toList();
    }

    public boolean isNew() {
        return key == null;
    }

    public boolean hasErrors() {
        return files.stream().flatMap(file -> file.mistakes().stream()).anyMatch(Mistake::error)
                || elsewhere.stream().anyMatch(Problem::isError);
    }
}
