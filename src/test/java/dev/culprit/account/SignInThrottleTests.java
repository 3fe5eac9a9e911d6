package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.account.SignInThrottle.TooManyAttempts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInThrottleTests {

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";

    private final SignInThrottle throttle = new SignInThrottle(new OnePassword());

    @Test
    void looksAtNoPasswordAfterAFewFailures() {
        fail("ada", "10.0.0.1", 5);

        assertThatThrownBy(() -> attempt("ada", "10.0.0.1", RIGHT)).isInstanceOf(TooManyAttempts.class);
        assertThatThrownBy(() -> attempt(" ADA", "10.0.0.1", RIGHT)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void doesNotPunishTheSameUserElsewhereNorOthersAtTheSameAddress() {
        fail("ada", "10.0.0.1", 5);

        assertThat(attempt("ada", "10.0.0.2", RIGHT)).isNotNull();
        assertThat(attempt("bob", "10.0.0.1", RIGHT)).isNotNull();
    }

    @Test
    void countsNoSuccess() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempt("ada", "10.0.0.1", RIGHT)).isNotNull();
        }
    }

    @Test
    void slowsDownAnAddressThatTriesManyNames() {
        for (int i = 0; i < 30; i++) {
            fail("user" + i, "10.0.0.1", 1);
        }

        assertThatThrownBy(() -> attempt("ada", "10.0.0.1", RIGHT)).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void slowsDownManyAddressesThatTryOneName() {
        for (int i = 0; i < 60; i++) {
            fail("ada", "10.0.1." + i, 1);
        }

        assertThatThrownBy(() -> attempt("ada", "10.0.0.1", RIGHT)).isInstanceOf(TooManyAttempts.class);
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> attempt(name, address, WRONG)).isInstanceOf(BadCredentialsException.class);
        }
    }

    private @Nullable Authentication attempt(String name, String address, String password) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        return throttle.authenticate(attempt);
    }

    private static class OnePassword implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            if (RIGHT.equals(attempt.getCredentials())) {
                return attempt;
            }
            throw new BadCredentialsException("wrong");
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }
}
