package dev.culprit.article;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers what the store told of, in order, once it was certain. */
class RecordedEvents {

    private final List<Object> events = new CopyOnWriteArrayList<>();

    private volatile boolean dying;

    /** Lets the next publication die inside its transaction, as when the server is killed there. */
    void dieWhilePublishing() {
        dying = true;
    }

    @EventListener
    void during(ArticlePublished event) {
        if (dying) {
            dying = false;
            throw new IllegalStateException(
                    "died while publishing " + event.article().document().key());
        }
    }

    @TransactionalEventListener
    void on(ArticlePublished event) {
        events.add(event);
    }

    @TransactionalEventListener
    void on(ArticleArchived event) {
        events.add(event);
    }

    List<Object> all() {
        return List.copyOf(events);
    }

    void clear() {
        events.clear();
    }
}
