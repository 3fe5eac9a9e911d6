package dev.culprit.editing;

import dev.culprit.article.ArticleArchived;
import dev.culprit.article.ArticlePublished;
import dev.culprit.article.Articles;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The published articles with their samples, kept in memory because every change of a signature is tried on all of them.
 * Read when first asked for; follows what is published and archived since. Safe to share.
 */
@Component
class Neighbours {

    private final Articles articles;
    private @Nullable SortedMap<String, Neighbour> byKey;

    Neighbours(Articles articles) {
        this.articles = articles;
    }

    /** All of them, by key. */
    Collection<Neighbour> all() {
        return Collections.unmodifiableCollection(read().values());
    }

    Map<String, Neighbour> byKey() {
        return Collections.unmodifiableMap(read());
    }

    private synchronized SortedMap<String, Neighbour> read() {
        SortedMap<String, Neighbour> known = byKey;
        if (known == null) {
            SortedMap<String, Neighbour> found = new ConcurrentSkipListMap<>();
            articles.forEachPublished(article -> found.put(article.document().key(), Neighbour.of(article.document())));
            byKey = found;
            known = found;
        }
        return known;
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(ArticlePublished event) {
        if (byKey != null) {
            byKey.put(
                    event.article().document().key(),
                    Neighbour.of(event.article().document()));
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    synchronized void on(ArticleArchived event) {
        if (byKey != null) {
            byKey.remove(event.key());
        }
    }
}
