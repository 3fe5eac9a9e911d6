package dev.culprit.audit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All entries; what is written stays. */
interface AuditRepository extends Repository<AuditRecord, Long> {

    String WANTED = """
            where (:actor = '' or a.actor = :actor) and (:subject = '' or a.subject = :subject)
            and a.action like concat(:action, '%') and a.happened >= :from and a.happened < :until""";

    AuditRecord save(AuditRecord entry);

    @Query("select a from AuditRecord a " + WANTED + " order by a.happened desc, a.id desc")
    Page<AuditRecord> find(String actor, String subject, String action, Instant from, Instant until, Pageable page);

    /** Those that come after this one, in the order of time. */
    @Query("select a from AuditRecord a " + WANTED
            + " and (a.happened > :last or (a.happened = :last and a.id > :lastId)) order by a.happened, a.id")
    List<AuditRecord> findAfter(
            String actor,
            String subject,
            String action,
            Instant from,
            Instant until,
            Instant last,
            long lastId,
            Limit limit);
}
