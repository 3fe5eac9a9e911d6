package dev.culprit.matching.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Folds plain ASCII text eight bytes at a time, and marks the bytes that need a closer look. The arithmetic on bytes packed
 * in a word follows Warren, "Hacker's Delight", chapter 6, and Mycroft (1987), in the form that is exact for every byte.
 *
 * <p>Each pass is a loop so small that the JIT compiler turns it into vector instructions; joined into one loop they would
 * take about five times as long.
 */
final class FoldingPasses {

    /** All methods work on whole words and may touch so many bytes behind the end of a text. */
    static final int PADDING = 16;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F * ONES;
    private static final long HIGH_BITS = ~LOW_BITS;

    private FoldingPasses() {}

    /** Eight bytes as one number, the first the lowest. */
    static long word(byte[] bytes, int at) {
        return (long) WORDS.get(bytes, at);
    }

    /** Sets the high bit in {@code marks} for all that is not printable ASCII; line feeds are let pass. */
    static void markUnprintable(byte[] text, byte[] marks, int length) {
        for (int i = 0; i < length; i += 8) {
            long word = (long) WORDS.get(text, i);
            long low = word & LOW_BITS;
            long notLineFeed = ((word ^ ('\n' * ONES)) & LOW_BITS) + LOW_BITS;
            WORDS.set(marks, i, ((~(low + (0x80 - ' ') * ONES) & notLineFeed) | (low + ONES) | word) & HIGH_BITS);
        }
    }

    /** Adds marks where escapes start: at backslashes and ampersands. */
    static void markEscapes(byte[] text, byte[] marks, int length) {
        for (int i = 0; i < length; i += 8) {
            long word = (long) WORDS.get(text, i);
            long backslash = ((word ^ ('\\' * ONES)) & LOW_BITS) + LOW_BITS;
            long ampersand = ((word ^ ('&' * ONES)) & LOW_BITS) + LOW_BITS;
            WORDS.set(marks, i, (long) WORDS.get(marks, i) | (~(backslash & ampersand) & HIGH_BITS));
        }
    }

    /**
     * Adds marks at blanks and line feeds that follow another.
     *
     * @param before the same text, one byte behind
     */
    static void markGaps(byte[] text, byte[] before, byte[] marks, int length) {
        for (int i = 0; i < length; i += 8) {
            long here = (long) WORDS.get(text, i);
            long there = (long) WORDS.get(before, i);
            WORDS.set(marks, i, (long) WORDS.get(marks, i) | (gaps(here) & gaps(there)));
        }
    }

    private static long gaps(long word) {
        long blank = ((word ^ (' ' * ONES)) & LOW_BITS) + LOW_BITS;
        long lineFeed = ((word ^ ('\n' * ONES)) & LOW_BITS) + LOW_BITS;
        return ~(blank & lineFeed) & HIGH_BITS;
    }

    /** Makes capitals small; what it makes of bytes that are not ASCII is of no use. */
    static void foldCapitals(byte[] text, int length) {
        for (int i = 0; i < length; i += 8) {
            long word = (long) WORDS.get(text, i);
            long low = word & LOW_BITS;
            long capitals = ((low + (0x80 - 'A') * ONES) ^ (low + (0x7F - 'Z') * ONES)) & HIGH_BITS;
            WORDS.set(text, i, word ^ (capitals >>> 2));
        }
    }

    /** Makes apostrophes quotation marks. */
    static void foldApostrophes(byte[] text, int length) {
        for (int i = 0; i < length; i += 8) {
            long word = (long) WORDS.get(text, i);
            long found = ~((((word ^ ('\'' * ONES)) & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS;
            WORDS.set(text, i, word ^ (found >>> 7) ^ (found >>> 5)); // 0x27 to 0x22
        }
    }

    /** Makes backquotes quotation marks. */
    static void foldBackquotes(byte[] text, int length) {
        for (int i = 0; i < length; i += 8) {
            long word = (long) WORDS.get(text, i);
            long found = ~((((word ^ ('`' * ONES)) & LOW_BITS) + LOW_BITS) | word) & HIGH_BITS;
            WORDS.set(text, i, word ^ (found >>> 1) ^ (found >>> 6)); // 0x60 to 0x22
        }
    }

    /** Where a byte stands first in a range, eight bytes looked at together; {@code to} for nowhere. */
    static int indexOf(byte b, byte[] text, int from, int to) {
        for (int at = from; at < to; at += Long.BYTES) {
            long found = equal(word(text, at), b);
            if (found != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(found) >>> 3));
            }
        }
        return to;
    }

    /** Where a byte stands last in a range; {@code from - 1} for nowhere. */
    static int lastIndexOf(byte b, byte[] text, int from, int to) {
        int at = to;
        while (at - from >= Long.BYTES) {
            at -= Long.BYTES;
            long found = equal(word(text, at), b);
            if (found != 0) {
                return at + 7 - (Long.numberOfLeadingZeros(found) >>> 3);
            }
        }
        while (at > from && text[at - 1] != b) {
            at--;
        }
        return at - 1;
    }

    /** How often a byte stands in a range. */
    static int count(byte b, byte[] text, int from, int to) {
        int count = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            count += Long.bitCount(equal(word(text, at), b));
            at += Long.BYTES;
        }
        while (at < to) {
            count += text[at] == b ? 1 : 0;
            at++;
        }
        return count;
    }

    /** Sets the high bit of each byte of a word that is equal to another. */
    private static long equal(long word, byte b) {
        long difference = word ^ (b & 0xFF) * ONES;
        return ~(((difference & LOW_BITS) + LOW_BITS) | difference) & HIGH_BITS;
    }
}
