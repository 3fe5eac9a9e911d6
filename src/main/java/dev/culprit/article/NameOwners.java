package dev.culprit.article;

import dev.culprit.article.SaveOutcome.Taken;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which articles the names in some documents belong to: asked once, and kept in step while the documents are stored. */
final class NameOwners {

    private final Map<String, String> ownersByName;

    NameOwners(ArticleRepository articles, Collection<ArticleDocument> documents) {
        Set<String> names = documents.stream()
                .flatMap(document -> Article.namesIn(document).stream())
                .collect(Collectors.toSet());
        ownersByName = new HashMap<>();
        articles.findOwned(names).forEach(owned -> ownersByName.put(owned.name(), owned.ownerKey()));
    }

    /** The first name in this document that belongs to another article. */
    Optional<Taken> findTaken(ArticleDocument document) {
        return Article.namesIn(document).stream()
                .sorted()
                .flatMap(name -> Optional.ofNullable(ownersByName.get(name))
                        .filter(owner -> !owner.equals(document.key()))
                        .map(owner -> new Taken(name, owner))
                        .stream())
                .findFirst();
    }

    /** These are the names that the article has now. */
    void settle(Article article) {
        ownersByName.values().removeIf(article.key()::equals);
        article.names().forEach(name -> ownersByName.put(name, article.key()));
    }
}
