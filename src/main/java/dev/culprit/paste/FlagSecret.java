package dev.culprit.paste;

import org.jspecify.annotations.Nullable;

/** A secret behind a command's flag: {@code --token x}, {@code login -p x}, {@code curl -u user:x}. */
final class FlagSecret implements SecretRule {

    private static final int LONGEST_FLAG = 64;
    private static final int LONGEST_COMMAND = 200;

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        boolean starts = at == 0 || text.charAt(at - 1) <= ' ' || "\"'`[(".indexOf(text.charAt(at - 1)) >= 0;
        if (!starts || at + 2 >= text.length()) {
            return null;
        }
        return text.charAt(at + 1) == '-' ? longFlag(text, at + 2) : shortFlag(text, at, from);
    }

    private static @Nullable Secret longFlag(String text, int name) {
        int end = name;
        int limit = Math.min(text.length(), name + LONGEST_FLAG);
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '-'
                        || text.charAt(end) == '_')) {
            end++;
        }
        boolean spaced = end < text.length() && text.charAt(end) == ' ';
        if (!spaced || !(SecretName.isSecret(text, name, end) || isUser(text, name, end))) {
            return null; // with an equals sign another rule takes it
        }
        return isUser(text, name, end) ? passwordOf(text, end + 1) : value(text, end + 1);
    }

    private static @Nullable Secret shortFlag(String text, int at, int from) {
        char flag = text.charAt(at + 1);
        if ((flag != 'p' && flag != 'u') || text.charAt(at + 2) != ' ') {
            return null;
        }
        if (flag == 'p') {
            return commandHas(text, at, from, " login ") ? value(text, at + 3) : null;
        }
        return commandHas(text, at, from, "curl ") ? passwordOf(text, at + 3) : null;
    }

    private static @Nullable Secret value(String text, int from) {
        int start = from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        int end = SecretValue.end(text, start);
        boolean flag = start < text.length() && text.charAt(start) == '-';
        return flag || SecretValue.isNone(text, start, end) ? null : new Secret(start, end);
    }

    private static @Nullable Secret passwordOf(String text, int from) {
        int start = from < text.length() && "\"'".indexOf(text.charAt(from)) >= 0 ? from + 1 : from;
        int end = SecretValue.end(text, start);
        int colon = start;
        while (colon < end && text.charAt(colon) != ':') {
            colon++;
        }
        boolean found = colon > start && colon < end && !SecretValue.isNone(text, colon + 1, end);
        return found ? new Secret(colon + 1, end) : null;
    }

    private static boolean isUser(String text, int from, int to) {
        return (to - from == 4 && text.startsWith("user", from)) || (to - from == 5 && text.startsWith("creds", from));
    }

    /** Tells whether this stands before the flag on the same line. */
    private static boolean commandHas(String text, int at, int from, String word) {
        int first = Math.max(from, at - LONGEST_COMMAND);
        for (int i = at - 1; i >= first && text.charAt(i) != '\n'; i--) {
            if (text.startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }
}
