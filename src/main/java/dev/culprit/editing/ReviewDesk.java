package dev.culprit.editing;

import dev.culprit.account.ForEditors;
import dev.culprit.account.ForReviewers;
import dev.culprit.article.Articles;
import dev.culprit.article.SaveOutcome;
import dev.culprit.editing.ReviewNote.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Where revisions are read by others than their authors. Safe to share. */
@Service
class ReviewDesk {

    private final Articles articles;
    private final ReviewNotes notes;
    private final Clock clock;

    ReviewDesk(Articles articles, ReviewNotes notes, Clock clock) {
        this.articles = articles;
        this.notes = notes;
        this.clock = clock;
    }

    /** All that was said about an article, in its order. */
    @ForEditors
    List<ReviewNote> notes(String key) {
        return notes.list(key);
    }

    @ForEditors
    void comment(String key, int revision, String author, String words) {
        notes.add(key, revision, author, Kind.COMMENT, words);
    }

    /** Gives a revision back to its author; false when somebody saved another one meanwhile. */
    @ForReviewers
    boolean wantChanges(String key, int revision, String reviewer, String words) {
        boolean current = articles.sendBack(key, revision) instanceof SaveOutcome.Saved;
        if (current) {
            notes.add(key, revision, reviewer, Kind.CHANGES_WANTED, words);
        }
        return current;
    }

    /** Notes that a reviewer finds a revision good; false when it is the reviewer's own, or no longer the latest. */
    @ForReviewers
    boolean approve(String key, int revision, String reviewer, String words) {
        boolean approved = articles.approve(key, revision) instanceof SaveOutcome.Saved;
        if (approved) {
            notes.add(key, revision, reviewer, Kind.APPROVED, words);
        }
        return approved;
    }

    /** Notes in an article that it was seen to be right today; false when a newer text is being worked on. */
    @ForReviewers
    boolean verify(String key, String reason) {
        return articles.verify(key, LocalDate.now(clock), reason) instanceof SaveOutcome.Saved;
    }
}
