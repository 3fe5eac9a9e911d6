package dev.culprit.article;

import dev.culprit.account.Role;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Has somebody do something in this thread, who is signed out afterwards. */
final class Acting {

    private Acting() {}

    static <T> T as(String name, Role role, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext theirs = SecurityContextHolder.createEmptyContext();
        theirs.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null, role.authorities()));
        SecurityContextHolder.setContext(theirs);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static <T> T asReviewer(String name, Supplier<T> action) {
        return as(name, Role.REVIEWER, action);
    }
}
