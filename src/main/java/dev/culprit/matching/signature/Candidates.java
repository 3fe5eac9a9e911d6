package dev.culprit.matching.signature;

import java.util.Arrays;

/** Pairs of a message and a probe that it may show, each once; gathered a few messages at a time, in any order. */
final class Candidates {

    private long[] pairs = new long[64];
    private int count;
    private int inOrder;

    /** Takes the pairs. */
    @FunctionalInterface
    interface Pairs {
        void pair(int message, int probe);
    }

    void add(int message, int probe) {
        if (count == pairs.length) {
            makeRoom();
        }
        pairs[count] = (long) message << 32 | probe;
        count++;
    }

    /** A long message shows the same again and again, so that growing alone would not do. */
    private void makeRoom() {
        putInOrder();
        if (count > pairs.length / 2) {
            pairs = Arrays.copyOf(pairs, pairs.length * 2);
        }
    }

    /** Tells which pairs to keep. */
    @FunctionalInterface
    interface Filter {
        boolean keeps(int message, int probe);
    }

    /** Ends what some messages, all behind those before, may show; keeps of it what a closer look does not rule out. */
    void endOfMessages(Filter filter) {
        putInOrder();
        int kept = inOrder;
        for (int i = inOrder; i < count; i++) {
            if (filter.keeps((int) (pairs[i] >>> 32), (int) pairs[i])) {
                pairs[kept] = pairs[i];
                kept++;
            }
        }
        count = kept;
        inOrder = kept;
    }

    private void putInOrder() {
        Arrays.sort(pairs, inOrder, count);
        int kept = inOrder;
        for (int i = inOrder; i < count; i++) {
            if (i == inOrder || pairs[i] != pairs[kept - 1]) {
                pairs[kept] = pairs[i];
                kept++;
            }
        }
        count = kept;
    }

    /** Tells all pairs, by message, then by probe. */
    void forEach(Pairs taker) {
        for (int i = 0; i < count; i++) {
            taker.pair((int) (pairs[i] >>> 32), (int) pairs[i]);
        }
    }
}
