package dev.culprit.article;

import dev.culprit.account.Audited;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes an article's rows and its revisions' text together, so that they always say the same, and tells what happened.
 * To be called inside a transaction.
 */
@Component
class ArticleWriter {

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final CanonicalText canonical;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArticleWriter(
            ArticleRepository articles,
            RevisionRepository revisions,
            CanonicalText canonical,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.canonical = canonical;
        this.events = events;
        this.clock = clock;
    }

    /** The revision that was saved last. */
    SavedRevision latest(Article article) {
        return get(article, article.latestRevision());
    }

    /** The article with the text that was saved last. */
    StoredArticle toStored(Article article) {
        return toStored(latest(article), article.status());
    }

    StoredArticle toStored(SavedRevision revision, Status status) {
        return revision.toStored(canonical.read(revision.files()), status);
    }

    SavedRevision get(Article article, int number) {
        return revisions
                .find(article.key(), number)
                .orElseThrow(() -> new NoSuchElementException("no revision " + number + " of " + article.key()));
    }

    SavedRevision revise(Article article, ArticleDocument document, String author, String reason) {
        article.revise(document);
        articles.save(article);
        return revisions.save(new SavedRevision(article, document, canonical.write(document), author, reason, now()));
    }

    StoredArticle publish(Article article, SavedRevision revision, ArticleDocument document, String publisher) {
        Instant now = now();
        article.publish(document, now);
        revision.publish(publisher, now);
        return published(revision, document);
    }

    /** Saves and publishes in one: of an article that is new, nothing is written twice. */
    StoredArticle revisePublished(Article article, ArticleDocument document, String author, String reason) {
        Instant now = now();
        article.revise(document);
        article.publish(document, now);
        articles.save(article);
        SavedRevision revision = new SavedRevision(article, document, canonical.write(document), author, reason, now);
        revision.publish(author, now);
        return published(revisions.save(revision), document);
    }

    private StoredArticle published(SavedRevision revision, ArticleDocument document) {
        StoredArticle stored = revision.toStored(document, Status.PUBLISHED);
        events.publishEvent(new ArticlePublished(stored));
        return stored;
    }

    void archive(Article article) {
        if (article.status() != Status.ARCHIVED) {
            article.archive(now());
            events.publishEvent(new ArticleArchived(article.key()));
        }
    }

    /** Notes for the audit log what was done to an article. */
    void tell(String action, String key, int revision) {
        events.publishEvent(Audited.of(action, key, Map.of("revision", String.valueOf(revision))));
    }

    /** To the microsecond, as databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
