package dev.culprit.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks users up for signing in, and moves their passwords to newer encodings when they do. */
@Component
class AccountDirectory implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository accounts;

    AccountDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String name) {
        return get(name).toUser();
    }

    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String encoded) {
        Account account = get(user.getUsername());
        if (encoded != null) {
            account.reencodePassword(encoded);
        }
        return account.toUser();
    }

    private Account get(String name) {
        return accounts.findByName(Account.folded(name))
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
