package dev.culprit.article;

import static dev.culprit.article.Acting.as;
import static dev.culprit.article.Acting.asReviewer;
import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.account.Role;
import dev.culprit.article.SaveOutcome.Saved;
import dev.culprit.article.SaveOutcome.Stale;
import dev.culprit.article.SaveOutcome.Unread;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That readers see nothing which only one person has read, on every database and whoever calls the store. */
abstract class SecondPersonContract extends StoreContract {

    private static final String KEY = "DSK-0001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @BeforeEach
    void letAdaWrite() {
        articles.save(anArticle().build(), 0, "ada", "");
    }

    @Test
    void nobodyPublishesWhatOnlyTheyHaveRead() {
        SaveOutcome outcome = asReviewer("ada", () -> articles.publish(KEY, 1));

        assertThat(outcome).isInstanceOf(Unread.class);
        assertThat(articles.findPublished(KEY)).isEmpty();
        assertThat(events.all()).isEmpty();
        assertThat(asReviewer("ada", () -> articles.isRead(KEY, 1))).isFalse();
    }

    @Test
    void somebodyElsePublishesAndIsNamed() {
        assertThat(asReviewer("bob", () -> articles.isRead(KEY, 1))).isTrue();
        assertThat(asReviewer("bob", () -> articles.publish(KEY, 1))).isInstanceOf(Saved.class);

        assertThat(articles.revisions(KEY).get(0))
                .extracting(Revision::author, Revision::publisher, Revision::approver)
                .containsExactly("ada", "bob", null);
    }

    @Test
    void anAuthorPublishesWhatSomebodyElseApproved() {
        assertThat(asReviewer("bob", () -> articles.approve(KEY, 1))).isInstanceOf(Saved.class);

        assertThat(asReviewer("ada", () -> articles.publish(KEY, 1))).isInstanceOf(Saved.class);

        assertThat(articles.revisions(KEY).get(0))
                .extracting(Revision::publisher, Revision::approver)
                .containsExactly("ada", "bob");
    }

    @Test
    void anAuthorsOwnApprovalDoesNotCount() {
        assertThat(asReviewer("ada", () -> articles.approve(KEY, 1))).isInstanceOf(Unread.class);
        assertThat(as("ada", Role.ADMINISTRATOR, () -> articles.approve(KEY, 1)))
                .isInstanceOf(Unread.class);

        assertThat(asReviewer("ada", () -> articles.publish(KEY, 1))).isInstanceOf(Unread.class);
    }

    @Test
    void anApprovalIsOfOneRevision() {
        asReviewer("bob", () -> articles.approve(KEY, 1));
        articles.save(anArticle().withTitle("en", "Newer").build(), 1, "ada", "");

        assertThat(asReviewer("ada", () -> articles.publish(KEY, 2))).isInstanceOf(Unread.class);
        assertThat(asReviewer("bob", () -> articles.approve(KEY, 1))).isInstanceOf(Stale.class);
    }

    @Test
    void whoWantsChangesTakesAnApprovalBack() {
        asReviewer("bob", () -> articles.approve(KEY, 1));

        asReviewer("rae", () -> articles.sendBack(KEY, 1));

        assertThat(asReviewer("ada", () -> articles.publish(KEY, 1))).isInstanceOf(Unread.class);
        assertThat(asReviewer("rae", () -> articles.publish(KEY, 1))).isInstanceOf(Saved.class);
    }

    @Test
    void restoringATextDoesNotMakeItRead() {
        articles.save(anArticle().withTitle("en", "Newer").build(), 1, "bob", "");
        asReviewer("ada", () -> articles.restore(KEY, 1, 2, "ada", ""));

        assertThat(asReviewer("ada", () -> articles.publish(KEY, 3))).isInstanceOf(Unread.class);
    }

    @Test
    void administratorsAreFree() {
        assertThat(as("ada", Role.ADMINISTRATOR, () -> articles.publish(KEY, 1)))
                .isInstanceOf(Saved.class);
    }

    @Test
    void aDayOfVerificationNeedsNoSecondReader() {
        asReviewer("bob", () -> articles.publish(KEY, 1));

        SaveOutcome verified = asReviewer("ada", () -> articles.verify(KEY, TODAY, "seen"));

        assertThat(verified).isInstanceOf(Saved.class);
        assertThat(articles.findPublished(KEY).orElseThrow().document())
                .isEqualTo(anArticle().build().verified(TODAY));
        assertThat(articles.revisions(KEY).get(0))
                .extracting(Revision::number, Revision::author, Revision::publisher, Revision::reason)
                .containsExactly(2, "ada", "ada", "seen");
    }

    @Test
    void whatReadersDoNotSeeIsNotVerified() {
        assertThat(asReviewer("bob", () -> articles.verify(KEY, TODAY, "seen"))).isInstanceOf(Stale.class);

        assertThat(articles.revisions(KEY)).hasSize(1);
    }
}
