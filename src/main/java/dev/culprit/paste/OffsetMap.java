package dev.culprit.paste;

import java.util.Arrays;

/**
 * The way back from a normalised text to the original, as runs: either as many units as in the original, taken over
 * verbatim, or one unit that stands for a range of the original (which may be empty).
 */
final class OffsetMap {

    private final int[] textStarts; // one more than runs: the last is the text's length
    private final int[] sourceStarts;
    private final int[] sourceEnds;

    private OffsetMap(int[] textStarts, int[] sourceStarts, int[] sourceEnds) {
        this.textStarts = textStarts;
        this.sourceStarts = sourceStarts;
        this.sourceEnds = sourceEnds;
    }

    /** Takes the pieces of the original that a range of the normalised text stands for, in the order of the text. */
    interface Pieces {
        void piece(int sourceStart, int sourceEnd);
    }

    void pieces(int start, int end, Pieces pieces) {
        for (int run = runAt(start); run < sourceStarts.length && textStarts[run] < end; run++) {
            pieces.piece(sourceStart(run, start), sourceEnd(run, end));
        }
    }

    /** Of each unit of the text where it comes from. */
    int[] originalOffsets() {
        int[] offsets = new int[textStarts[textStarts.length - 1]];
        for (int run = 0; run < sourceStarts.length; run++) {
            int step = verbatim(run) ? 1 : 0;
            for (int at = textStarts[run]; at < textStarts[run + 1]; at++) {
                offsets[at] = sourceStarts[run] + step * (at - textStarts[run]);
            }
        }
        return offsets;
    }

    private int runAt(int offset) {
        int found = Arrays.binarySearch(textStarts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private int sourceStart(int run, int from) {
        return verbatim(run) ? sourceStarts[run] + Math.max(0, from - textStarts[run]) : sourceStarts[run];
    }

    private int sourceEnd(int run, int to) {
        return verbatim(run) ? Math.min(sourceEnds[run], sourceStarts[run] + to - textStarts[run]) : sourceEnds[run];
    }

    private boolean verbatim(int run) {
        return textStarts[run + 1] - textStarts[run] == sourceEnds[run] - sourceStarts[run];
    }

    /** Gathers runs in the order of the normalised text. */
    static final class Builder {
        private int[] textStarts = new int[8];
        private int[] sourceStarts = new int[8];
        private int[] sourceEnds = new int[8];
        private int runs;
        private boolean lastVerbatim;

        void verbatim(int textStart, int sourceStart, int length) {
            if (lastVerbatim && sourceEnds[runs - 1] == sourceStart) {
                sourceEnds[runs - 1] += length;
            } else {
                add(textStart, sourceStart, sourceStart + length);
                lastVerbatim = true;
            }
        }

        void replaced(int textStart, int sourceStart, int sourceEnd) {
            add(textStart, sourceStart, sourceEnd);
            lastVerbatim = false;
        }

        /** Forgets what was gathered for the text from this length on. */
        void truncate(int textLength) {
            while (runs > 0 && textStarts[runs - 1] >= textLength) {
                runs--;
                lastVerbatim = runs > 0 && isVerbatim(runs - 1, textStarts[runs]);
            }
            if (lastVerbatim && runs > 0) {
                int kept = textLength - textStarts[runs - 1];
                sourceEnds[runs - 1] = Math.min(sourceEnds[runs - 1], sourceStarts[runs - 1] + kept);
            }
        }

        OffsetMap build(int textLength) {
            truncate(textLength);
            int[] textBounds = Arrays.copyOf(textStarts, runs + 1);
            textBounds[runs] = textLength;
            return new OffsetMap(textBounds, Arrays.copyOf(sourceStarts, runs), Arrays.copyOf(sourceEnds, runs));
        }

        private boolean isVerbatim(int run, int textEnd) {
            return sourceEnds[run] - sourceStarts[run] == textEnd - textStarts[run];
        }

        private void add(int textStart, int sourceStart, int sourceEnd) {
            if (runs == textStarts.length) {
                textStarts = Arrays.copyOf(textStarts, runs * 2);
                sourceStarts = Arrays.copyOf(sourceStarts, runs * 2);
                sourceEnds = Arrays.copyOf(sourceEnds, runs * 2);
            }
            textStarts[runs] = textStart;
            sourceStarts[runs] = sourceStart;
            sourceEnds[runs] = sourceEnd;
            runs++;
        }
    }
}
