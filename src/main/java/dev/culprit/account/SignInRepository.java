package dev.culprit.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where users are signed in. */
interface SignInRepository extends Repository<SignIn, String> {

    SignIn save(SignIn signIn);

    @Query("""
            select s from SignIn s join fetch s.account a
            where s.tokenHash = :tokenHash and s.expires > :now and a.enabled = true""")
    Optional<SignIn> findValid(String tokenHash, Instant now);

    @Modifying
    @Query("update SignIn s set s.expires = :expires where s.tokenHash = :tokenHash")
    void renew(String tokenHash, Instant expires);

    @Modifying
    @Query("delete from SignIn s where s.tokenHash = :tokenHash")
    void end(String tokenHash);

    @Modifying
    @Query("delete from SignIn s where s.account in (select a from Account a where a.name = :name)")
    void endAllOf(String name);

    @Modifying
    @Query("delete from SignIn s where s.expires <= :now")
    void endExpired(Instant now);
}
