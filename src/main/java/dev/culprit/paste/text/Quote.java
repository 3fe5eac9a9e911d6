package dev.culprit.paste.text;

/**
 * Quotation marks in text that was quoted again and again. Each time, the marks inside get more backslashes: a mark with
 * {@code n} backslashes closes one with {@code n} backslashes.
 */
public final class Quote {

    private static final int DEEPEST = 63; // six times

    private Quote() {}

    /** How many backslashes stand here before a mark; -1 when there is no mark. */
    public static int depth(String text, int at, int end) {
        int i = at;
        while (i < end && i <= at + DEEPEST && text.charAt(i) == '\\') {
            i++;
        }
        return i < end && text.charAt(i) == '"' ? i - at : -1;
    }

    /**
     * Where the text inside ends that starts here, behind a mark of this depth; {@code end} when nothing closes it. Programs
     * that forget to escape are forgiven: a mark with a word right behind it closes nothing.
     */
    public static int close(String text, int from, int end, int depth) {
        int backslashes = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                backslashes++;
                continue;
            }
            if (c == '"' && backslashes <= depth && mayFollow(text, i + 1, end)) {
                return i - backslashes;
            }
            backslashes = 0;
        }
        return end;
    }

    /** Behind the mark that closes a text ending here. */
    public static int after(String text, int close, int end) {
        int at = close;
        while (at < end && text.charAt(at) == '\\') {
            at++;
        }
        return Math.min(end, at + 1);
    }

    private static boolean mayFollow(String text, int at, int end) {
        if (at >= end) {
            return true;
        }
        char c = text.charAt(at);
        return c <= ' ' || c == ',' || c == ':' || c == '}' || c == ']' || c == ')' || c == '\\' || c == ';';
    }
}
