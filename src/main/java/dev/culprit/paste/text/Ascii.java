package dev.culprit.paste.text;

/** The letters and digits that names, keys, tokens and addresses are made of; those of other scripts are none of them. */
public final class Ascii {

    private Ascii() {}

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isLetter(char c) {
        return isSmall(c) || isCapital(c);
    }

    public static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** A character of the names of hosts, units and files. */
    public static boolean isNamePart(char c) {
        return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '/' || c == '@';
    }
}
