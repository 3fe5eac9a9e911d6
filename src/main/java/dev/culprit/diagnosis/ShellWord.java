package dev.culprit.diagnosis;

import dev.culprit.matching.signature.PlaceholderType;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that may enter a command. It was read in a log, so it is hostile: whoever writes log lines must not be able to
 * hide an option, a second command or a way out of a folder in it. Most values consist of characters that mean nothing
 * to any shell and go in as they are. A path may hold a few more; those are quoted, and still mean nothing where a
 * second shell (ssh, sh -c) takes the quotes away. Everything else is refused rather than quoted.
 */
record ShellWord(String value) {

    private static final int LONGEST = 253;
    private static final int LONGEST_PATH = 1024;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:@%+][A-Za-z0-9._/:@%+-]*");
    private static final Pattern QUOTABLE_PATH = Pattern.compile("/[A-Za-z0-9._/:@%+~#=,-]*");
    private static final Pattern PARENT_FOLDER = Pattern.compile("(?:^|/)\\.\\.(?:/|$)");

    /** What a reader may type into a command, as HTML forms write patterns: a plain word, or a path in quotes. */
    static final String FORM_PATTERN = "[A-Za-z0-9._\\/:@%+][A-Za-z0-9._\\/:@%+\\-]*|'\\/[A-Za-z0-9._\\/:@%+~#=,\\-]*'";

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String GROUP = "[0-9A-Fa-f]{1,4}";
    private static final String ONE_DOUBLE_COLON = "(?=.*::)(?!.*::.*::)(?!.*:::)(?!:[^:])(?!.*[^:]:(?:/|$))";
    private static final String IP = "(?:(?:" + OCTET + "\\.){3}" + OCTET
            + "|(?:" + GROUP + ":){7}" + GROUP
            + "|" + ONE_DOUBLE_COLON + "(?:(?:" + GROUP + ")?:){2,7}(?:" + GROUP + ")?)";

    ShellWord {
        if (!PLAIN.matcher(value).matches() && !QUOTABLE_PATH.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a word with a meaning to shells, " + value.length() + " characters long");
        }
    }

    /** This value as a word of a command, when it is wholly of the declared type and harmless. */
    static Optional<ShellWord> of(PlaceholderType type, String value) {
        boolean harmless = !value.isEmpty()
                && value.length() <= (type == PlaceholderType.PATH ? LONGEST_PATH : LONGEST)
                && !PARENT_FOLDER.matcher(value).find()
                && form(type).matcher(value).matches();
        return harmless ? Optional.of(new ShellWord(value)) : Optional.empty();
    }

    /** Whether it goes in without quotes. */
    boolean isPlain() {
        return PLAIN.matcher(value).matches();
    }

    /** It as a shell reads it back. */
    String quoted() {
        return isPlain() ? value : "'" + value + "'";
    }

    private static Pattern form(PlaceholderType type) {
        return switch (type) {
            case IDENT -> Form.IDENT;
            case PATH -> Form.PATH;
            case IP -> Form.ADDRESS;
            case CIDR -> Form.NETWORK;
            case MAC -> Form.MAC;
            case UUID -> Form.UUID;
            case HEX -> Form.HEX;
            case INT -> Form.INT;
            case VERSION -> Form.VERSION;
            case DURATION -> Form.DURATION;
            case WORD, QUOTED, ANY -> Form.OPEN;
        };
    }

    /** What a whole value of each type looks like: no wider than the content format, narrower where a shell is near. */
    private static final class Form {
        /** Where a host is asked for by its name, an address of either kind will do. */
        static final Pattern IDENT = Pattern.compile("[A-Za-z0-9._/][A-Za-z0-9._/-]*|" + IP);

        static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/:@%+~#=,-]+");
        static final Pattern ADDRESS = Pattern.compile(IP);
        static final Pattern NETWORK = Pattern.compile(IP + "/\\d{1,3}");
        static final Pattern MAC = Pattern.compile("\\p{XDigit}{2}(?:(?::\\p{XDigit}{2}){5}|(?:-\\p{XDigit}{2}){5})");
        static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
        static final Pattern HEX = Pattern.compile("\\p{XDigit}{6,128}");
        static final Pattern INT = Pattern.compile("\\d{1,20}");
        static final Pattern VERSION = Pattern.compile("v?\\d+(?:\\.\\d+){1,3}(?:[+-][A-Za-z0-9.+-]+)?");
        static final Pattern DURATION = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:d|h|ms|m|us|ns|s))+");
        static final Pattern OPEN = Pattern.compile("[A-Za-z0-9._/:@][A-Za-z0-9._/:@-]*");
    }
}
