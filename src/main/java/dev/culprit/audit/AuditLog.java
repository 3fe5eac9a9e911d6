package dev.culprit.audit;

import dev.culprit.account.Actor;
import dev.culprit.account.Audited;
import dev.culprit.account.ForAdministrators;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.MDC;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps what was done. An entry is written in the transaction of the deed, so there is no deed without its entry and no
 * entry without its deed; nothing changes or removes one. Safe to share.
 */
@Service
class AuditLog {

    private static final int BATCH = 500;

    private final AuditRepository entries;
    private final TransactionOperations transaction;
    private final Clock clock;

    AuditLog(AuditRepository entries, TransactionOperations transaction, Clock clock) {
        this.entries = entries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(Audited deed) {
        Optional<Actor> signedIn = Actor.current();
        entries.save(new AuditRecord(new AuditEntry(
                clock.instant(),
                deed.actor() == null ? signedIn.map(Actor::name).orElse("") : deed.actor(),
                signedIn.flatMap(Actor::tokenName).orElse(""),
                deed.action(),
                deed.subject(),
                new TreeMap<>(deed.details()),
                request().map(HttpServletRequest::getRemoteAddr).orElse(""),
                Optional.ofNullable(MDC.get("request")).orElse(""))));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    /** The latest first; the page's own sort is not looked at. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public Page<AuditEntry> list(AuditFilter filter, Pageable page) {
        return entries.find(
                        filter.wantedActor(),
                        filter.wantedSubject(),
                        filter.wantedAction(),
                        filter.since(),
                        filter.until(),
                        Pageable.ofSize(page.getPageSize()).withPage(page.getPageNumber()))
                .map(AuditRecord::toEntry);
    }

    /** Hands all of them to the consumer, the earliest first, holding a few hundred at a time. */
    @ForAdministrators
    public void forEach(AuditFilter filter, Consumer<AuditEntry> consumer) {
        List<AuditRecord> batch = readAfter(filter, Instant.EPOCH, 0);
        while (!batch.isEmpty()) {
            batch.forEach(entry -> consumer.accept(entry.toEntry()));
            AuditRecord last = batch.get(batch.size() - 1);
            batch = readAfter(filter, last.toEntry().happened(), last.id());
        }
    }

    private List<AuditRecord> readAfter(AuditFilter filter, Instant last, long lastId) {
        List<AuditRecord> batch = transaction.execute(status -> entries.findAfter(
                filter.wantedActor(),
                filter.wantedSubject(),
                filter.wantedAction(),
                filter.since(),
                filter.until(),
                last,
                lastId,
                Limit.of(BATCH)));
        return batch == null ? List.of() : batch;
    }
}
