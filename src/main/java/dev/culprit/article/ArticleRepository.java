package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All articles. */
interface ArticleRepository extends Repository<Article, Long> {

    Article save(Article article);

    Optional<Article> findByKey(String key);

    List<Article> findByKeyIn(Collection<String> keys);

    @Query("select a from Article a join a.names n where n.name = :name")
    Optional<Article> findByName(String name);

    @Query("""
            select distinct a from Article a join a.names n
            where n.name in :names and a.publishedRevision is not null and a.archivedAt is null""")
    List<Article> findReadableByNames(Collection<String> names);

    /** A name and the article it belongs to. */
    record Owned(String name, String ownerKey) {}

    @Query("""
            select new dev.culprit.article.ArticleRepository$Owned(n.name, a.key)
            from Article a join a.names n where n.name in :names""")
    List<Owned> findOwned(Set<String> names);

    /** How many articles the area of this prefix holds. */
    record Filed(String prefix, long articles) {}

    @Query("""
            select new dev.culprit.article.ArticleRepository$Filed(
              substring(a.key, 1, locate('-', a.key) - 1) as prefix, count(a))
            from Article a where a.publishedRevision is not null and a.archivedAt is null group by prefix""")
    List<Filed> countReadableByPrefix();

    @Query("""
            select a from Article a
            where a.publishedRevision is not null and a.archivedAt is null
              and (:component is null or :component member of a.published.components)
              and (:keys is null or a.key like :keys)
              and (:kind is null or a.published.kind = :kind)""")
    Page<Article> findReadable(@Nullable String component, @Nullable String keys, @Nullable Kind kind, Pageable page);

    @Query("""
            select a from Article a
            where a.publishedRevision is not null and a.archivedAt is null
              and (a.published.verifiedOn is null or a.published.verifiedOn < :since)
            order by a.published.verifiedOn asc nulls first, a.key""")
    Page<Article> findUnverified(LocalDate since, Pageable page);

    @Query("select a.key from Article a where a.key like :pattern")
    List<String> findKeysLike(String pattern);
}
