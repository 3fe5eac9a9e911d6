package dev.culprit.matching.signature;

import java.util.Arrays;

/** Some texts in folded form behind each other, so that they are searched together; no literal runs from one to the next. */
final class FoldedBlock {

    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int length;
    private int texts;

    /** Adds a range of a text. */
    void add(String text, int from, int to) {
        int needed = length + (to - from) * FoldedText.MOST_BYTES + 1 + FoldingPasses.PADDING;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, needed));
        }
        if (texts == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        length = FoldedText.fold(text, from, to, bytes, length);
        ends[texts] = length;
        texts++;
        bytes[length] = '\n';
        length++;
    }

    /** A copy that takes no more room than it needs. */
    FoldedBlock copy() {
        FoldedBlock copy = new FoldedBlock();
        copy.bytes = Arrays.copyOf(bytes, length + FoldingPasses.PADDING);
        copy.ends = Arrays.copyOf(ends, texts);
        copy.length = length;
        copy.texts = texts;
        return copy;
    }

    /** How many texts there are. */
    int texts() {
        return texts;
    }

    void clear() {
        length = 0;
        texts = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** False only when the expression is not in the text of this number, from 0. */
    boolean mayShow(RegexSieve sieve, int text) {
        return sieve.mayFind(bytes, text == 0 ? 0 : ends[text - 1] + 1, ends[text]);
    }

    /** The number, from 0, of the text at this position. */
    int textAt(int position) {
        int found = Arrays.binarySearch(ends, 0, texts, position);
        return found >= 0 ? found : -found - 1;
    }
}
