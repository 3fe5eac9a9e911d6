package dev.culprit.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry as it is kept. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditRecord {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "audit_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    private Instant happened;
    private String actor;
    private String token;
    private String action;
    private String subject;

    /** A JSON object of texts. */
    private String details;

    private String address;
    private String request;

    @SuppressWarnings("NullAway.Init")
    protected AuditRecord() {}

    AuditRecord(AuditEntry entry) {
        this.happened = entry.happened();
        this.actor = entry.actor();
        this.token = entry.token();
        this.action = entry.action();
        this.subject = entry.subject();
        this.details = DetailsJson.write(entry.details());
        this.address = entry.address();
        this.request = entry.request();
    }

    long id() {
        return id == null ? 0 : id;
    }

    AuditEntry toEntry() {
        return new AuditEntry(happened, actor, token, action, subject, DetailsJson.read(details), address, request);
    }
}
