package dev.culprit.account;

import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens with which programs act for users. Each is shown once, when it is made; it ends by its date, by its user, by
 * an administrator, or with its user, and never opens more than its user may do at that moment. Safe to share.
 */
@Service
class Tokens {

    /** Enough for every program of one person; more is a program gone wild. */
    static final int MOST_VALID = 50;

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String OWN = "hasRole('READER') and #user == authentication.name";

    private final TokenRepository tokens;
    private final AccountRepository accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(TokenRepository tokens, AccountRepository accounts, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** For whom a program with this token acts; empty when the token opens nothing. */
    @Transactional
    public Optional<TokenUser> findUser(String token) {
        if (!TokenText.isToken(token)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<PersonalToken> found = tokens.findValid(Sha256.hex(token), now);
        found.ifPresent(used -> tokens.noteUse(used.tokenHash(), now, now.minus(USE_IS_NOTED_EVERY)));
        return found.map(PersonalToken::toUser);
    }

    /** Makes a token for its user; empty when the user has too many. */
    @PreAuthorize(OWN)
    @Transactional
    public Optional<String> create(String user, String name, TokenScope scope, Duration goodFor) {
        Instant now = clock.instant();
        Account account = accounts.lockByName(user).orElseThrow();
        if (tokens.countValid(user, now) >= MOST_VALID) {
            return Optional.empty();
        }
        String token = TokenText.make();
        tokens.save(new PersonalToken(account, name, scope, token, now, now.plus(goodFor)));
        events.publishEvent(Audited.of(
                "token-created",
                user,
                Map.of("name", name, "scope", scope.word(), "days", String.valueOf(goodFor.toDays()))));
        return Optional.of(token);
    }

    /** The tokens of a user, the latest first. */
    @PreAuthorize(OWN + " or hasRole('ADMINISTRATOR')")
    @Transactional(readOnly = true)
    public List<TokenEntry> list(String user) {
        Instant now = clock.instant();
        return tokens.findAllOf(user).stream().map(token -> token.toEntry(now)).toList();
    }

    /** Ends a token of a user at once. */
    @PreAuthorize(OWN + " or hasRole('ADMINISTRATOR')")
    @Transactional
    public void revoke(String user, long id) {
        PersonalToken token = tokens.find(id, user).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        if (!token.isRevoked()) {
            token.revoke(clock.instant());
            events.publishEvent(Audited.of("token-revoked", user, Map.of("name", token.name())));
        }
    }
}
