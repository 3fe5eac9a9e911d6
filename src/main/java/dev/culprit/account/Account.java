package dev.culprit.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;

/** A user. */
@Entity
class Account {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String name;

    private String password;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled = true;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** @param password encoded */
    Account(String name, String password, Role role) {
        this.name = folded(name);
        this.password = password;
        this.role = role;
    }

    /** A name as it is kept: letter case tells no two users apart. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Keeps the same password in a newer encoding. */
    void reencodePassword(String encoded) {
        password = encoded;
    }

    UserDetails toUser() {
        return User.withUsername(name)
                .password(password)
                .authorities(role.authorities())
                .disabled(!enabled)
                .build();
    }
}
