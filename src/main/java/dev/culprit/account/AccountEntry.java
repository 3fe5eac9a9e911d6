package dev.culprit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see one.
 *
 * @param external whether an identity provider vouches for the user, and names the role
 * @param oneTimePassword whether the user still has to choose a password
 * @param lastSignIn null while the user never signed in
 */
record AccountEntry(
        String name,
        Role role,
        boolean enabled,
        boolean external,
        boolean oneTimePassword,
        @Nullable Instant lastSignIn) {}
