package dev.culprit.paste.secret;

import org.jspecify.annotations.Nullable;

/** {@code Bearer } and a token that looks like no word. */
final class BearerToken implements SecretRule {

    @Override
    public String triggers() {
        return "Bb";
    }

    @Override
    public String seconds() {
        return "e";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        if (!text.startsWith("earer ", at + 1)) {
            return null;
        }
        int start = at + 7;
        int end = SecretValue.end(text, start);
        return SecretValue.looksRandom(text, start, end) ? new Secret(start, end) : null;
    }
}
