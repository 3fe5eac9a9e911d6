package dev.culprit.paste;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads pieces of an original into one normalised text: colour codes and control characters gone, nested quoting undone,
 * runs of white space one blank, nothing at the ends. What it does to a character depends only on what stands close to
 * it, so that a template read by it is found in a message read by it, however deep either was quoted.
 */
final class Normaliser {

    private static final byte PLAIN = 0;
    private static final byte BLANK = 1;
    private static final byte BACKSLASH = 2;
    private static final byte AMPERSAND = 3;
    private static final byte CONTROL = 4;
    private static final byte BEYOND_ASCII = 5;
    private static final byte[] KINDS = kinds();

    private static final String[] ENTITIES = {
        "quot;\"", "#34;\"", "#x22;\"", "apos;'", "#39;'", "#x27;'", "lt;<", "gt;>"
    };

    private final String source;
    private final StringBuilder text;
    private final OffsetMap.@Nullable Builder map;
    private int floor; // a blank is not wanted where the text is this long
    private int windowsPath = -1; // where the text of a path such as C:\new starts; backslashes in it escape nothing

    Normaliser(String source, boolean mapped) {
        this.source = source;
        this.text = new StringBuilder(256);
        this.map = mapped ? new OffsetMap.Builder() : null;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        Arrays.fill(kinds, 0, ' ', CONTROL);
        Arrays.fill(kinds, '\t', '\r' + 1, BLANK);
        kinds[' '] = BLANK;
        kinds['\\'] = BACKSLASH;
        kinds['&'] = AMPERSAND;
        kinds[127] = CONTROL;
        return kinds;
    }

    /** Reads on with this range of the original. */
    void read(int from, int to) {
        int at = from;
        while (at < to) {
            int stop = at;
            while (stop < to && plain(stop)) {
                stop++;
            }
            if (stop > at) {
                verbatim(at, stop);
                at = stop;
            } else {
                at = special(at, to);
            }
        }
    }

    /** Adds a character of its own that stands for a range of the original; a blank only where there is none yet. */
    void put(char character, int sourceStart, int sourceEnd) {
        if (character == ' ') {
            blank(sourceStart, sourceEnd);
        } else {
            replace(character, sourceStart, sourceEnd);
        }
    }

    /** How long the text is so far. */
    int length() {
        return text.length();
    }

    /** Where the last word of the text so far ends. */
    int endOfWords() {
        int end = text.length();
        return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    /** Starts a part of the text that, like the whole, has no blanks at its ends. */
    void startPart() {
        floor = text.length();
    }

    /** Ends such a part. */
    void endPart() {
        trim();
    }

    String text() {
        trim();
        return text.toString();
    }

    NormalText finish() {
        if (map == null) {
            throw new IllegalStateException("read without a map");
        }
        trim();
        return new NormalText(text.toString(), map.build(text.length()));
    }

    private boolean plain(int at) {
        char c = source.charAt(at);
        return c < 128 && KINDS[c] == PLAIN;
    }

    private int special(int at, int to) {
        char c = source.charAt(at);
        return switch (c < 128 ? KINDS[c] : BEYOND_ASCII) {
            case BLANK -> blanks(at, to);
            case BACKSLASH -> backslashes(at, to);
            case AMPERSAND -> entity(at, to);
            case CONTROL -> c == 27 ? Ansi.end(source, at, to) : at + 1;
            default -> beyondAscii(c, at, to);
        };
    }

    private int blanks(int at, int to) {
        int end = at + 1;
        while (end < to && isBlank(source.charAt(end))) {
            end++;
        }
        blank(at, end);
        return end;
    }

    private int beyondAscii(char c, int at, int to) {
        if (isBlank(c)) {
            return blanks(at, to);
        }
        if (!isInvisible(c)) {
            verbatim(at, at + 1);
        }
        return at + 1;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u0080' && c < '\u00A0') || c == '\u00AD' || (c >= '\u200B' && c <= '\u200F') || c == '\uFEFF';
    }

    private int backslashes(int at, int to) {
        int next = at + 1;
        while (next < to && source.charAt(next) == '\\') {
            next++;
        }
        if (next == to) {
            return next;
        }
        char c = source.charAt(next);
        if (c == '"' || c == '\'') {
            replace(c, at, next + 1);
            return next + 1;
        }
        if (insideWindowsPath()) {
            return next;
        }
        if (c == 'n' || c == 't' || c == 'r') {
            blank(at, next + 1);
            return next + 1;
        }
        int digits = c == 'u' ? 4 : c == 'x' ? 2 : 0;
        int code = digits == 0 || next + digits >= to ? -1 : hex(next + 1, digits);
        if (code < 0 || (c == 'x' && code > 126)) {
            return next;
        }
        return decoded((char) code, at, next + 1 + digits, to);
    }

    private int decoded(char c, int start, int end, int to) {
        if (c == 27) {
            return Ansi.endOfSequence(source, end, to);
        }
        if (isBlank(c)) {
            blank(start, end);
        } else if (c >= ' ' && c != '\\' && c != 127) {
            replace(c, start, end);
        }
        return end;
    }

    /** A drive letter and a colon before the first backslash make a path, up to the next blank or quote. */
    private boolean insideWindowsPath() {
        int length = text.length();
        if (windowsPath >= 0) {
            for (int i = length - 1; i >= windowsPath; i--) {
                char c = text.charAt(i);
                if (c == ' ' || c == '"' || c == '\'') {
                    windowsPath = -1;
                    break;
                }
            }
        }
        if (windowsPath < 0
                && length >= 2
                && text.charAt(length - 1) == ':'
                && Character.isLetter(text.charAt(length - 2))
                && (length == 2 || !Character.isLetterOrDigit(text.charAt(length - 3)))) {
            windowsPath = length;
        }
        if (windowsPath >= 0) {
            windowsPath = length;
        }
        return windowsPath >= 0;
    }

    private int entity(int at, int to) {
        int name = at + 1;
        while (source.startsWith("amp;", name) && name + 4 <= to) {
            name += 4;
        }
        for (String entity : ENTITIES) {
            int length = entity.length() - 1;
            if (name + length <= to && source.startsWith(entity.substring(0, length), name)) {
                replace(entity.charAt(length), at, name + length);
                return name + length;
            }
        }
        if (name > at + 1) {
            replace('&', at, name);
        } else {
            verbatim(at, name);
        }
        return name;
    }

    private int hex(int from, int digits) {
        int code = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(source.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || (c > 127 && isUnicodeBlank(c));
    }

    private static boolean isUnicodeBlank(char c) {
        return c == '\u00A0' || c == '\u0085' || Character.isSpaceChar(c);
    }

    private void verbatim(int from, int to) {
        if (map != null) {
            map.verbatim(text.length(), from, to - from);
        }
        text.append(source, from, to);
    }

    private void replace(char c, int sourceStart, int sourceEnd) {
        if (map != null) {
            map.replaced(text.length(), sourceStart, sourceEnd);
        }
        text.append(c);
    }

    private void blank(int sourceStart, int sourceEnd) {
        int length = text.length();
        if (length == floor || text.charAt(length - 1) == ' ') {
            return;
        }
        if (map != null) {
            if (sourceEnd - sourceStart == 1) {
                map.verbatim(length, sourceStart, 1);
            } else {
                map.replaced(length, sourceStart, sourceEnd);
            }
        }
        text.append(' ');
    }

    private void trim() {
        int length = text.length();
        if (length > floor && text.charAt(length - 1) == ' ') {
            text.setLength(length - 1);
            if (map != null) {
                map.truncate(length - 1);
            }
        }
    }
}
