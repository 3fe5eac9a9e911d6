package dev.culprit.editing;

import dev.culprit.web.Language;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/**
 * An article's text as an editor sends it.
 *
 * @param revision the revision it was made from; 0 for a new article
 * @param reason why, for those who read the history
 * @param next null: it is only saved
 * @param override why it is to be published although its tests fail; blank when it is not
 * @param paste a text to try the signatures on
 * @param previewIn the language of the preview; null: that of the page
 * @param record the fields of the whole record, when it is written in a form; else null, and {@code files} are the text
 */
record EditForm(
        int revision,
        @Nullable @Size(max = 500) String reason,
        @Nullable List<Field> files,
        @Nullable Next next,
        @Nullable @Size(max = 500) String override,
        @Nullable String paste,
        @Nullable String previewIn,
        @Nullable FieldTree record) {

    /** A form in which nothing was sent. */
    static final EditForm NOTHING = new EditForm(0, null, null, null, null, null, null, null);

    /** The same with the record's fields among the parameters of its request, if there are any. */
    EditForm in(WebRequest request) {
        FieldTree fields = FieldTree.of(request.getParameterMap());
        return fields.isEmpty() ? this : with(fields);
    }

    /** Whether a text can be made of it without leaving anything out. */
    boolean isWhole() {
        return record == null || RecordReader.read(record, Map.of()).problems().isEmpty();
    }

    EditForm with(FieldTree fields) {
        return new EditForm(revision, reason, files, next, override, paste, previewIn, fields);
    }

    /** A text as a program sends it, to be saved. */
    static EditForm of(int revision, String reason, List<Field> files) {
        return new EditForm(revision, reason, files, null, null, null, null, null);
    }

    /** A step in the life of an article that changes no text. */
    static EditForm of(int revision, Next next, String override) {
        return new EditForm(revision, null, null, next, override, null, null, null);
    }

    /** What is to be done with the text when it is saved. */
    enum Next {
        SUBMIT,
        PUBLISH
    }

    /**
     * A file.
     *
     * @param name empty in a field for one more file that was not used
     */
    record Field(
            @Nullable String name,
            @Nullable String text,
            @Nullable Boolean removed) {

        private boolean isUsed() {
            return name != null && !name.isBlank();
        }

        /** Its path below the article's folder; a file that is neither structure nor text is a sample. */
        String path() {
            String given = Objects.requireNonNull(name).strip();
            boolean placed = given.equals("article.yaml") || given.endsWith(".md") || given.startsWith("samples/");
            return placed ? given : "samples/" + given;
        }

        /** As it is kept; browsers send {@code \r\n}. */
        String content() {
            return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n');
        }

        /** Whether the file is not to be there: removed, or a language without a word. */
        boolean isGone() {
            return Boolean.TRUE.equals(removed)
                    || (path().endsWith(".md") && content().isBlank());
        }
    }

    Locale previewLocale(Locale page) {
        return Language.ofTag(previewIn == null ? "" : previewIn)
                .map(Language::locale)
                .orElse(page);
    }

    List<Field> usedFields() {
        return files == null
                ? List.of()
                : files.stream().filter(Objects::nonNull).filter(Field::isUsed).toList();
    }

    String givenOverride() {
        return override == null ? "" : override.strip();
    }

    String givenReason() {
        return reason == null ? "" : reason.strip();
    }
}
