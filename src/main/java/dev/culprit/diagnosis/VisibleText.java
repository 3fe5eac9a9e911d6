package dev.culprit.diagnosis;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a stranger's text fit to be looked at: what would steer a terminal, hide or reverse text is taken out or made
 * visible. Line structure is the caller's; a line end counts as a control character here.
 */
final class VisibleText {

    private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("(?:\\x1B\\[|\\x9B)[0-?]*[ -/]*[@-~]");
    private static final char STAND_IN = '\uFFFD';

    private VisibleText() {}

    static String of(String text) {
        String plain = text.indexOf('\u001B') < 0 && text.indexOf('\u009B') < 0
                ? text
                : ESCAPE_SEQUENCE.matcher(text).replaceAll("");
        StringBuilder visible = new StringBuilder(plain.length());
        plain.codePoints().map(VisibleText::visible).filter(c -> c != 0).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** The same for a text of several lines, which stay lines. */
    static String ofLines(String text) {
        return text.lines().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    /** The code point to show for this one; 0 for none. */
    private static int visible(int c) {
        if (c == '\t') {
            return ' ';
        }
        if (c == '\r' || c == '\n') {
            return 0;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                STAND_IN;
            case Character.FORMAT -> c == '\u200D' ? c : STAND_IN;
            default -> c;
        };
    }
}
