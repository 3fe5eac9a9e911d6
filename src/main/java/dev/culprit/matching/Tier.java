package dev.culprit.matching;

/** How sure an answer is, from its calibrated probability. */
public enum Tier {
    CERTAIN(0.95),
    LIKELY(0.6),
    POSSIBLE(0.2),
    NEAREST(0);

    private final double from;

    Tier(double from) {
        this.from = from;
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
