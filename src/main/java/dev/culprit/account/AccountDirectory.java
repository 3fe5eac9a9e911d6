package dev.culprit.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Looks users up for signing in, and moves their passwords to newer encodings when they do. */
class AccountDirectory implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;
    private final Clock clock;

    AccountDirectory(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return get(name).toUser(clock.instant());
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
        Account account = get(user.getUsername());
        account.reencodePassword(requireNonNull(encoded));
        try {
            return accounts.save(account).toUser(clock.instant());
        } catch (OptimisticLockingFailureException e) {
            return user; // somebody was faster, perhaps the same user in another browser
        }
    }

    private Account get(String name) {
        return accounts.findByName(Account.folded(name))
                .filter(account -> !account.isExternal())
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
