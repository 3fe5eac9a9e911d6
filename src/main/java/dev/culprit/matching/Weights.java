package dev.culprit.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * How much each piece of evidence counts, in nats of log-odds. Learned from pastes whose issue is known, by a program among
 * the tests that writes {@code weights.properties}. Immutable.
 */
final class Weights {

    /** Those that are shipped. */
    static final Weights SHIPPED = load();

    static final String RESOURCE = "weights.properties";
    static final String PRIOR = "issue.prior";

    private final double prior;
    private final Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    private final CauseWeights causes;

    Weights(Properties properties) {
        this.prior = number(properties, PRIOR);
        for (Feature feature : Feature.values()) {
            byFeature.put(feature, number(properties, feature.id()));
        }
        this.causes = new CauseWeights(
                number(properties, "cause.order"),
                number(properties, "cause.found"),
                number(properties, "cause.against"),
                number(properties, "cause.words"));
    }

    /**
     * How causes of one issue are told apart.
     *
     * @param order for each place further back in the order of how common they are
     * @param found for evidence of a cause, by how telling it is
     * @param against for evidence against it
     * @param words for words of the paste that the cause shares and its siblings do not
     */
    record CauseWeights(double order, double found, double against, double words) {}

    /** The log-odds of an issue of which this is seen. */
    double logOdds(Map<Feature, Double> features) {
        double sum = prior;
        for (Map.Entry<Feature, Double> each : features.entrySet()) {
            sum += of(each.getKey()) * each.getValue();
        }
        return sum;
    }

    double of(Feature feature) {
        return byFeature.getOrDefault(feature, 0.0);
    }

    CauseWeights causes() {
        return causes;
    }

    private static double number(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(RESOURCE + " has no " + name);
        }
        return Double.parseDouble(value);
    }

    private static Weights load() {
        try (InputStream file = Weights.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            Properties properties = new Properties();
            properties.load(file);
            return new Weights(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
