package dev.culprit.search;

import dev.culprit.article.ArticleDocument;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes articles to the index, and to the table that says which ones it holds. */
@Component
class ArticleIndex {

    private final EntityManager entities;
    private final Clock clock;

    ArticleIndex(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the index holds: how many articles, and when the last one came; empty when it holds none. */
    record State(long articles, Optional<Instant> latest) {}

    @Transactional
    public void put(Collection<ArticleDocument> documents) {
        SearchSession session = Search.session(entities);
        for (ArticleDocument document : documents) {
            SearchEntry entry = entry(document.key());
            entry.renew(document, clock.instant());
            session.indexingPlan().addOrUpdate(entry);
        }
    }

    private SearchEntry entry(String key) {
        SearchEntry known = entities.find(SearchEntry.class, key);
        if (known != null) {
            return known;
        }
        SearchEntry entry = new SearchEntry(key);
        entities.persist(entry);
        return entry;
    }

    @Transactional
    public void remove(String key) {
        SearchEntry entry = entities.find(SearchEntry.class, key);
        if (entry != null) {
            entities.remove(entry);
        }
    }

    @Transactional
    public void clear() {
        entities.createQuery("delete from SearchEntry").executeUpdate();
        Search.session(entities).workspace(SearchEntry.class).purge();
    }

    @Transactional(readOnly = true)
    public State state() {
        long articles = Search.session(entities)
                .search(SearchEntry.class)
                .where(field -> field.matchAll())
                .fetchTotalHitCount();
        Instant latest = entities.createQuery("select max(e.indexedAt) from SearchEntry e", Instant.class)
                .getSingleResult();
        return new State(articles, Optional.ofNullable(latest));
    }
}
