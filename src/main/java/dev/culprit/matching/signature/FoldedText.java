package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A normalised text in the form that templates are compared in: letters folded to one case, every quote the same, as
 * UTF-8. Knows the way back from each of its bytes to the text it was made from.
 *
 * <p>A byte below 0x80 is a character of its own; a byte 10xxxxxx goes on with the character before it. Immutable.
 */
final class FoldedText {

    /** So many bytes one UTF-16 unit takes at most. */
    static final int MOST_BYTES = 3;

    static final byte BLANK = ' ';
    static final byte QUOTE = '"';

    /** ASCII to its folded form: the whole of the folding, for most texts. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (int c = 0; c < 128; c++) {
            ASCII[c] = (byte) foldCharacter(c);
        }
    }

    private final String source;
    private final byte[] bytes;
    private final int length;
    private final int @Nullable [] offsets; // null when each byte stands for one UTF-16 unit

    private FoldedText(String source, byte[] bytes, int length, int @Nullable [] offsets) {
        this.source = source;
        this.bytes = bytes;
        this.length = length;
        this.offsets = offsets;
    }

    /** Folds a text that {@link Message} has normalised. */
    static FoldedText of(String normalised) {
        byte[] bytes = new byte[normalised.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = normalised.charAt(i);
            if (c >= 128) {
                return beyondAscii(normalised);
            }
            bytes[i] = ASCII[c];
        }
        return new FoldedText(normalised, bytes, bytes.length, null);
    }

    private static FoldedText beyondAscii(String normalised) {
        byte[] bytes = new byte[normalised.length() * MOST_BYTES];
        int[] offsets = new int[bytes.length + 1];
        int length = 0;
        int at = 0;
        while (at < normalised.length()) {
            int character = normalised.codePointAt(at);
            int end = encode(foldCharacter(character), bytes, length);
            Arrays.fill(offsets, length, end, at);
            length = end;
            at += Character.charCount(character);
        }
        offsets[length] = at;
        return new FoldedText(normalised, bytes, length, offsets);
    }

    /**
     * Writes a range of a text, folded.
     *
     * @param bytes has room for {@link #MOST_BYTES} for each unit from {@code at} on
     * @return where the next text goes
     */
    static int fold(String text, int from, int to, byte[] bytes, int at) {
        int next = at;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c < 128) {
                bytes[next] = ASCII[c];
                next++;
                i++;
            } else {
                int character = text.codePointAt(i);
                next = encode(foldCharacter(character), bytes, next);
                i += Character.charCount(character);
            }
        }
        return next;
    }

    /**
     * The representative of all characters that count as equal: Unicode's simple case folding (status C and S; so the
     * Turkish dotted and dotless i stay themselves), and one quote for all.
     */
    static int foldCharacter(int character) {
        if (character < 128) {
            boolean quote = character == '\'' || character == '`';
            boolean capital = character >= 'A' && character <= 'Z';
            return quote ? QUOTE : capital ? character + 32 : character;
        }
        return switch (character) {
            case '\u2018', '\u2019', '\u201C', '\u201D' -> QUOTE;
            case '\u0130', '\u0131' -> character;
            default -> Character.toLowerCase(Character.toUpperCase(character));
        };
    }

    /** Writes a character as UTF-8 and returns where the next one goes; half a surrogate pair takes three bytes. */
    static int encode(int character, byte[] bytes, int at) {
        if (character < 0x80) {
            bytes[at] = (byte) character;
            return at + 1;
        }
        int size = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        int rest = character;
        for (int i = at + size - 1; i > at; i--) {
            bytes[i] = (byte) (0x80 | (rest & 0x3F));
            rest >>>= 6;
        }
        bytes[at] = (byte) (0xF00 >> size | rest);
        return at + size;
    }

    /** Normalises a piece of text that stood between others, so that blanks at its ends are kept. */
    static String normalisePiece(String text) {
        String normalised = Message.normalise("." + text + ".");
        return normalised.substring(1, normalised.length() - 1);
    }

    static boolean continuesCharacter(byte value) {
        return (value & 0xC0) == 0x80;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Whether every character is one byte. */
    boolean isAscii() {
        return offsets == null;
    }

    /** The text it was made from. */
    String source() {
        return source;
    }

    /** Where, in UTF-16 units of the source, the character starts that this byte belongs to; the length for the end. */
    int sourceOffset(int at) {
        return offsets == null ? at : offsets[at];
    }

    /** The character of the source that became the one that starts here. */
    char sourceCharacter(int at) {
        return source.charAt(sourceOffset(at));
    }

    /** A copy of its bytes. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
