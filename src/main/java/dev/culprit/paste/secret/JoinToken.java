package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * What lets a machine join a cluster: kubeadm's {@code abcdef.0123456789abcdef} and K3s's {@code K10…::server:…}. Hashes of
 * the certificate authority's certificate are public and stay.
 */
final class JoinToken implements SecretRule {

    private static final int ID = 6;
    private static final int SECRET = 16;

    @Override
    public String triggers() {
        return ".K";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        return text.charAt(at) == '.' ? kubeadm(text, at, from) : k3s(text, at, from);
    }

    private static @Nullable Secret kubeadm(String text, int dot, int from) {
        int start = dot - ID;
        int end = dot + 1 + SECRET;
        if (start < from || end > text.length() || !isApart(text, start - 1) || !isApart(text, end)) {
            return null;
        }
        boolean digits = false;
        boolean letters = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean digit = Ascii.isDigit(c);
            boolean letter = Ascii.isSmall(c);
            if (i != dot && !digit && !letter) {
                return null;
            }
            digits |= digit && i > dot;
            letters |= letter && i > dot;
        }
        return digits && letters ? new Secret(start, end) : null;
    }

    private static boolean isApart(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return !Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '_' && c != '/';
    }

    private static @Nullable Secret k3s(String text, int at, int from) {
        if (!text.startsWith("10", at + 1) || (at > from && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return null;
        }
        int hash = at + 3;
        int end = hash;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && end < hash + 128) {
            end++;
        }
        boolean token = end - hash >= 32 && text.startsWith("::", end);
        return token ? new Secret(at, SecretValue.end(text, end)) : null;
    }
}
