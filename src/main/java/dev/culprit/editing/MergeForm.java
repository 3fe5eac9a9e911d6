package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import dev.culprit.editing.EditForm.Field;
import dev.culprit.editing.ThreeWay.Choice;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How two texts are to be put together.
 *
 * @param base the revision that both were made from
 * @param revision the one that somebody else saved
 * @param files what was written
 * @param choices by the index of the part
 * @param edits the wording of parts that are to be neither side's
 */
record MergeForm(
        int base,
        int revision,
        @Nullable @Size(max = 500) String reason,
        @Nullable List<Field> files,
        @Nullable Map<Integer, Choice> choices,
        @Nullable Map<Integer, String> edits) {

    EditForm mine() {
        return new EditForm(base, reason, files, null, null, null, null, null);
    }

    /** The form that would have sent this text, made from what somebody else saved. */
    EditForm sending(ArticleFiles merged) {
        List<Field> fields = merged.byName().entrySet().stream()
                .map(file -> new Field(file.getKey(), file.getValue(), null))
                .toList();
        return new EditForm(revision, reason, fields, null, null, null, null, null);
    }

    Map<Integer, Choice> givenChoices() {
        return choices == null ? Map.of() : choices;
    }

    Map<Integer, String> givenEdits() {
        return edits == null ? Map.of() : edits;
    }
}
