package dev.culprit.matching.signature;

/**
 * Chooses for each literal the window by which it is looked for: made of text that logs seldom have, and shared with few of
 * the other literals, for both cost time at every place that has it.
 */
final class WindowChoice {

    private static final int MOST_COUNTERS = 1 << 23;

    /** Beyond this many bits text is so rare that more does not help. */
    private static final float RARE_ENOUGH = 28;

    private final Literals literals;
    private final Window window;
    private final TextModel.Grams grams;
    private final int[] counters;
    private final int shift;

    WindowChoice(Literals literals, int[] members, Window window, TextModel text) {
        this.literals = literals;
        this.window = window;
        this.grams = text.grams(window);
        long windows = 0;
        for (int member : members) {
            windows += literals.length(member) - window.length() + 1;
        }
        int size = (int) Math.min(MOST_COUNTERS, Long.highestOneBit(Math.max(windows, 1)) * 2);
        this.counters = new int[size];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(size);
        for (int member : members) {
            int last = literals.length(member) - window.length();
            for (int offset = 0; offset <= last; offset++) {
                counters[counter(member, offset)]++;
            }
        }
    }

    private int counter(int literal, int offset) {
        return (int) (window.hash(literals.bytes(), literals.start(literal) + offset) >>> shift);
    }

    /** Where in the literal its window starts. */
    int offset(int literal) {
        grams.read(literals.bytes(), literals.start(literal), literals.start(literal) + literals.length(literal));
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        int last = literals.length(literal) - window.length();
        for (int offset = 0; offset <= last; offset++) {
            double score = rarity(offset) - 2 * log2(counters[counter(literal, offset)]);
            if (score > bestScore) {
                best = offset;
                bestScore = score;
            }
        }
        return best;
    }

    /** Of the grams of a window the one that is met most often. */
    private float rarity(int offset) {
        float least = RARE_ENOUGH;
        for (int at = offset; at < offset + window.stride(); at++) {
            least = Math.min(least, grams.rarity(at));
        }
        return least;
    }

    private static double log2(int count) {
        return 31 - Integer.numberOfLeadingZeros(count);
    }
}
