package dev.culprit.matching.signature;

import java.util.Arrays;

/**
 * Remembers which steps of a template cannot take the text from which positions on, so that none is tried there twice:
 * the packrat idea (Ford 2002) that keeps backtracking linear. A ring of bits for each step covers the positions that one
 * match can reach; as the search moves on, the positions left behind make room.
 */
final class FailureMemo {

    private final long[][] failures;
    private final int mask;
    private int base;

    /** For that many steps of matches no longer than {@code reach} bytes that start at {@code base} or later. */
    FailureMemo(int steps, int reach, int base) {
        int capacity = Integer.highestOneBit(reach + Long.SIZE) * 2;
        this.failures = new long[steps][capacity / Long.SIZE];
        this.mask = capacity - 1;
        this.base = base;
    }

    boolean failed(int step, int position) {
        int slot = position & mask;
        return (failures[step][slot >>> 6] >>> slot & 1) != 0;
    }

    void fail(int step, int position) {
        int slot = position & mask;
        failures[step][slot >>> 6] |= 1L << slot;
    }

    /** The first position in {@code from..to} at which the step has not failed; -1 for none. */
    int firstOpen(int step, int from, int to) {
        for (int at = from; at <= to; at = (at | 63) + 1) {
            long open = ~failures[step][(at & mask) >>> 6] >>> at;
            if (open != 0) {
                int found = at + Long.numberOfTrailingZeros(open);
                return found <= to ? found : -1;
            }
        }
        return -1;
    }

    /** The last position in {@code from..to} at which the step has not failed; -1 for none. */
    int lastOpen(int step, int from, int to) {
        for (int at = to; at >= from; at = (at & ~63) - 1) {
            long open = ~failures[step][(at & mask) >>> 6] << ~at;
            if (open != 0) {
                int found = at - Long.numberOfLeadingZeros(open);
                return found >= from ? found : -1;
            }
        }
        return -1;
    }

    /** No later question will be about a position below this one. */
    void moveTo(int position) {
        if (position - base > mask) {
            for (long[] row : failures) {
                Arrays.fill(row, 0);
            }
            base = position;
        }
        while (base < position) {
            int slot = base & mask;
            boolean wholeWord = (slot & 63) == 0 && position - base >= Long.SIZE;
            for (long[] row : failures) {
                row[slot >>> 6] &= wholeWord ? 0 : ~(1L << slot);
            }
            base += wholeWord ? Long.SIZE : 1;
        }
    }
}
