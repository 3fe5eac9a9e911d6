package dev.culprit.search;

import static java.util.Objects.requireNonNull;

import dev.culprit.article.ArticleDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * An article as the index holds it. The row only says that it is there: the words are in the index alone, made from the
 * document that is handed in with each renewal, by {@link ArticleBinder}.
 */
@Entity
@Table(name = "search_entry")
@Indexed(index = SearchEntry.INDEX)
class SearchEntry {

    /** Its number grows when the fields change, so that an index of an older shape is not taken for this one. */
    static final String INDEX = "articles-1";

    @Id
    @DocumentId
    private String articleKey;

    @SuppressWarnings("UnusedVariable") // read by queries
    private Instant indexedAt;

    @Transient
    private @Nullable ArticleDocument document;

    @SuppressWarnings("NullAway.Init")
    protected SearchEntry() {}

    SearchEntry(String articleKey) {
        this.articleKey = articleKey;
        this.indexedAt = Instant.EPOCH;
    }

    void renew(ArticleDocument current, Instant now) {
        document = current;
        indexedAt = now;
    }

    /** Known only where the entry has just been made or renewed, which is where it is indexed. */
    ArticleDocument document() {
        return requireNonNull(document, () -> "no document at hand for " + articleKey);
    }
}
