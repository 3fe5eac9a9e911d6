package dev.culprit.article;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.event.TransactionalEventListener;

/** Remembers what the store told of, in order, once it was certain. */
class RecordedEvents {

    private final List<Object> events = new CopyOnWriteArrayList<>();

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
