package dev.culprit.paste.secret;

import org.jspecify.annotations.Nullable;

/** What stands between {@code -----BEGIN … PRIVATE KEY-----} and its end, on lines of its own or with escaped line ends. */
final class PrivateKeyBlock implements SecretRule {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "PRIVATE KEY";
    private static final int LONGEST = 65_536;
    private static final int LONGEST_KIND = 40;

    @Override
    public String triggers() {
        return "-";
    }

    @Override
    public String seconds() {
        return "-";
    }

    @Override
    public @Nullable Secret find(String text, int at, int from) {
        if (!text.startsWith(BEGIN, at)) {
            return null;
        }
        int kind = at + BEGIN.length();
        int dashes = text.indexOf("-----", kind);
        boolean key = dashes > 0 && dashes <= kind + LONGEST_KIND && endsWithKey(text, kind, dashes);
        if (!key) {
            return null;
        }
        int start = dashes + 5;
        int limit = Math.min(text.length(), start + LONGEST);
        int end = start;
        while (end < limit && !text.startsWith("-----", end)) {
            end++;
        }
        return end > start ? new Secret(start, end) : null;
    }

    private static boolean endsWithKey(String text, int from, int to) {
        for (int i = from; i + END.length() <= to; i++) {
            if (text.startsWith(END, i)) {
                return true;
            }
        }
        return false;
    }
}
