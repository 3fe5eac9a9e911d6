package dev.culprit.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All users. */
interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findByName(String name);

    long count();
}
