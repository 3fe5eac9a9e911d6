package dev.culprit.editing;

import static dev.culprit.editing.EditingTables.KEY;
import static dev.culprit.editing.EditingTables.OTHER_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.editing.ReviewNote.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How it is kept what was said about revisions, on every database. */
abstract class ReviewNotesContract {

    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00.123456Z");

    private final DataSource database;
    private final ReviewNotes notes;

    ReviewNotesContract(DataSource database) {
        this.database = database;
        this.notes = new ReviewNotes(JdbcClient.create(database), Clock.fixed(NOW, ZoneOffset.ofHours(8)));
    }

    @BeforeEach
    void empty() {
        EditingTables.empty(database);
    }

    @Test
    void givesBackWhatWasSaidInItsOrder() {
        String longest = "说".repeat(ReviewNote.LONGEST);
        notes.add(KEY, 2, "rae", Kind.CHANGES_WANTED, longest);
        notes.add(KEY, 1, "eve", Kind.COMMENT, "\"why\"?\n<b>\uD83D\uDE00");
        notes.add(KEY, 2, "bob", Kind.APPROVED, "");
        notes.add(KEY, 2, "bob", Kind.OVERRIDDEN, "the sample is wrong");

        assertThat(notes.list(KEY))
                .containsExactly(
                        new ReviewNote(2, "rae", Kind.CHANGES_WANTED, longest, NOW),
                        new ReviewNote(1, "eve", Kind.COMMENT, "\"why\"?\n<b>\uD83D\uDE00", NOW),
                        new ReviewNote(2, "bob", Kind.APPROVED, "", NOW),
                        new ReviewNote(2, "bob", Kind.OVERRIDDEN, "the sample is wrong", NOW));
    }

    @Test
    void keepsArticlesApart() {
        notes.add(KEY, 1, "eve", Kind.COMMENT, "here");

        assertThat(notes.list(OTHER_KEY)).isEmpty();
    }

    @Test
    void keepsNothingAboutAnArticleThatIsNotThere() {
        assertThatThrownBy(() -> notes.add("TST-9999", 1, "eve", Kind.COMMENT, "lost"))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(notes.list("TST-9999")).isEmpty();
    }
}
