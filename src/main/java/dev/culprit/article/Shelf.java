package dev.culprit.article;

import dev.culprit.article.SaveOutcome.Taken;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the store has under the keys and names of some documents: read at once, and kept in step while they are published
 * one after the other. For one transaction.
 */
final class Shelf {

    private final ArticleWriter writer;
    private final NameOwners owners;
    private final Map<String, Article> articlesByKey = new HashMap<>();

    Shelf(ArticleRepository articles, ArticleWriter writer, Collection<ArticleDocument> documents) {
        this.writer = writer;
        this.owners = new NameOwners(articles, documents);
        Set<String> keys = documents.stream().map(ArticleDocument::key).collect(Collectors.toSet());
        articles.findByKeyIn(keys).forEach(article -> articlesByKey.put(article.key(), article));
    }

    /** The article of this key; null when there is none. */
    @Nullable
    Article find(String key) {
        return articlesByKey.get(key);
    }

    /** The name in this document that belongs to another article, and keeps it from being published. */
    Optional<Taken> findTaken(ArticleDocument document) {
        return owners.findTaken(document);
    }

    StoredArticle publish(ArticleDocument document, String author, String reason) {
        Article article = articlesByKey.computeIfAbsent(document.key(), key -> new Article(key));
        StoredArticle published = writer.revisePublished(article, document, author, reason);
        owners.settle(article);
        return published;
    }
}
