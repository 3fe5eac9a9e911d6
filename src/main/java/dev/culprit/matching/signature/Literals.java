package dev.culprit.matching.signature;

import java.util.Arrays;

/** Pieces of folded text, numbered from 0, kept close together. */
final class Literals {

    private byte[] bytes = new byte[1024];
    private int[] starts = new int[64];
    private int count;

    /** Adds one and returns its number. */
    int add(byte[] literal) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        int start = starts[count];
        int end = start + literal.length;
        if (end + FoldingPasses.PADDING > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + FoldingPasses.PADDING));
        }
        System.arraycopy(literal, 0, bytes, start, literal.length);
        starts[count + 1] = end;
        return count++;
    }

    int count() {
        return count;
    }

    /** All of them, one behind the other; at least {@link FoldingPasses#PADDING} bytes follow the last. */
    byte[] bytes() {
        return bytes;
    }

    int start(int literal) {
        return starts[literal];
    }

    int length(int literal) {
        return starts[literal + 1] - starts[literal];
    }

    boolean standsAt(int literal, byte[] text, int at, int from, int to) {
        int start = starts[literal];
        int end = starts[literal + 1];
        int atEnd = at + end - start;
        return at >= from && atEnd <= to && Arrays.equals(text, at, atEnd, bytes, start, end);
    }
}
