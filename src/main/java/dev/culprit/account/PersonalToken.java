package dev.culprit.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** With this a program acts for its user. Whoever has the token may; only its hash is kept. */
@Entity
class PersonalToken {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "personal_token_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    /** How the token begins: enough to tell it from others, nothing to guess the rest from. */
    private String beginning;

    private String tokenHash;

    @Column(nullable = false)
    private Instant created;

    private Instant expires;

    private @Nullable Instant lastUsed;

    private @Nullable Instant revoked;

    @SuppressWarnings("NullAway.Init")
    protected PersonalToken() {}

    PersonalToken(Account account, String name, TokenScope scope, String token, Instant created, Instant expires) {
        this.account = account;
        this.name = name;
        this.scope = scope;
        this.beginning = TokenText.beginningOf(token);
        this.tokenHash = Sha256.hex(token);
        this.created = created;
        this.expires = expires;
    }

    void revoke(Instant now) {
        if (revoked == null) {
            revoked = now;
        }
    }

    boolean isRevoked() {
        return revoked != null;
    }

    String tokenHash() {
        return tokenHash;
    }

    String name() {
        return name;
    }

    TokenUser toUser() {
        return new TokenUser(account.name(), name, scope.authoritiesFor(account.role()));
    }

    TokenEntry toEntry(Instant now) {
        TokenEntry.State state = revoked != null
                ? TokenEntry.State.REVOKED
                : expires.isAfter(now) ? TokenEntry.State.VALID : TokenEntry.State.EXPIRED;
        return new TokenEntry(id == null ? 0 : id, name, scope, beginning, state, created, expires, lastUsed);
    }
}
