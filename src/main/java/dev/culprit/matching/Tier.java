package dev.culprit.matching;

/** How sure an answer is, from its calibrated probability. */
public enum Tier {
    CERTAIN(0.95),
    LIKELY(0.6),
    POSSIBLE(0.2),
    NEAREST(0);

    /** Finer differences are not shown. */
    private static final double STEP = 0.01;

    private final double from;

    Tier(double from) {
        this.from = from;
    }

    /** The highest probability of this tier, such that rounding for the reader does not lift it into the next. */
    double most() {
        return this == CERTAIN ? 1 : values()[ordinal() - 1].from - STEP;
    }

    /** The tier of a probability in 0..1. */
    public static Tier of(double probability) {
        for (Tier tier : values()) {
            if (probability >= tier.from) {
                return tier;
            }
        }
        throw new IllegalArgumentException("not a probability: " + probability);
    }
}
