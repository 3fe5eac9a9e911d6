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

    int count() {
        return count;
    }

    /** Takes the pairs behind the first so many into their order, each once. */
    void sortFrom(int first) {
        Arrays.sort(pairs, first, count);
        int kept = first;
        for (int i = first; i < count; i++) {
            if (i == first || pairs[i] != pairs[i - 1]) {
                pairs[kept] = pairs[i];
                kept++;
            }
        }
        count = kept;
    }

    void add(int message, int probe) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count] = (long) message << 32 | probe;
        count++;
    }

    void forEach(Pairs taker) {
        for (int i = 0; i < count; i++) {
            taker.pair((int) (pairs[i] >>> 32), (int) pairs[i]);
        }
    }
}
