package dev.culprit.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All users. */
interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findByName(String name);

    Optional<Account> findByExternalId(String externalId);

    List<Account> findAllByOrderByName();

    long count();

    /** Whoever holds these rows decides alone whether there will be an administrator left. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select a from Account a where a.role = dev.culprit.account.Role.ADMINISTRATOR and a.enabled = true order by a.id")
    List<Account> lockAdministrators();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.name = :name")
    Optional<Account> lockByName(String name);

    @Modifying
    @Query("update Account a set a.lastSignIn = :now where a.name = :name")
    void noteSignIn(String name, Instant now);
}
