package dev.culprit.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** A user. */
@Entity
class Account {

    /** What names may look like once folded; brackets are left to {@link SystemActor}. */
    static final String NAME_PATTERN = "[a-z0-9][a-z0-9._@+-]{0,99}";

    /** All that a user with a one-time password has: enough to choose a password of their own. */
    static final GrantedAuthority MUST_CHOOSE_PASSWORD = new SimpleGrantedAuthority("MUST_CHOOSE_PASSWORD");

    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    private String password;

    private @Nullable Instant passwordExpires;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled = true;

    private @Nullable Instant lastSignIn;

    private @Nullable String externalId;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param password encoded */
    Account(String name, String password, Role role) {
        this.name = folded(name);
        this.password = password;
        this.role = role;
    }

    /** A user whom an identity provider vouches for; there is no password that opens the account. */
    static Account vouchedFor(String externalId, String name, Role role) {
        Account account = new Account(name, "", role);
        account.externalId = externalId;
        return account;
    }

    /** A name as it is kept: letter case tells no two users apart. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody can be called this, once folded. */
    static boolean isName(String folded) {
        return NAME.matcher(folded).matches();
    }

    /** Keeps the same password in a newer encoding. */
    void reencodePassword(String encoded) {
        password = encoded;
    }

    /** Takes a password that its user chose. */
    void choosePassword(String encoded) {
        password = encoded;
        passwordExpires = null;
    }

    /** Takes a password that somebody else hands to its user, who has to replace it. */
    void issuePassword(String encoded, Instant expires) {
        password = encoded;
        passwordExpires = expires;
    }

    void assign(Role newRole) {
        role = newRole;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    boolean isEnabledAdministrator() {
        return enabled && role == Role.ADMINISTRATOR;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    /** Whether an identity provider vouches for the user. */
    boolean isExternal() {
        return externalId != null;
    }

    boolean isEnabled() {
        return enabled;
    }

    AccountEntry toEntry() {
        return new AccountEntry(name, role, enabled, isExternal(), passwordExpires != null, lastSignIn);
    }

    /** As the access rules see the user; the credentials have expired when a one-time password has. */
    UserDetails toUser(Instant now) {
        return User.withUsername(name)
                .password(password)
                .authorities(passwordExpires == null ? role.authorities() : List.of(MUST_CHOOSE_PASSWORD))
                .credentialsExpired(passwordExpires != null && !passwordExpires.isAfter(now))
                .disabled(!enabled)
                .build();
    }
}
