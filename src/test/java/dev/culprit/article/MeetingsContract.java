package dev.culprit.article;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    void leavesTheArticleItselfAlone() {
        StoredArticle before = publish(anArticle().build());

        log.note(new ArticleMet("DSK-0001", MORNING));
        log.writeDown();

        assertThat(articles.findForEditing("DSK-0001")).contains(before);
    }
}
