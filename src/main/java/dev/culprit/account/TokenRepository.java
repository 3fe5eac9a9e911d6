package dev.culprit.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tokens, those that no longer open anything included. */
interface TokenRepository extends Repository<PersonalToken, Long> {

    PersonalToken save(PersonalToken token);

    @Query("""
            select t from PersonalToken t join fetch t.account a
            where t.tokenHash = :tokenHash and t.revoked is null and t.expires > :now
            and a.enabled = true and a.passwordExpires is null""")
    Optional<PersonalToken> findValid(String tokenHash, Instant now);

    @Query("select t from PersonalToken t where t.account.name = :user order by t.created desc, t.id desc")
    List<PersonalToken> findAllOf(String user);

    @Query("select t from PersonalToken t where t.id = :id and t.account.name = :user")
    Optional<PersonalToken> find(long id, String user);

    @Query(
            "select count(t) from PersonalToken t where t.account.name = :user and t.revoked is null and t.expires > :now")
    long countValid(String user, Instant now);

    /** Writes the use down, unless one was a moment ago. */
    @Modifying
    @Query("""
            update PersonalToken t set t.lastUsed = :now
            where t.tokenHash = :tokenHash and (t.lastUsed is null or t.lastUsed < :before)""")
    void noteUse(String tokenHash, Instant now, Instant before);
}
