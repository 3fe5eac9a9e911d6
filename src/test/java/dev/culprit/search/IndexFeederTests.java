package dev.culprit.search;

import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willDoNothing;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import dev.culprit.article.ArticleArchived;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticlePublished;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.ArticleSummary.Headline;
import dev.culprit.article.Articles;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.data.domain.PageImpl;

class IndexFeederTests {

    private static final Instant MORNING = Instant.parse("2026-11-21T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final ArticleDocument DOCUMENT = anArticle().build();

    private final Articles articles = mock(Articles.class);
    private final ArticleIndex index = mock(ArticleIndex.class);
    private final IndexFeeder feeder = new IndexFeeder(articles, index);

    @BeforeEach
    void publishOneArticle() {
        ArticleSummary summary = new ArticleSummary(
                DOCUMENT.key(),
                DOCUMENT.slug(),
                Kind.PROBLEM,
                List.of(),
                new TreeMap<>(Map.of("en", new Headline("a", "b"))),
                null,
                MORNING);
        given(articles.list(any(), any(), any())).willReturn(new PageImpl<>(List.of(summary)));
        willAnswer(call -> {
                    Consumer<StoredArticle> consumer = call.getArgument(0);
                    consumer.accept(stored());
                    return null;
                })
                .given(articles)
                .forEachPublished(any());
    }

    private static StoredArticle stored() {
        return new StoredArticle(DOCUMENT, 1, Status.PUBLISHED, MORNING, "ada");
    }

    /** Stopping waits until all has been done. */
    private void work(Runnable events) {
        feeder.start();
        events.run();
        feeder.stop();
    }

    @Test
    void putsWhatIsPublishedAndRemovesWhatIsArchived() {
        work(() -> {
            feeder.on(new ArticlePublished(stored()));
            feeder.on(new ArticleArchived("OLD-0001"));
        });

        then(index).should().put(List.of(DOCUMENT));
        then(index).should().remove("OLD-0001");
    }

    @Test
    void putsTogetherWhatWasPublishedWhileTheApplicationStarted() {
        given(index.state()).willReturn(new ArticleIndex.State(1, Optional.of(NOON)));

        work(() -> {
            feeder.on(new ArticlePublished(stored()));
            feeder.on(new ArticlePublished(stored()));
            feeder.compare();
        });

        then(index).should().put(List.of(DOCUMENT, DOCUMENT));
    }

    @Test
    @Timeout(10)
    void takesMoreThanItCanKeepWhileTheApplicationStarts() {
        List<ArticleDocument> put = Collections.synchronizedList(new ArrayList<>());
        willAnswer(call -> {
                    put.addAll(call.getArgument(0));
                    return null;
                })
                .given(index)
                .put(anyCollection());

        work(() -> IntStream.range(0, 1_000).forEach(article -> feeder.on(new ArticlePublished(stored()))));

        assertThat(put).hasSize(1_000);
    }

    @Test
    void leavesAnIndexAloneThatIsInStep() {
        given(index.state()).willReturn(new ArticleIndex.State(1, Optional.of(NOON)));

        work(feeder::compare);

        then(index).should(never()).clear();
    }

    @Test
    void buildsAnIndexAnewThatHoldsMoreOrFewerArticles() {
        given(index.state()).willReturn(new ArticleIndex.State(0, Optional.empty()));

        work(feeder::compare);

        then(index).should().clear();
        then(index).should().put(List.of(DOCUMENT));
    }

    @Test
    void buildsAnIndexAnewThatHasNotHeardOfTheLatestArticle() {
        given(index.state()).willReturn(new ArticleIndex.State(1, Optional.of(MORNING.minusSeconds(1))));

        work(feeder::compare);

        then(index).should().clear();
    }

    @Test
    void buildsTheIndexAnewWhenItCouldNotTakeAChange() {
        willThrow(new IllegalStateException("broken"))
                .willDoNothing()
                .given(index)
                .put(anyCollection());

        work(() -> feeder.on(new ArticlePublished(stored())));

        then(index).should().clear();
        then(index).should(times(2)).put(anyCollection());
    }

    @Test
    void goesOnAfterAFailure() {
        willThrow(new IllegalStateException("broken")).given(index).put(anyCollection());
        willDoNothing().given(index).remove(any());

        work(() -> {
            feeder.on(new ArticlePublished(stored()));
            feeder.on(new ArticleArchived("OLD-0001"));
        });

        then(index).should().remove("OLD-0001");
    }
}
