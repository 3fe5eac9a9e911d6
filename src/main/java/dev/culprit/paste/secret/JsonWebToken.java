package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import org.jspecify.annotations.Nullable;

/** A JSON web token (RFC 7519): {@code eyJ…} and at least one more part of base64url behind a dot. */
final class JsonWebToken implements SecretRule {

    private static final int SHORTEST_PART = 8;

    @Override
    public String triggers() {
        return "e";
    }

    @Override
    public String seconds() {
        return "y";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        if (!text.startsWith("yJ", at + 1) || (at > from && isPart(text.charAt(at - 1)))) {
            return null;
        }
        int dot = endOfPart(text, at);
        if (dot - at < SHORTEST_PART || dot >= text.length() || text.charAt(dot) != '.') {
            return null;
        }
        int payload = endOfPart(text, dot + 1);
        if (payload - dot <= SHORTEST_PART) {
            return null;
        }
        boolean signed = payload < text.length() && text.charAt(payload) == '.';
        return new Secret(at, signed ? endOfPart(text, payload + 1) : payload);
    }

    private static int endOfPart(String text, int from) {
        int i = from;
        while (i < text.length() && isPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return Ascii.isLetterOrDigit(c) || c == '-' || c == '_' || c == '=';
    }
}
