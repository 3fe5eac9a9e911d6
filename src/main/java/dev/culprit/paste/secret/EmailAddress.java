package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An e-mail address; not a user at a host of the cluster, an instance of a systemd unit or the version of a module. */
final class EmailAddress implements SecretRule {

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final Set<String> NOT_TOP_LEVEL = Set.of(
            "service",
            "scope",
            "slice",
            "socket",
            "target",
            "timer",
            "mount",
            "swap",
            "path",
            "device",
            "local",
            "internal",
            "lan",
            "svc",
            "localdomain",
            "cluster",
            "go",
            "json",
            "yaml",
            "yml",
            "conf",
            "log",
            "sock");

    @Override
    public String triggers() {
        return "@";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        int start = at;
        int first = Math.max(from, at - LONGEST_LOCAL);
        while (start > first && isLocal(text.charAt(start - 1))) {
            start--;
        }
        int end = at + 1;
        int limit = Math.min(text.length(), at + LONGEST_DOMAIN);
        int dot = -1;
        while (end < limit && isDomain(text.charAt(end))) {
            if (text.charAt(end) == '.') {
                dot = end;
            }
            end++;
        }
        if (dot == end - 1 && dot > 0) {
            end--;
            dot = text.lastIndexOf('.', end - 1);
        }
        if (start == at
                || dot <= at + 1
                || !isTopLevel(text, dot + 1, end)
                || isPromptOrRepository(text, start, at, end)) {
            return null;
        }
        return new Secret(start, end);
    }

    private static boolean isTopLevel(String text, int from, int to) {
        if (to - from < 2 || to - from > 18) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Ascii.isLetter(c)) {
                return false;
            }
        }
        return !NOT_TOP_LEVEL.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** {@code root@edge-2.example.com:~#}, {@code git@github.com:a/b}, {@code [root@edge-2.example.com ~]#}. */
    private static boolean isPromptOrRepository(String text, int start, int at, int end) {
        char next = end < text.length() ? text.charAt(end) : '\n';
        if (next == ':' && end + 1 < text.length() && text.charAt(end + 1) > ' ') {
            return true;
        }
        boolean bracket = start > 0 && text.charAt(start - 1) == '[' && next == ' ';
        return bracket
                || text.startsWith("git@", at - 3)
                || next == '/'
                || (start > 0 && text.charAt(start - 1) == '/');
    }

    private static boolean isLocal(char c) {
        return isDomain(c) || c == '_' || c == '%' || c == '+';
    }

    private static boolean isDomain(char c) {
        return Ascii.isLetterOrDigit(c) || c == '.' || c == '-';
    }
}
