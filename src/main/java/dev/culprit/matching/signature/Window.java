package dev.culprit.matching.signature;

/**
 * The kind of window by which literals are found: a window of so many bytes of a literal is looked for by a gram of so many
 * bytes that is taken from the text at every so many positions. So that the gram is inside the window wherever that stands,
 * it must be shorter by the stride less one.
 *
 * @param length of the window, in bytes, at most 16
 * @param gram its length, at most 8
 * @param stride a power of two
 */
record Window(int length, int gram, int stride) {

    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio
    private static final long MIX_TAIL = 0xC2B2AE3D27D4EB4FL; // of xxHash

    Window {
        if (gram > Long.BYTES || length != gram + stride - 1) {
            throw new IllegalArgumentException("no window: " + length + ", " + gram + ", " + stride);
        }
    }

    /** The gram that starts here, as a number. */
    long gram(byte[] text, int at) {
        return FoldingPasses.word(text, at) & mask(gram);
    }

    /** A hash of the whole window that starts here. */
    long hash(byte[] text, int at) {
        long head = FoldingPasses.word(text, at) & mask(Math.min(length, Long.BYTES));
        long tail = length > Long.BYTES ? FoldingPasses.word(text, at + length - Long.BYTES) : 0;
        long mixed = head * MIX ^ tail * MIX_TAIL;
        return (mixed ^ mixed >>> 29) * MIX;
    }

    /** A hash of a gram. */
    static long hash(long gram) {
        return gram * MIX;
    }

    /** The lowest bytes of a word, so many. */
    static long mask(int bytes) {
        return -1L >>> (Long.SIZE - 8 * bytes);
    }
}
