package dev.culprit.diagnosis;

import java.util.regex.Pattern;

/** How a terminal text sets things off: not at all, or with colours. */
public enum Ink {
    PLAIN {
        @Override
        String paint(Colour colour, String text) {
            return text;
        }
    },
    COLOUR {
        @Override
        String paint(Colour colour, String text) {
            return text.isEmpty() ? text : "\u001B[" + colour.code + "m" + text + "\u001B[0m";
        }
    };

    private static final Pattern CODES = Pattern.compile("\u001B\\[[0-9;]*m");

    /** What a colour stands for. The numbers are those of ECMA-48, which every terminal knows. */
    enum Colour {
        TITLE("1"),
        SURE("1;32"),
        UNSURE("1;33"),
        MARK("1;31"),
        COMMAND("36"),
        FAINT("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    abstract String paint(Colour colour, String text);

    static String without(String text) {
        return text.indexOf('\u001B') < 0 ? text : CODES.matcher(text).replaceAll("");
    }
}
