package dev.culprit.matching;

import java.util.List;

/**
 * One choice among alternatives: what speaks for each, which of them are right, and how much the choice counts.
 *
 * @param features a vector for each alternative, all of one length
 */
record Choice(List<double[]> features, List<Boolean> right, double importance) {

    Choice {
        features = List.copyOf(features);
        right = List.copyOf(right);
    }

    /** Adds the slope of ln P(right): what is expected of the right alternatives, less what is expected of all. */
    void addSlope(double[] weights, double[] slope) {
        double[] odds = new double[features.size()];
        double all = 0;
        double ofRight = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = Math.exp(product(weights, features.get(i)));
            all += odds[i];
            ofRight += right.get(i) ? odds[i] : 0;
        }
        for (int i = 0; i < odds.length; i++) {
            double pull = importance * ((right.get(i) ? odds[i] / ofRight : 0) - odds[i] / all);
            for (int j = 0; j < weights.length; j++) {
                slope[j] += pull * features.get(i)[j];
            }
        }
    }

    private static double product(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
