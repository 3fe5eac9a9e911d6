package dev.culprit.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;

/** What a program may do with a token; each scope includes those before it, and none goes past the user's own role. */
enum TokenScope {
    READ(Role.READER),
    WRITE(Role.EDITOR),
    PUBLISH(Role.REVIEWER),
    /** For whole libraries; users are administered in person only. */
    ADMINISTER(Role.ADMINISTRATOR);

    private final Role most;

    TokenScope(Role most) {
        this.most = most;
    }

    /** As addresses and messages name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<GrantedAuthority> authoritiesFor(Role role) {
        Role lower = role.compareTo(most) < 0 ? role : most;
        return lower.authorities();
    }

    /** Those that are worth having in this role, the least first. */
    static List<TokenScope> of(Role role) {
        return Arrays.stream(values())
                .filter(scope -> scope.most.compareTo(role) <= 0)
                .toList();
    }
}
