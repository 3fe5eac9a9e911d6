package dev.culprit.matching.signature;

import java.util.Arrays;

/** Pairs of a message and a probe that it may show, gathered in any order. */
final class Candidates {

    private long[] pairs = new long[64];
    private int count;

    /** Takes the pairs. */
    @FunctionalInterface
    interface Pairs {
        void pair(int message, int probe);
    }

    void add(int message, int probe) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count] = (long) message << 32 | probe;
        count++;
    }

    /** Tells each pair once, by message, then by probe. */
    void forEachInOrder(Pairs taker) {
        Arrays.sort(pairs, 0, count);
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                taker.pair((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
        }
    }
}
