package dev.culprit.matching;

import java.util.Arrays;
import java.util.List;

/** Climbs the likelihood of a multinomial logit, with steps adapted to each weight (Adam; Kingma and Ba 2015), within bounds. */
final class LogitClimb {

    private static final double PENALTY = 0.5;
    private static final int STEPS = 800;
    private static final double PACE = 0.05;
    private static final double MEMORY_OF_SLOPE = 0.9;
    private static final double MEMORY_OF_SIZE = 0.99;

    private final double[] lowest;
    private final double[] highest;

    LogitClimb(int weights) {
        lowest = new double[weights];
        highest = new double[weights];
        Arrays.fill(lowest, Double.NEGATIVE_INFINITY);
        Arrays.fill(highest, Double.POSITIVE_INFINITY);
    }

    void atLeastZero(int weight) {
        atLeast(weight, 0);
    }

    void atLeast(int weight, double bound) {
        lowest[weight] = bound;
    }

    void is(int weight, double value) {
        lowest[weight] = value;
        highest[weight] = value;
    }

    void atMostZero(int weight) {
        highest[weight] = 0;
    }

    /** The weights at the top. */
    double[] climb(List<Choice> choices) {
        double[] weights = new double[lowest.length];
        double[] mean = new double[weights.length];
        double[] size = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] slope =
                    Arrays.stream(weights).map(weight -> -PENALTY * weight).toArray();
            choices.forEach(choice -> choice.addSlope(weights, slope));
            double pace = PACE * Math.min(1, 2.0 * (STEPS - step) / STEPS);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = MEMORY_OF_SLOPE * mean[i] + (1 - MEMORY_OF_SLOPE) * slope[i];
                size[i] = MEMORY_OF_SIZE * size[i] + (1 - MEMORY_OF_SIZE) * slope[i] * slope[i];
                double direction = mean[i] / (1 - Math.pow(MEMORY_OF_SLOPE, step));
                double scale = Math.sqrt(size[i] / (1 - Math.pow(MEMORY_OF_SIZE, step))) + 1e-9;
                weights[i] = Math.max(lowest[i], Math.min(highest[i], weights[i] + pace * direction / scale));
            }
        }
        return weights;
    }
}
