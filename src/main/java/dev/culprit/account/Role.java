package dev.culprit.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a user may do; each role may do what those before it may. */
public enum Role {
    READER,
    EDITOR,
    REVIEWER,
    ADMINISTRATOR;

    /** As addresses, messages and settings name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and all that it includes, as the access rules know them. */
    public List<GrantedAuthority> authorities() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Role::authority)
                .toList();
    }

    /** The highest role among these authorities. */
    static Optional<Role> highestOf(Collection<? extends GrantedAuthority> authorities) {
        return Arrays.stream(values())
                .filter(role -> authorities.contains(role.authority()))
                .reduce((lower, higher) -> higher);
    }

    private GrantedAuthority authority() {
        return new SimpleGrantedAuthority("ROLE_" + name());
    }
}
