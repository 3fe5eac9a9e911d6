package dev.culprit.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down who guesses passwords. Failures are counted for a name from one address, for an address, and for a name from
 * anywhere; whoever has used up one of these waits, without the password being looked at. The last one is generous, so
 * that a stranger cannot easily lock a user out. Each node counts for itself. Safe to share.
 */
class SignInThrottle implements AuthenticationProvider {

    private static final int MOST_COUNTED = 100_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final AuthenticationProvider passwords;
    private final LoadingCache<List<String>, Bucket> byNameAndAddress = failures(5, Duration.ofMinutes(1));
    private final LoadingCache<String, Bucket> byAddress = failures(30, Duration.ofSeconds(20));
    private final LoadingCache<String, Bucket> byName = failures(60, Duration.ofSeconds(10));

    SignInThrottle(AuthenticationProvider passwords) {
        this.passwords = passwords;
    }

    /** Counters that allow this many failures at once, and one more each time this span has passed. */
    private static <K> LoadingCache<K, Bucket> failures(int atOnce, Duration oneMoreEach) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(REMEMBERED)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, oneMoreEach))
                        .build());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        List<Bucket> counters = counters(Account.folded(attempt.getName()), address(attempt));
        if (!counters.stream().allMatch(bucket -> bucket.tryConsume(1))) {
            throw new TooManyAttempts();
        }
        Authentication success = passwords.authenticate(attempt);
        counters.forEach(bucket -> bucket.addTokens(1));
        return success;
    }

    private List<Bucket> counters(String name, String address) {
        return List.of(byNameAndAddress.get(List.of(name, address)), byAddress.get(address), byName.get(name));
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    /** Nothing was looked at; it is worth trying again in a minute. */
    static class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        TooManyAttempts() {
            super("too many attempts to sign in");
        }
    }
}
