package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import org.jspecify.annotations.Nullable;

/** The password in {@code scheme://user:password@host}, or a long token alone before the {@code @}. */
final class UrlPassword implements SecretRule {

    private static final int LONGEST = 512;
    private static final int SHORTEST_TOKEN = 20;

    @Override
    public String triggers() {
        return ":";
    }

    @Override
    public String seconds() {
        return "/";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        if (!text.startsWith("://", at)) {
            return null;
        }
        int start = at + 3;
        int limit = Math.min(text.length(), start + LONGEST);
        int colon = -1;
        int sign = -1;
        for (int i = start; i < limit && !ends(text.charAt(i)); i++) {
            char c = text.charAt(i);
            if (c == ':' && colon < 0) {
                colon = i;
            } else if (c == '@') {
                sign = i;
            }
        }
        if (sign < 0) {
            return null;
        }
        int secret = colon >= 0 && colon < sign ? colon + 1 : start;
        boolean user = secret == start && !isToken(text, secret, sign);
        return user || SecretValue.isNone(text, secret, sign) ? null : new Secret(secret, sign);
    }

    private static boolean isToken(String text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            digit |= Ascii.isDigit(text.charAt(i));
        }
        return digit && to - from >= SHORTEST_TOKEN;
    }

    private static boolean ends(char c) {
        return c <= ' ' || c == '/' || c == '?' || c == '#' || c == '"' || c == '\'' || c == '`' || c == '<' || c == '>'
                || c == ')';
    }
}
