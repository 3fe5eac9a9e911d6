package dev.culprit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Tells who signed in and out, and who did not get in. A name that no user has is not told: many a password was typed
 * into the wrong field.
 */
@Component
class SignInWitness implements LogoutHandler {

    private static final String SOMEBODY = "(unknown)";

    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;

    SignInWitness(AccountRepository accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    void signedIn(String name) {
        tell("sign-in-succeeded", name);
    }

    /** Somebody came from an identity provider and may not come in. */
    void notAdmitted() {
        tell("sign-in-failed", SOMEBODY);
    }

    /** Those who were not even looked at are not told either, so that nobody floods what is kept. */
    void notSignedIn(@Nullable String name, AuthenticationException failure) {
        if (failure instanceof SignInThrottle.TooManyAttempts) {
            return;
        }
        String folded = Account.folded(name == null ? "" : name);
        boolean known = Account.isName(folded) && accounts.findByName(folded).isPresent();
        tell("sign-in-failed", known ? folded : SOMEBODY);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null) {
            tell("sign-in-ended", authentication.getName());
        }
    }

    private void tell(String action, String name) {
        events.publishEvent(new Audited(action, name, name, Map.of()));
    }
}
