package dev.culprit.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps who is signed in, in the database: any node can answer, none loses anybody when it stops, and a user who is
 * disabled or signs out is out at once. The token is random and long, so a plain hash of it is as good as a slow one.
 */
@Component
class SignIns {

    private static final int TOKEN_BYTES = 32;

    private final SignInRepository signIns;
    private final AccountRepository accounts;
    private final Clock clock;
    private final Duration idle;
    private final SecureRandom random = new SecureRandom();

    SignIns(SignInRepository signIns, AccountRepository accounts, Clock clock, AccountSettings settings) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.clock = clock;
        this.idle = settings.signIn().idle();
    }

    /** Signs a user in, and hands out the token that only this browser will know. */
    @Transactional
    String begin(String name) {
        Instant now = clock.instant();
        signIns.endExpired(now);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Account account = accounts.findByName(name).orElseThrow();
        signIns.save(new SignIn(Sha256.hex(token), account, now, idle));
        accounts.noteSignIn(name, now);
        return token;
    }

    /** The user who is signed in with this token. */
    @Transactional
    Optional<UserDetails> find(String token) {
        String hash = Sha256.hex(token);
        Instant now = clock.instant();
        return signIns.findValid(hash, now).map(signIn -> {
            if (signIn.isDueForRenewal(now, idle)) {
                signIns.renew(hash, now.plus(idle));
            }
            return signIn.account().toUser(now);
        });
    }

    @Transactional
    void end(String token) {
        signIns.end(Sha256.hex(token));
    }
}
