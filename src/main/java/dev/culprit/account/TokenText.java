package dev.culprit.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** What tokens look like: a name that people and scanners for leaked secrets recognise, then 256 random bits. */
final class TokenText {

    private static final String PREFIX = "culprit_";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int SHOWN = PREFIX.length() + 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether this could be a token at all. */
    static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    static String beginningOf(String token) {
        return token.substring(0, SHOWN);
    }
}
