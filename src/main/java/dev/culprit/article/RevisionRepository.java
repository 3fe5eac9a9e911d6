package dev.culprit.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All revisions ever saved. */
interface RevisionRepository extends Repository<SavedRevision, Long> {

    SavedRevision save(SavedRevision revision);

    @Query("select r from SavedRevision r where r.article.key = :key and r.number = :number")
    Optional<SavedRevision> find(String key, int number);

    @Query("""
            select r from SavedRevision r join fetch r.article a
            where a.key in :keys and r.number = a.latestRevision""")
    List<SavedRevision> findLatestOf(Collection<String> keys);

    @Query("""
            select new dev.culprit.article.Revision(
                r.number, r.slug, r.title, r.author, r.reason, r.savedAt, r.publishedAt, r.publishedBy, r.approvedBy)
            from SavedRevision r where r.article.key = :key order by r.number desc""")
    List<Revision> findAllOf(String key);

    /** When and by whom the text that readers see was saved. */
    record Origin(Instant savedAt, String author) {}

    @Query("""
            select new dev.culprit.article.RevisionRepository$Origin(r.savedAt, r.author)
            from SavedRevision r where r.article = :article and r.number = r.article.publishedRevision""")
    Origin getOriginOfPublished(Article article);

    @Query("""
            select new dev.culprit.article.EditorialEntry(
                a.key, r.slug, r.title, r.number, a.status,
                case when a.publishedRevision is not null and a.archivedAt is null then true else false end,
                r.savedAt, r.author)
            from SavedRevision r join r.article a
            where r.number = a.latestRevision
              and (:status is null or a.status = :status)
              and (:pattern is null or lower(a.key) like :pattern escape '!'
                or lower(r.slug) like :pattern escape '!' or lower(r.title) like :pattern escape '!'
                or exists (select 1 from a.published.texts t where lower(t.title) like :pattern escape '!'))
            order by r.savedAt desc, a.key""")
    Page<EditorialEntry> findLatest(@Nullable Status status, @Nullable String pattern, Pageable page);
}
