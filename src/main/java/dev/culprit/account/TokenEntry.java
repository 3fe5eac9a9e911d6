package dev.culprit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as its user sees it afterwards.
 *
 * @param beginning how it begins
 * @param lastUsed to within a minute; null while it never was
 */
record TokenEntry(
        long id,
        String name,
        TokenScope scope,
        String beginning,
        State state,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed) {

    /** Whether it still opens anything. */
    enum State {
        VALID,
        EXPIRED,
        REVOKED
    }
}
