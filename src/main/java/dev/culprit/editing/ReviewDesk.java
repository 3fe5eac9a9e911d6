package dev.culprit.editing;

import dev.culprit.account.ForEditors;
import dev.culprit.account.ForReviewers;
import dev.culprit.account.Role;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.article.Revision;
import dev.culprit.article.SaveOutcome;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.editing.ReviewNote.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Where revisions are read by others than their authors. With {@code culprit.review.second-person}, a revision is published
 * by somebody else than its author, or after somebody else approved it; administrators are free to publish what they
 * wrote, so that one person alone can run a site. Safe to share.
 */
@Service
class ReviewDesk {

    private final Articles articles;
    private final ReviewNotes notes;
    private final ReviewSettings settings;
    private final Clock clock;

    ReviewDesk(Articles articles, ReviewNotes notes, ReviewSettings settings, Clock clock) {
        this.articles = articles;
        this.notes = notes;
        this.settings = settings;
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
        boolean approvable = articles.findForEditing(key)
                        .filter(stored -> stored.revision() == revision)
                        .isPresent()
                && !reviewer.equals(author(key, revision));
        if (approvable) {
            notes.add(key, revision, reviewer, Kind.APPROVED, words);
        }
        return approvable;
    }

    private String author(String key, int revision) {
        return articles.revisions(key).stream()
                .filter(each -> each.number() == revision)
                .map(Revision::author)
                .findFirst()
                .orElse("");
    }

    /** Whether this person may publish this revision, as far as having been read by two is concerned. */
    boolean isReadByTwo(String key, int revision, String publisher) {
        String author = author(key, revision);
        return !settings.secondPerson()
                || !author.equals(publisher)
                || isAdministrator()
                || notes.list(key).stream()
                        .anyMatch(note -> note.revision() == revision
                                && note.kind() == Kind.APPROVED
                                && !note.author().equals(author));
    }

    private static boolean isAdministrator() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + Role.ADMINISTRATOR.name()).equals(authority.getAuthority()));
    }

    /**
     * Notes in an article that it was seen to be right today, and publishes that: nothing else changes, so nobody else need
     * read it. False when a newer text is being worked on, or was saved meanwhile.
     */
    @ForReviewers
    boolean verify(String key, String reviewer, String reason) {
        Optional<StoredArticle> published =
                articles.findForEditing(key).filter(stored -> stored.status() == Status.PUBLISHED);
        if (published.isEmpty()) {
            return false;
        }
        ArticleDocument verified = published.get().document().verified(LocalDate.now(clock));
        SaveOutcome saved = articles.save(verified, published.get().revision(), reviewer, reason);
        return saved instanceof SaveOutcome.Saved done
                && articles.publish(key, done.article().revision(), reviewer) instanceof SaveOutcome.Saved;
    }
}
