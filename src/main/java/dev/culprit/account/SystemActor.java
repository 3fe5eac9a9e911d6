package dev.culprit.account;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The application itself, acting when nobody has asked: at its start, or by the clock. It may do everything. */
public final class SystemActor {

    /** The name under which it acts; no user can have it, since names have no brackets. */
    public static final String NAME = "(system)";

    private SystemActor() {}

    /** Does this as the application; afterwards the thread acts for whom it acted before. */
    public static <T> T call(Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(NAME, null, Role.ADMINISTRATOR.authorities()));
        SecurityContextHolder.setContext(system);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
