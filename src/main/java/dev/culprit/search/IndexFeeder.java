package dev.culprit.search;

import dev.culprit.article.ArticleArchived;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleFilter;
import dev.culprit.article.ArticleOrder;
import dev.culprit.article.ArticlePublished;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.Articles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index in step with what is published: takes events in order, many at a time, in a thread of its own. Who
 * publishes faster than the index can take waits, so that an import does not fill the heap. What is published while the
 * application starts waits as long as the queue has room: the first answer is worth more than the first search. At start,
 * and after a failure, it compares index and store, and builds the index anew when it is behind.
 */
@Component
class IndexFeeder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFeeder.class);
    private static final int QUEUE = 256;
    private static final int BATCH = 100;
    private static final long STOP_MILLIS = 10_000;

    private final Articles articles;
    private final ArticleIndex index;
    private final BlockingQueue<Task> tasks = new ArrayBlockingQueue<>(QUEUE);
    private final CountDownLatch due = new CountDownLatch(1);
    private @Nullable Thread worker;

    IndexFeeder(Articles articles, ArticleIndex index) {
        this.articles = articles;
        this.index = index;
    }

    /** What there is to do. */
    private sealed interface Task {
        record Put(ArticleDocument document) implements Task {}

        record Remove(String key) implements Task {}

        /** See whether the index is behind. */
        record Compare() implements Task {}

        record Stop() implements Task {}
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticlePublished event) {
        add(new Task.Put(event.article().document()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ArticleArchived event) {
        add(new Task.Remove(event.key()));
    }

    private void add(Task task) {
        try {
            if (!tasks.offer(task)) {
                due.countDown();
                tasks.put(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("interrupted before the search index was told; it catches up at the next start");
        }
    }

    /** Before anything is published. */
    @Override
    public int getPhase() {
        return -100;
    }

    @Override
    public synchronized void start() {
        Thread thread = new Thread(this::work, "search-index");
        thread.setDaemon(true);
        thread.start();
        worker = thread;
    }

    /** The library has been taken in by now. */
    @EventListener(ApplicationReadyEvent.class)
    void compare() {
        add(new Task.Compare());
        due.countDown();
    }

    @Override
    public synchronized void stop() {
        Thread running = worker;
        if (running == null) {
            return;
        }
        worker = null;
        due.countDown();
        add(new Task.Stop());
        try {
            running.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            due.await();
            Task task = tasks.take();
            while (!(task instanceof Task.Stop)) {
                carryOut(task);
                task = tasks.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Task task) {
        try {
            carryOutOrFail(task);
        } catch (RuntimeException e) {
            LOG.error("the search index could not take a change and is built anew", e);
            rebuildIfPossible();
        }
    }

    private void rebuildIfPossible() {
        try {
            rebuild();
        } catch (RuntimeException e) {
            LOG.error("the search index could not be built; it is tried again at the next start", e);
        }
    }

    private void carryOutOrFail(Task task) {
        if (task instanceof Task.Put first) {
            index.put(batchFrom(first));
        } else if (task instanceof Task.Remove remove) {
            index.remove(remove.key());
        } else if (task instanceof Task.Compare && isBehind()) {
            rebuild();
        }
    }

    /** This one and those that directly follow. */
    private List<ArticleDocument> batchFrom(Task.Put first) {
        List<ArticleDocument> batch = new ArrayList<>(List.of(first.document()));
        while (batch.size() < BATCH && tasks.peek() instanceof Task.Put next) {
            batch.add(next.document());
            tasks.remove();
        }
        return batch;
    }

    private boolean isBehind() {
        Page<ArticleSummary> newest = articles.list(ArticleFilter.ANY, ArticleOrder.NEWEST, PageRequest.ofSize(1));
        ArticleIndex.State state = index.state();
        boolean hasNewest = newest.stream()
                .allMatch(article -> state.latest()
                        .filter(indexed -> !indexed.isBefore(article.published()))
                        .isPresent());
        return state.articles() != newest.getTotalElements() || !hasNewest;
    }

    private void rebuild() {
        LOG.info("building the search index");
        index.clear();
        List<ArticleDocument> batch = new ArrayList<>();
        articles.forEachPublished(article -> {
            batch.add(article.document());
            if (batch.size() == BATCH) {
                index.put(batch);
                batch.clear();
            }
        });
        index.put(batch);
        LOG.info("the search index is built");
    }
}
