package dev.culprit.paste.secret;

import dev.culprit.paste.text.Ascii;
import java.util.Locale;
import java.util.Set;

/** Tells a secret from the words, references and placeholders that stand in the same places. */
final class SecretValue {

    /** The longest value that is masked as one, in UTF-16 units. */
    static final int LONGEST = 16_384;

    private static final int LONGEST_WORD = 256;

    private static final Set<String> WORDS = Set.of(
            "null",
            "nil",
            "none",
            "true",
            "false",
            "undefined",
            "required",
            "missing",
            "expired",
            "invalid",
            "empty",
            "unauthorized",
            "forbidden",
            "denied",
            "failed",
            "error",
            "string",
            "stringarray",
            "file",
            "path",
            "flag",
            "option",
            "argument",
            "parameter",
            "value",
            "is",
            "to",
            "and",
            "or",
            "for",
            "with",
            "in",
            "was",
            "the",
            "must",
            "not",
            "of",
            "redacted",
            "masked",
            "hidden",
            "secret",
            "password",
            "token",
            "opaque",
            "yes",
            "no",
            "unknown",
            "bytes",
            "set");

    private SecretValue() {}

    /** Where a value without quotation marks ends. */
    static int end(String text, int from) {
        int limit = Math.min(text.length(), from + LONGEST);
        int i = from;
        while (i < limit && !ends(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean ends(char c) {
        return c <= ' '
                || c == '"'
                || c == '\''
                || c == '`'
                || c == ','
                || c == ';'
                || c == '&'
                || c == '<'
                || c == '>'
                || c == ')'
                || c == '}'
                || c == ']'
                || c == '\\'
                || c == '\u00A0';
    }

    /** What stands here is a word, a placeholder, a reference or a path, but no secret. */
    static boolean isNone(String text, int from, int to) {
        if (to - from < 2 || startsReference(text.charAt(from))) {
            return true;
        }
        if (to - from > LONGEST_WORD) {
            return false;
        }
        return isPath(text, from, to)
                || isRepeated(text, from, to)
                || isShortNumber(text, from, to)
                || isWord(text, from, to);
    }

    /** A variable, a template, a placeholder or a structure stands here, and no secret. */
    static boolean startsReference(char first) {
        return first == '$'
                || first == '{'
                || first == '<'
                || first == '*'
                || first == '['
                || first == '%'
                || first == '(';
    }

    /** Looks like something that nobody would write in a sentence: long, or letters and digits. */
    static boolean looksRandom(String text, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return true;
        }
        boolean digits = false;
        boolean letters = false;
        boolean capitals = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits |= Ascii.isDigit(c);
            letters |= Ascii.isSmall(c);
            capitals |= Ascii.isCapital(c);
        }
        int length = to - from;
        return (length >= 8 && digits && (letters || capitals)) || (length >= 24 && letters && capitals);
    }

    /** {@code kube-system/registry}: the name of an object. */
    static boolean isObjectName(String text, int from, int to) {
        boolean slash = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '/') {
                if (slash || i == from || i == to - 1) {
                    return false;
                }
                slash = true;
            } else if (!Ascii.isSmall(c) && !Ascii.isDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return slash;
    }

    private static boolean isPath(String text, int from, int to) {
        for (int i = from + 1; i < to && text.charAt(from) == '/'; i++) {
            if (text.charAt(i) == '/') {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepeated(String text, int from, int to) {
        char first = text.charAt(from);
        for (int i = from + 1; i < to; i++) {
            if (text.charAt(i) != first) {
                return false;
            }
        }
        return first == 'x' || first == 'X' || first == '.' || first == '-' || first == '*';
    }

    private static boolean isShortNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return to - from <= 3;
    }

    private static boolean isWord(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        return end - from <= 12 && WORDS.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }
}
