package dev.culprit.account;

import static java.util.Objects.requireNonNull;

import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All users, for those who administer them and for each user alone. Whoever is changed is signed out everywhere. There is
 * always an administrator who can sign in: of two who demote each other at once, one is refused. Safe to share.
 */
@Service
class Accounts {

    private static final String OWN = "isAuthenticated() and #name == authentication.name";

    private final AccountRepository accounts;
    private final SignInRepository signIns;
    private final PasswordEncoder encoder;
    private final AuthenticationProvider passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            SignInRepository signIns,
            PasswordEncoder encoder,
            AuthenticationProvider passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.encoder = encoder;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody, by name. */
    @ForAdministrators
    @Transactional(readOnly = true)
    public List<AccountEntry> list() {
        return accounts.findAllByOrderByName().stream().map(Account::toEntry).toList();
    }

    @ForAdministrators
    @Transactional(readOnly = true)
    public Optional<AccountEntry> find(String name) {
        return accounts.findByName(Account.folded(name)).map(Account::toEntry);
    }

    /** Makes a user with a one-time password. */
    @ForAdministrators
    @Transactional
    public AccountChange create(String name, Role role) {
        String folded = Account.folded(name);
        if (!Account.isName(folded)) {
            throw new ProblemException(Problem.INVALID_INPUT, "this cannot be the name of a user");
        }
        accounts.lockAdministrators(); // so that two of them cannot make the same user at once
        if (accounts.findByName(folded).isPresent()) {
            return new AccountChange.NameTaken(folded);
        }
        String password = OneTimePassword.make();
        String encoded = encode(password);
        Account account = new Account(folded, encoded, role);
        account.issuePassword(encoded, expiry());
        accounts.save(account);
        events.publishEvent(Audited.of("user-created", folded, Map.of("role", role.word())));
        return new AccountChange.Issued(folded, password);
    }

    @ForAdministrators
    @Transactional
    public AccountChange assign(String name, Role role) {
        return change(name, role != Role.ADMINISTRATOR, account -> {
            String before = account.role().word();
            account.assign(role);
            events.publishEvent(
                    Audited.of("user-role-changed", account.name(), Map.of("from", before, "to", role.word())));
        });
    }

    /** Keeps a user out, and all programs that act for that user. */
    @ForAdministrators
    @Transactional
    public AccountChange disable(String name) {
        return change(name, true, account -> {
            account.disable();
            events.publishEvent(Audited.of("user-disabled", account.name()));
        });
    }

    @ForAdministrators
    @Transactional
    public AccountChange enable(String name) {
        return change(name, false, account -> {
            account.enable();
            events.publishEvent(Audited.of("user-enabled", account.name()));
        });
    }

    /** Replaces a password that was forgotten, or got into wrong hands, by a one-time password. */
    @ForAdministrators
    @Transactional
    public AccountChange resetPassword(String name) {
        String password = OneTimePassword.make();
        change(name, false, account -> {
            if (account.isExternal()) {
                throw new ProblemException(Problem.CONFLICT, "the identity provider keeps this user's password");
            }
            account.issuePassword(encode(password), expiry());
            events.publishEvent(Audited.of("user-password-reset", account.name()));
        });
        return new AccountChange.Issued(Account.folded(name), password);
    }

    private AccountChange change(String name, boolean endsAdministration, Consumer<Account> change) {
        List<Account> administrators = accounts.lockAdministrators();
        Account account = lock(name);
        if (endsAdministration && account.isEnabledAdministrator() && administrators.size() == 1) {
            return new AccountChange.LastAdministrator(account.name());
        }
        change.accept(account);
        signIns.endAllOf(account.name());
        return new AccountChange.Done(account.name());
    }

    /** Whether an identity provider keeps the password of this user, who is signed in. */
    @PreAuthorize(OWN)
    @Transactional(readOnly = true)
    public boolean isExternal(String name) {
        return accounts.findByName(Account.folded(name))
                .map(Account::isExternal)
                .orElse(false);
    }

    /** Gives users a password that they choose; they are signed out everywhere. */
    @PreAuthorize(OWN)
    @Transactional
    public PasswordChange changeOwnPassword(String name, String current, String wanted) {
        try {
            passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, current));
        } catch (SignInThrottle.TooManyAttempts e) {
            return PasswordChange.WAIT;
        } catch (AuthenticationException e) {
            return PasswordChange.WRONG;
        }
        if (wanted.equals(current)) {
            return PasswordChange.SAME;
        }
        Account account = lock(name);
        account.choosePassword(encode(wanted));
        signIns.endAllOf(account.name());
        events.publishEvent(Audited.of("user-password-changed", account.name()));
        return PasswordChange.DONE;
    }

    private Account lock(String name) {
        return accounts.lockByName(Account.folded(name)).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private Instant expiry() {
        return clock.instant().plus(OneTimePassword.GOOD_FOR);
    }

    private String encode(String password) {
        return requireNonNull(encoder.encode(password));
    }
}
