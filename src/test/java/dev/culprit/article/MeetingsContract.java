package dev.culprit.article;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** How often articles are met, on every database. */
abstract class MeetingsContract extends StoreContract {

    private static final Instant MORNING = Instant.parse("2026-11-21T06:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T18:00:00Z");

    @Autowired
    MeetingLog log;

    @Test
    void addsUpMeetingsAndKeepsTheLast() {
        publish(anArticle().build());

        log.note(new ArticleMet("DSK-0001", EVENING));
        log.note(new ArticleMet("DSK-0001", MORNING));
        log.writeDown();
        log.note(new ArticleMet("DSK-0001", MORNING));
        log.writeDown();

        assertThat(articles.findMeetings("DSK-0001")).contains(new Meetings(3, EVENING));
    }

    @Test
    void knowsNothingOfAnArticleThatWasNeverMet() {
        publish(anArticle().build());

        log.writeDown();

        assertThat(articles.findMeetings("DSK-0001")).isEmpty();
    }

    @Test
    void countsOnDespiteAMeetingWithAnUnknownArticle() {
        publish(anArticle().build());

        log.note(new ArticleMet("AAA-0001", MORNING));
        log.note(new ArticleMet("DSK-0001", MORNING));
        log.writeDown();

        assertThat(articles.findMeetings("DSK-0001")).contains(new Meetings(1, MORNING));
    }

    @Test
    void findsWhatNothingHasMetForLong() {
        Instant published = publish(anArticle().build()).changed();
        publish(anArticle().withKey("DSK-0002").withSlug("met").build());
        log.note(new ArticleMet("DSK-0002", published.plusSeconds(90)));
        log.writeDown();

        assertThat(articles.listUnmet(published.minusSeconds(60), 9)).isEmpty();
        assertThat(articles.listUnmet(published.plusSeconds(60), 9))
                .extracting(ArticleSummary::key)
                .containsExactly("DSK-0001");
        assertThat(articles.listUnmet(published.plusSeconds(120), 9)).hasSize(2);
    }

    @Test
    void findsWhatNobodyHasVerifiedForLong() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        publish(anArticle().build().verified(day));
        publish(anArticle().withKey("DSK-0002").withSlug("never").build());

        assertThat(articles.listUnverified(day, PageRequest.of(0, 9)))
                .extracting(ArticleSummary::key)
                .containsExactly("DSK-0002");
        assertThat(articles.listUnverified(day.plusDays(1), PageRequest.of(0, 9)))
                .extracting(ArticleSummary::key)
                .containsExactly("DSK-0002", "DSK-0001");
    }

    @Test
    void leavesTheArticleItselfAlone() {
        StoredArticle before = publish(anArticle().build());

        log.note(new ArticleMet("DSK-0001", MORNING));
        log.writeDown();

        assertThat(articles.findForEditing("DSK-0001")).contains(before);
    }
}
