package dev.culprit.matching.signature;

import dev.culprit.paste.Message;
import dev.culprit.paste.NormalText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lines of raw UTF-8 in folded form, each as if it were a message of its own, and the way back: of every line the bytes
 * that {@link FoldedText} makes of {@link Message#normalise}, a line feed between them. Made for gigabytes: plain text is
 * folded by {@link FoldingPasses}; only where these left a mark is text looked at byte by byte; and a line with rare things
 * in it (colour codes, entities, numeric escapes) is left to the normaliser.
 *
 * <p>One object is filled again and again; not safe to share while it is.
 */
final class FoldedLines implements TemplateMatcher.Quotes {

    private byte[] raw = {};
    private int rawFrom;
    private int size;

    // The same bytes while they are folded in place, the same one byte later, and where a closer look is needed.
    private byte[] plain = {};
    private byte[] before = {};
    private byte[] marks = {};

    private byte[] folded = {};
    private int length;
    private boolean ascii;
    private int taken; // up to here the plain bytes are in the folded text, or left out

    // From folded position pieceStarts[i] on, the raw position is shifts[i] further.
    private int pieces;
    private int[] pieceStarts = new int[256];
    private int[] shifts = new int[256];

    /**
     * Folds whole lines.
     *
     * @param bytes holds the lines and at least {@link FoldingPasses#PADDING} bytes behind them
     * @param from where the first line starts
     * @param to behind the end of the last line, which may lack its line feed
     */
    void fold(byte[] bytes, int from, int to) {
        start(bytes, from, to - from);
        FoldingPasses.markUnprintable(plain, marks, size);
        FoldingPasses.markEscapes(plain, marks, size);
        FoldingPasses.markGaps(plain, before, marks, size);
        FoldingPasses.foldCapitals(plain, size);
        FoldingPasses.foldApostrophes(plain, size);
        FoldingPasses.foldBackquotes(plain, size);
        for (int at = 0; at < size; at += Long.BYTES) {
            long left = FoldingPasses.word(marks, at);
            while (left != 0) {
                special(at + (Long.numberOfTrailingZeros(left) >>> 3));
                left &= left - 1;
            }
        }
        take(size);
        trim();
    }

    private void start(byte[] bytes, int from, int count) {
        raw = bytes;
        rawFrom = from;
        size = count;
        if (plain.length < size + FoldingPasses.PADDING) {
            plain = new byte[size + FoldingPasses.PADDING];
            before = new byte[plain.length];
            marks = new byte[plain.length];
            before[0] = '\n';
        }
        System.arraycopy(bytes, from, plain, 0, size);
        System.arraycopy(bytes, from, before, 1, size);
        length = 0;
        ascii = true;
        pieces = 0;
        ensureRoom(size);
        continueAt(0);
    }

    private void special(int at) {
        if (at < taken || at >= size) {
            return;
        }
        byte b = raw[rawFrom + at];
        if (b == '\n') {
            take(at);
            trim();
            continueAt(at);
        } else if (isBlank(b)) {
            blank(at);
        } else if (b == '\\') {
            backslashes(at);
        } else if (b == '&') {
            ampersand(at);
        } else if (b < 0) {
            beyondAscii(at);
        } else {
            rareLine(at);
        }
    }

    /** Takes over the plain bytes up to a position. */
    private void take(int to) {
        int count = to - taken;
        ensureRoom(count);
        System.arraycopy(plain, taken, folded, length, count);
        length += count;
        taken = to;
    }

    /** Leaves out what lies before this position of the raw bytes. */
    private void continueAt(int position) {
        taken = position;
        int shift = rawFrom + position - length;
        while (pieces > 0 && pieceStarts[pieces - 1] >= length) {
            pieces--;
        }
        if (pieces > 0 && shifts[pieces - 1] == shift) {
            return;
        }
        if (pieces == pieceStarts.length) {
            pieceStarts = Arrays.copyOf(pieceStarts, pieces * 2);
            shifts = Arrays.copyOf(shifts, pieces * 2);
        }
        pieceStarts[pieces] = length;
        shifts[pieces] = shift;
        pieces++;
    }

    private void put(byte b) {
        folded[length] = b;
        length++;
    }

    private void trim() {
        if (length > 0 && folded[length - 1] == FoldedText.BLANK) {
            length--;
        }
    }

    private void blank(int at) {
        take(at);
        int end = at + 1;
        while (end < size && isBlank(raw[rawFrom + end])) {
            end++;
        }
        byte last = length == 0 ? (byte) '\n' : folded[length - 1];
        if (last != '\n' && last != FoldedText.BLANK) {
            put(FoldedText.BLANK);
        }
        continueAt(end);
        if (end < size && raw[rawFrom + end] == '\n') {
            trim();
            continueAt(end);
        }
    }

    /** White space inside a line. */
    private static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r' && b != '\n');
    }

    private void backslashes(int at) {
        int next = at + 1;
        while (next < size && raw[rawFrom + next] == '\\') {
            next++;
        }
        byte b = next == size ? (byte) '\n' : raw[rawFrom + next];
        if (b == '"' || b == '\'') {
            take(at);
            put(FoldedText.QUOTE);
            continueAt(next + 1);
        } else {
            rareLine(at);
        }
    }

    private void ampersand(int at) {
        if (at + 1 < size && "aqlg#".indexOf(raw[rawFrom + at + 1]) >= 0) {
            rareLine(at);
        }
    }

    private void beyondAscii(int at) {
        int character = Utf8.character(raw, rawFrom + at, rawFrom + size);
        if (character < 0xA0 || character == 0xAD || Character.isSpaceChar(character) || isInvisible(character)) {
            rareLine(at);
            return;
        }
        take(at);
        ensureRoom(4);
        length = FoldedText.encode(FoldedText.foldCharacter(character), folded, length);
        ascii &= folded[length - 1] >= 0;
        continueAt(at + Utf8.length(character));
    }

    private static boolean isInvisible(int character) {
        return (character >= 0x200B && character <= 0x200F) || character == 0xFEFF;
    }

    /** Folds the whole line around here in the slow and thorough way. */
    private void rareLine(int at) {
        int start = FoldingPasses.lastIndexOf((byte) '\n', raw, rawFrom, rawFrom + at) + 1 - rawFrom;
        int end = FoldingPasses.indexOf((byte) '\n', raw, rawFrom + at, rawFrom + size) - rawFrom;
        goBackTo(start);
        RareLine line = RareLine.read(raw, rawFrom + start, rawFrom + end);
        FoldedText text = line.folded();
        ensureRoom(text.length());
        for (int i = 0; i < text.length(); i++) {
            byte b = text.bytes()[i];
            if (!FoldedText.continuesCharacter(b)) {
                continueAt(line.rawOffset(i) - rawFrom);
            }
            put(b);
            ascii &= b >= 0;
        }
        continueAt(end);
    }

    /** Ends the folded text behind the last line but the one that starts at this raw position. */
    private void goBackTo(int lineStart) {
        if (taken < lineStart) {
            take(lineStart);
            return;
        }
        while (length > 0 && folded[length - 1] != '\n') {
            length--;
        }
    }

    private void ensureRoom(int more) {
        int needed = length + more + FoldingPasses.PADDING;
        if (folded.length < needed) {
            folded = Arrays.copyOf(folded, Math.max(needed, folded.length * 2));
        }
    }

    /** The folded lines; at least {@link FoldingPasses#PADDING} bytes follow them. */
    byte[] folded() {
        return folded;
    }

    int length() {
        return length;
    }

    /** Whether every character is one byte. */
    boolean isAscii() {
        return ascii;
    }

    /** Where the line of this folded position starts. */
    int lineStart(int position) {
        return FoldingPasses.lastIndexOf((byte) '\n', folded, 0, position) + 1;
    }

    /** Where the line of this folded position ends, its line feed not counted. */
    int lineEnd(int position) {
        return FoldingPasses.indexOf((byte) '\n', folded, position, length);
    }

    /** Where the raw bytes of the character at this folded position start. */
    int rawStart(int position) {
        return position + shifts[piece(position)];
    }

    private int piece(int position) {
        int found = Arrays.binarySearch(pieceStarts, 0, pieces, position);
        return found >= 0 ? found : -found - 2;
    }

    /** Where the raw bytes of the character before this folded position end. */
    int rawEnd(int position) {
        int last = position - 1;
        while (FoldedText.continuesCharacter(folded[last])) {
            last--;
        }
        int start = rawStart(last);
        int next = rawStart(position);
        byte b = raw[start];
        if (folded[last] == FoldedText.BLANK) {
            return next == start + 1 ? next : endOfFirst(start, next);
        } else if (b == '\\' || b == '&') {
            return endOfFirst(start, escapeLimit(start, next));
        }
        return b < 0 ? characterEnd(start, next) : start + 1;
    }

    private int characterEnd(int start, int next) {
        int end = start + 1;
        while (end < next && FoldedText.continuesCharacter(raw[end])) {
            end++;
        }
        return end;
    }

    /** What follows an escape or entity may have been left out, so that the next character is further on than its end. */
    private int escapeLimit(int start, int next) {
        int end = start + 1;
        while (end < next && !isBlank(raw[end])) {
            end++;
        }
        return end;
    }

    /** Where that ends of these raw bytes which the normaliser makes their first character of. */
    private int endOfFirst(int start, int end) {
        String piece = betweenDots(start, end);
        int units = NormalText.of(piece).originalEnd(1);
        return start + piece.substring(1, units).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Some raw bytes in such company that the normaliser keeps their outer blanks. */
    private String betweenDots(int start, int end) {
        return "." + new String(raw, start, end - start, StandardCharsets.UTF_8) + ".";
    }

    /** A piece of a line as {@link Message#normalise} has it: not folded. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int piece = from == to ? 0 : piece(from);
        for (int at = from; at < to; at++) {
            while (piece + 1 < pieces && pieceStarts[piece + 1] <= at) {
                piece++;
            }
            if (!FoldedText.continuesCharacter(folded[at])) {
                append(at, at + shifts[piece], text);
            }
        }
        return text.toString();
    }

    /** Adds the character at this folded position, which starts there in the raw bytes. */
    private void append(int at, int start, StringBuilder text) {
        byte b = raw[start];
        if (folded[at] == FoldedText.BLANK) {
            text.append(' ');
        } else if (b < 0) {
            int end = characterEnd(start, rawStart(nextCharacter(at)));
            text.append(new String(raw, start, end - start, StandardCharsets.UTF_8));
        } else if (b == '\\' || b == '&') {
            String escape = betweenDots(start, escapeLimit(start, rawStart(at + 1)));
            text.append(Message.normalise(escape).charAt(1));
        } else {
            text.append((char) b);
        }
    }

    private int nextCharacter(int at) {
        int next = at + 1;
        while (next < length && FoldedText.continuesCharacter(folded[next])) {
            next++;
        }
        return next;
    }

    /** The quote at this folded position as it was written. */
    @Override
    public char at(int position) {
        return text(position, nextCharacter(position)).charAt(0);
    }
}
