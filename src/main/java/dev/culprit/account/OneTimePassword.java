package dev.culprit.account;

import java.security.SecureRandom;
import java.time.Duration;

/** Passwords that are handed over: random, easily read out, good for a few days and for one thing. */
final class OneTimePassword {

    static final Duration GOOD_FOR = Duration.ofDays(3);

    /** Letters and digits that nobody takes for one another; 32 of them, so a sign is worth 5 bits. */
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** 100 random bits, in groups. */
    static String make() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
