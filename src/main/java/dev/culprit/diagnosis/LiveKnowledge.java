package dev.culprit.diagnosis;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.culprit.article.ArticleArchived;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticlePublished;
import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.matching.KnownIssue;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The knowledge of all published articles, as it is at each moment. Read when the application has started, after the
 * library was imported; a diagnosis asked for earlier waits for it.
 */
@Component
class LiveKnowledge implements Supplier<KnowledgeBase>, ApplicationRunner, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LiveKnowledge.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration WORTH_WAITING = Duration.ofSeconds(5);
    private static final int DOCUMENTS_AT_HAND = 1_000;

    private final Articles articles;
    private final AsyncTaskExecutor background;
    private final Cache<String, Optional<ArticleDocument>> documents =
            Caffeine.newBuilder().maximumSize(DOCUMENTS_AT_HAND).build();
    private final CountDownLatch read = new CountDownLatch(1);
    private volatile @Nullable LiveMatcher matcher;

    LiveKnowledge(Articles articles, AsyncTaskExecutor applicationTaskExecutor) {
        this.articles = articles;
        this.background = applicationTaskExecutor;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        readAll();
    }

    /** Events that come meanwhile wait, and are applied to what was read. */
    private synchronized void readAll() {
        List<KnownIssue> issues = new ArrayList<>();
        articles.forEachPublished(article -> issues.add(article.document().toKnownIssue()));
        matcher = new LiveMatcher(issues, background);
        read.countDown();
        LOG.info("{} articles are ready to be matched", issues.size());
    }

    /**
     * What is known now.
     *
     * @throws ProblemException when it has not been read yet, after some waiting
     */
    @Override
    public KnowledgeBase get() {
        return new KnowledgeBase(whenRead().current(), this::document);
    }

    private LiveMatcher whenRead() {
        try {
            if (!read.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(Problem.OVERLOADED, WORTH_WAITING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.OVERLOADED, WORTH_WAITING);
        }
        return requireNonNull(matcher);
    }

    private Optional<ArticleDocument> document(String key) {
        return documents.get(key, missing -> articles.findPublished(missing).map(StoredArticle::document));
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(ArticlePublished event) {
        ArticleDocument document = event.article().document();
        documents.put(document.key(), Optional.of(document));
        if (matcher != null) {
            matcher.publish(document.toKnownIssue());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(ArticleArchived event) {
        documents.put(event.key(), Optional.empty());
        if (matcher != null) {
            matcher.archive(event.key());
        }
    }
}
