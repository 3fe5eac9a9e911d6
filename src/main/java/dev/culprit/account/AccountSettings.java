package dev.culprit.account;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of users and of signing in.
 *
 * @param dataDir the folder in which the first password is left when none was set
 */
@ConfigurationProperties("culprit")
record AccountSettings(
        Path dataDir,
        @DefaultValue Admin admin,
        @DefaultValue SignIn signIn,
        @DefaultValue Site site) {

    /**
     * The first user.
     *
     * @param password of the user {@code admin} when it is first made; null: one is made up
     */
    record Admin(@Nullable String password) {

        @Override
        public String toString() {
            return "Admin[password=" + (password == null ? "made up" : "set") + "]";
        }
    }

    /** @param idle how long somebody who does nothing stays signed in, at least an hour */
    record SignIn(@DefaultValue("7d") Duration idle) {

        private static final Duration LEAST = Duration.ofHours(1);

        SignIn {
            if (idle.compareTo(LEAST) < 0) {
                throw new IllegalArgumentException("culprit.sign-in.idle must be an hour or more: " + idle);
            }
        }
    }

    /** @param loginRequired whether only users may read and diagnose; else everybody may */
    record Site(@DefaultValue("false") boolean loginRequired) {}
}
