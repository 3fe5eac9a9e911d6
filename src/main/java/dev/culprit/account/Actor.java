package dev.culprit.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever acts in this thread.
 *
 * @param name of the user
 * @param token name of the token with which a program acts for the user; null when it is the user in a browser
 * @param role the highest that counts here: the user's, or as much of it as the token lends; null when there is none
 */
public record Actor(
        String name, @Nullable String token, @Nullable Role role) {

    /** Empty when nobody is signed in. */
    public static Optional<Actor> current() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null || !user.isAuthenticated() || user instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        String token = user.getDetails() instanceof TokenUser program ? program.tokenName() : null;
        return Optional.of(new Actor(
                user.getName(), token, Role.highestOf(user.getAuthorities()).orElse(null)));
    }

    /** Whether this role is among those that count here. */
    public boolean has(Role wanted) {
        return role != null && role.compareTo(wanted) >= 0;
    }

    public Optional<String> tokenName() {
        return Optional.ofNullable(token);
    }
}
