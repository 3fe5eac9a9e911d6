package dev.culprit.paste.secret;

/** The letters and digits that keys, tokens and addresses are made of; those of other scripts are none of them. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return isSmall(c) || isCapital(c);
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }
}
