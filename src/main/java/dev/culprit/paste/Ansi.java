package dev.culprit.paste;

/** Colour and cursor codes of terminals, after ECMA-48. */
final class Ansi {

    static final char ESCAPE = 27;
    private static final char BELL = 7;
    private static final int LONGEST = 256;

    private Ansi() {}

    static boolean isColoured(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ESCAPE) {
                return true;
            }
        }
        return false;
    }

    /** Where the sequence that starts with the escape character at this offset ends. */
    static int end(String text, int escape, int limit) {
        return endOfSequence(text, escape + 1, limit);
    }

    /** The same, given the offset behind the escape character, in whatever way that was written. */
    static int endOfSequence(String text, int at, int limit) {
        if (at >= limit) {
            return at;
        }
        int stop = Math.min(limit, at + LONGEST);
        char kind = text.charAt(at);
        if (kind == '[') {
            return endOfControlSequence(text, at + 1, stop);
        }
        if (kind == ']') {
            return endOfCommand(text, at + 1, stop);
        }
        boolean charset = kind == '(' || kind == ')';
        return charset ? Math.min(stop, at + 2) : kind >= '@' && kind <= '_' ? at + 1 : at;
    }

    private static int endOfControlSequence(String text, int from, int stop) {
        int at = from;
        while (at < stop && text.charAt(at) >= ' ' && text.charAt(at) < '@') {
            at++;
        }
        return at < stop && text.charAt(at) >= '@' && text.charAt(at) <= '~' ? at + 1 : from;
    }

    private static int endOfCommand(String text, int from, int stop) {
        for (int at = from; at < stop; at++) {
            if (text.charAt(at) == BELL) {
                return at + 1;
            }
            if (text.charAt(at) == ESCAPE && at + 1 < stop && text.charAt(at + 1) == '\\') {
                return at + 2;
            }
        }
        return from;
    }
}
