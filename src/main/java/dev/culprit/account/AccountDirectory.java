package dev.culprit.account;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Looks users up for signing in, and moves their passwords to newer encodings when they do. */
class AccountDirectory implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return get(name).toUser();
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
        Account account = get(user.getUsername());
        account.reencodePassword(requireNonNull(encoded));
        return accounts.save(account).toUser();
    }

    private Account get(String name) {
        return accounts.findByName(Account.folded(name))
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
