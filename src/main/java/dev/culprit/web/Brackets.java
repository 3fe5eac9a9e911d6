package dev.culprit.web;

import java.util.regex.Pattern;

/**
 * What goes around an IPv6 address at some place of a command, so that its colons are not taken for the one before a port:
 * brackets where it is the host of an URL or a port follows (RFC 3986, 3.2.2). {@code values.js} does the same with what a
 * reader types.
 */
public enum Brackets {
    NONE("", ""),
    PLAIN("[", "]"),
    /** Bare brackets are a pattern to a shell. */
    QUOTED("'[", "]'");

    private static final Pattern IPV6 = Pattern.compile("(?=.*::|(?:[^:]*:){7}[^:]*$)[0-9A-Fa-f:.]+");
    private static final Pattern URL_HOST_FOLLOWS = Pattern.compile("://(?:[^\\s/@'\"]*@)?$");
    private static final Pattern PORT = Pattern.compile("^:[\\d{]");

    private final String opening;
    private final String closing;

    Brackets(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** What an address needs that takes the place of the command's text between these offsets. */
    public static Brackets at(int from, int to, String command) {
        String before = command.substring(0, from);
        boolean host = URL_HOST_FOLLOWS.matcher(before).find()
                || PORT.matcher(command.substring(to)).find();
        if (!host || before.endsWith("[")) {
            return NONE;
        }
        return new ShellQuoting(command).isBareAt(from) ? QUOTED : PLAIN;
    }

    /** The value, in brackets when it is an IPv6 address. */
    public String around(String value) {
        return IPV6.matcher(value).matches() ? opening + value + closing : value;
    }

    /** All its characters; empty when there are none. */
    public String characters() {
        return opening + closing;
    }
}
