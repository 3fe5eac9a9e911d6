package dev.culprit.account;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;

/**
 * For whom a program acts.
 *
 * @param name of the user
 * @param tokenName what the user called the token
 */
record TokenUser(String name, String tokenName, List<GrantedAuthority> authorities) {

    TokenUser {
        authorities = List.copyOf(authorities);
    }
}
