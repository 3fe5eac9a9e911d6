package dev.culprit.paste;

/**
 * Which lines start a message: a bit a line, with counts in between, so that the message at an index and the index of the
 * message at a line are found quickly and a million messages cost little.
 */
final class MessageIndex {

    private static final int WORDS_A_BLOCK = 8;

    private final long[] starts; // bit n: line n + 1
    private final int[] startsBefore; // a block of words
    private final int count;

    private MessageIndex(long[] starts) {
        this.starts = starts;
        this.startsBefore = new int[starts.length / WORDS_A_BLOCK + 1];
        int seen = 0;
        for (int word = 0; word < starts.length; word++) {
            if (word % WORDS_A_BLOCK == 0) {
                startsBefore[word / WORDS_A_BLOCK] = seen;
            }
            seen += Long.bitCount(starts[word]);
        }
        if (starts.length % WORDS_A_BLOCK == 0) {
            startsBefore[starts.length / WORDS_A_BLOCK] = seen;
        }
        this.count = seen;
    }

    int count() {
        return count;
    }

    /** The 1-based line on which the message with this 0-based index starts. */
    int firstLine(int index) {
        int low = 0;
        int high = startsBefore.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startsBefore[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int word = low * WORDS_A_BLOCK;
        int left = index - startsBefore[low];
        while (Long.bitCount(starts[word]) <= left) {
            left -= Long.bitCount(starts[word]);
            word++;
        }
        long bits = starts[word];
        while (left > 0) {
            bits &= bits - 1;
            left--;
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits) + 1;
    }

    /** The 1-based line on which the next message starts after this line; -1 when none does. */
    int startAfter(int line) {
        int word = line / Long.SIZE;
        if (word >= starts.length) {
            return -1;
        }
        long bits = starts[word] & -1L << line % Long.SIZE;
        while (bits == 0) {
            word++;
            if (word == starts.length) {
                return -1;
            }
            bits = starts[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits) + 1;
    }

    /** The index of the last message that starts on this line or before; -1 when none does. */
    int indexAt(int line) {
        int bit = line - 1;
        int word = bit / Long.SIZE;
        int block = word / WORDS_A_BLOCK;
        int seen = startsBefore[block];
        for (int i = block * WORDS_A_BLOCK; i < word; i++) {
            seen += Long.bitCount(starts[i]);
        }
        long upTo = -1L >>> (Long.SIZE - 1 - bit % Long.SIZE);
        return seen + Long.bitCount(starts[word] & upTo) - 1;
    }

    static final class Builder {
        private final long[] starts;

        Builder(int lines) {
            starts = new long[lines / Long.SIZE + 1];
        }

        void start(int line) {
            starts[(line - 1) / Long.SIZE] |= 1L << ((line - 1) % Long.SIZE);
        }

        MessageIndex build() {
            return new MessageIndex(starts);
        }
    }
}
