package dev.culprit.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/** A browser in which somebody is signed in. Whoever has the token is that user; only its hash is kept. */
@Entity
class SignIn {

    @Id
    private String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(nullable = false)
    private Instant since;

    private Instant expires;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    SignIn(String tokenHash, Account account, Instant now, Duration idle) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.since = now;
        this.expires = now.plus(idle);
    }

    /** Whether it is time to write down that its user is still there: at most eight times before it would expire. */
    boolean isDueForRenewal(Instant now, Duration idle) {
        return expires.plus(idle.dividedBy(8)).isBefore(now.plus(idle));
    }

    Account account() {
        return account;
    }
}
