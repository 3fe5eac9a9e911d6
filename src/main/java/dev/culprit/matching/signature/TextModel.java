package dev.culprit.matching.signature;

import java.util.Arrays;
import java.util.List;

/**
 * What text is expected to be searched: the language of logs in general and, if there is one, a sample of the very text.
 * Immutable and safe to share.
 */
final class TextModel {

    /** Logs in general. */
    static final TextModel OF_LOGS = new TextModel(new byte[FoldingPasses.PADDING], 0);

    private final byte[] sample;
    private final int sampleLength;

    private TextModel(byte[] sample, int sampleLength) {
        this.sample = sample;
        this.sampleLength = sampleLength;
    }

    /** Text like these pieces of raw lines. */
    static TextModel of(List<byte[]> pieces) {
        FoldedLines lines = new FoldedLines();
        byte[] sample = new byte[FoldingPasses.PADDING];
        int length = 0;
        for (byte[] piece : pieces) {
            if (piece.length > 0) {
                lines.fold(Arrays.copyOf(piece, piece.length + FoldingPasses.PADDING), 0, piece.length);
                sample = Arrays.copyOf(sample, length + lines.length() + FoldingPasses.PADDING);
                System.arraycopy(lines.folded(), 0, sample, length, lines.length());
                length += lines.length();
            }
        }
        return new TextModel(sample, length);
    }

    /** Tells how rare grams of a window are. */
    Grams grams(Window window) {
        return new Grams(window);
    }

    /** How rare grams are, in bits: the negated logarithm of their share of the text's positions. */
    final class Grams {

        private static final int COUNTERS = 1 << 20;

        private final Window window;
        private final float[] found; // by counter, how rare in the sample; infinite for what it has not
        private final float most = (float) log2(sampleLength);
        private float[] sums = new float[256];
        private float[] rarities = new float[256];

        private Grams(Window window) {
            this.window = window;
            int[] counters = new int[sampleLength == 0 ? 0 : COUNTERS];
            for (int at = 0; at <= sampleLength - window.gram(); at++) {
                counters[counter(sample, at)]++;
            }
            this.found = new float[counters.length];
            for (int i = 0; i < counters.length; i++) {
                found[i] = counters[i] == 0 ? Float.POSITIVE_INFINITY : most - (float) log2(counters[i]);
            }
        }

        private static double log2(int count) {
            return Math.log(count) / Math.log(2);
        }

        private int counter(byte[] text, int at) {
            return (int) (Window.hash(window.gram(text, at)) >>> (Long.SIZE - 20));
        }

        /** Looks at the grams of a text one after the other. */
        void read(byte[] text, int from, int to) {
            int length = to - from;
            if (sums.length <= length) {
                sums = new float[2 * length];
                rarities = new float[2 * length];
            }
            for (int i = 0; i < length; i++) {
                sums[i + 1] = sums[i] + LogLanguage.SHIPPED.information(text, from + i, from);
            }
            for (int i = 0; i <= length - window.gram(); i++) {
                rarities[i] = rarity(sums[i + window.gram()] - sums[i], text, from + i);
            }
        }

        private float rarity(float expected, byte[] text, int at) {
            if (sampleLength == 0) {
                return expected;
            }
            float inSample = found[counter(text, at)];
            return inSample == Float.POSITIVE_INFINITY ? Math.max(expected, most) : inSample;
        }

        /** How rare the gram is that starts at this offset of the text that was read last. */
        float rarity(int offset) {
            return rarities[offset];
        }
    }
}
