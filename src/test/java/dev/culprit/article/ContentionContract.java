package dev.culprit.article;

import static dev.culprit.article.Acting.asReviewer;
import static dev.culprit.article.ArticleBuilder.anArticle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleImports.Offer;
import dev.culprit.article.ArticleImports.Replacement;
import dev.culprit.article.SaveOutcome.Saved;
import dev.culprit.article.SaveOutcome.Stale;
import dev.culprit.article.SaveOutcome.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What people who act at the same moment get, on every database. */
abstract class ContentionContract extends StoreContract {

    private static final int PEOPLE = 4;

    @Autowired
    ArticleImports imports;

    @RepeatedTest(5)
    void savesOneOfSeveralTextsMadeFromTheSameRevision() throws Exception {
        publish(anArticle().build());

        List<SaveOutcome> outcomes = atOnce(person ->
                () -> articles.save(anArticle().withTitle("en", "by " + person).build(), 1, "p" + person, ""));

        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(PEOPLE - 1);
        assertThat(articles.revisions("DSK-0001")).hasSize(2);
    }

    @RepeatedTest(5)
    void createsAnArticleOnce() throws Exception {
        List<SaveOutcome> outcomes =
                atOnce(person -> () -> articles.save(anArticle().build(), 0, "p" + person, ""));

        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Stale.class::isInstance).hasSize(PEOPLE - 1);
    }

    @RepeatedTest(5)
    void givesAFreeSlugToOneArticle() throws Exception {
        List<SaveOutcome> outcomes = atOnce(person ->
                () -> articles.save(anArticle().withKey("DSK-000" + person).build(), 0, "p" + person, ""));

        assertThat(outcomes).filteredOn(Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Taken.class::isInstance).hasSize(PEOPLE - 1);
    }

    @RepeatedTest(5)
    void publishesOnceAndTellsSoOnce() throws Exception {
        articles.save(ArticleBuilder.everyConstruct(), 0, "ada", "");

        List<SaveOutcome> outcomes =
                atOnce(person -> () -> asReviewer("p" + person, () -> articles.publish("DSK-0002", 1)));

        assertThat(outcomes).hasOnlyElementsOfType(Saved.class);
        assertThat(events.all()).hasSize(1);
        assertThat(articles.findPublished("DSK-0002").orElseThrow().document())
                .isEqualTo(ArticleBuilder.everyConstruct());
    }

    @RepeatedTest(5)
    void publishesOrArchivesButNeverHalf() throws Exception {
        articles.save(anArticle().build(), 0, "ada", "");

        atOnce(person -> () -> person % 2 == 0
                ? asReviewer("p" + person, () -> articles.publish("DSK-0001", 1))
                : articles.archive("DSK-0001", 1));

        Status status = articles.findForEditing("DSK-0001").orElseThrow().status();
        assertThat(articles.findPublished("DSK-0001").isPresent()).isEqualTo(status == Status.PUBLISHED);
    }

    @RepeatedTest(5)
    void takesArticlesOnceThatSeveralImportTogether() throws Exception {
        List<Offer> offers = IntStream.range(0, 20)
                .mapToObj(i -> new Offer(
                        anArticle().withKey("DSK-" + i).withSlug("disk-" + i).build(), "1"))
                .toList();

        List<List<ImportOutcome>> outcomes = atOnce(person -> () -> imports.take(offers));

        assertThat(outcomes.stream().flatMap(List::stream))
                .filteredOn(ImportOutcome.Taken.class::isInstance)
                .hasSize(offers.size());
        assertThat(articles.revisions("DSK-7")).hasSize(1);
    }

    @RepeatedTest(5)
    void publishesArticlesOnceThatSeveralPublishTogether() throws Exception {
        List<Replacement> replacements = IntStream.range(0, 20)
                .mapToObj(i -> new Replacement(
                        anArticle().withKey("DSK-" + i).withSlug("disk-" + i).build(), 0))
                .toList();

        List<List<SaveOutcome>> outcomes = atOnce(person -> () -> imports.publish(replacements, "ada", ""));

        assertThat(outcomes.stream().flatMap(List::stream))
                .filteredOn(SaveOutcome.Saved.class::isInstance)
                .hasSize(replacements.size());
        assertThat(articles.revisions("DSK-7")).hasSize(1);
    }

    /** Has several people do something at the same moment. */
    private static <T> List<T> atOnce(IntFunction<Callable<T>> action) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            CyclicBarrier start = new CyclicBarrier(PEOPLE);
            List<Future<T>> running = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                Callable<T> mine = action.apply(person);
                running.add(people.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }
}
