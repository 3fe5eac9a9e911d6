package dev.culprit.matching;

import dev.culprit.matching.CauseRanking.CauseFeatures;
import dev.culprit.matching.Contest.Contestant;
import dev.culprit.matching.Exercise.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Learns how much each piece of evidence counts: the weights under which the right answers are most likely, large weights
 * being a little unlikely themselves. Deterministic; takes seconds once the pastes are scanned.
 */
final class WeightLearner {

    /** How much an exercise of each kind counts: what there is little of more, what is doubtful less. */
    private static final Map<Kind, Double> IMPORTANCE = new EnumMap<>(Map.of(
            Kind.OURS, 1.0,
            Kind.OURS_WITHOUT_IT, 0.5,
            Kind.OURS_BY_WORDS, 4.0,
            Kind.SAMPLE, 0.3,
            Kind.SAMPLE_WITHOUT_IT, 0.2,
            Kind.SAMPLE_BY_WORDS, 1.0,
            Kind.FOREIGN, 2.0,
            Kind.FOREIGN_WITHOUT_IT, 6.0,
            Kind.FOREIGN_BY_WORDS, 1.0,
            Kind.REDUCED, 0.3));

    static {
        IMPORTANCE.putAll(
                Map.of(Kind.REDUCED_WITHOUT_IT, 0.5, Kind.STRANGE, 0.5, Kind.BENIGN, 5.0, Kind.OURS_HALF, 0.0));
    }

    private static final Set<Kind> BY_WORDS =
            EnumSet.of(Kind.OURS_BY_WORDS, Kind.SAMPLE_BY_WORDS, Kind.FOREIGN_BY_WORDS);

    private static final Set<Kind> WITHOUT_IT =
            EnumSet.of(Kind.OURS_WITHOUT_IT, Kind.SAMPLE_WITHOUT_IT, Kind.REDUCED_WITHOUT_IT);

    /** People ask mostly what a knowledge base is about: as often as the pastes say, not in every second question. */
    private static final double ASKED_IN_VAIN = 0.1;

    /** Who tells a problem in other words seldom quotes another problem's error beside it. */
    private static final double BESIDE_ANOTHER = 0.05;

    /** Words of a cause count for little beside the evidence that our articles name; a foreign one may have nothing else. */
    private static final double LEAST_FOR_WORDS = 0.8;

    /**
     * Not learned: no paste at hand tells a version outside a range. Ranges are seldom exact and the version told may be that
     * of another node, so the odds fall to an eighth and no more: a certain answer becomes a likely one.
     */
    private static final double OF_OTHER_VERSION = -2.1;

    private final List<Choice> issues = new ArrayList<>();
    private final List<Choice> causes = new ArrayList<>();

    /** Writes the weights that are shipped. Arguments are further folders of articles, which win over the shipped ones. */
    public static void main(String[] folders) throws IOException {
        SharedMaterial shared =
                SharedMaterial.find().orElseThrow(() -> new IllegalStateException("no shared material"));
        Drill drill = new Drill(Exercises.all(shared, TrialLibraries.folders(folders)));
        Properties learned = drill.learner().learn();
        StringBuilder file = new StringBuilder(
                "# Nats of log-odds for each piece of evidence. Learned: written by the WeightLearner among the tests.\n");
        new TreeSet<>(learned.stringPropertyNames())
                .forEach(name -> file.append(name)
                        .append('=')
                        .append(learned.getProperty(name))
                        .append('\n'));
        Files.writeString(Path.of("src/main/resources/dev/culprit/matching", Weights.RESOURCE), file);
        System.out.println(file + drill.with(new Weights(learned)).table());
    }

    /** Takes a paste into account, and what was found in it. */
    void take(Exercise exercise, Ranking ranking) {
        if (exercise.isContested()) {
            return;
        }
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        boolean found = false;
        boolean asked = false;
        for (Contestant contestant : ranking.contest().weighed(Weights.SHIPPED)) {
            KnownIssue issue = contestant.candidate().issue();
            if (!issue.benign()) {
                features.add(vector(contestant.features()));
                found |= contestant.features().containsKey(Feature.FOUND);
                asked |= contestant.features().getOrDefault(Feature.ALONE_ASKED, 0.0) > 0;
                right.add(issue.key().equals(exercise.right()));
                if (issue.key().equals(exercise.right()) && !exercise.causes().isEmpty()) {
                    causes.add(causeChoice(exercise, issue, ranking.causes(contestant.candidate())));
                }
            }
        }
        features.add(new double[Feature.values().length + 1]); // none of them
        right.add(!right.contains(true));
        issues.add(new Choice(features, right, importance(exercise.kind(), found, asked)));
    }

    private static double importance(Kind kind, boolean found, boolean asked) {
        double importance = IMPORTANCE.getOrDefault(kind, 1.0);
        if (BY_WORDS.contains(kind) && found) {
            return importance * BESIDE_ANOTHER;
        }
        return WITHOUT_IT.contains(kind) && asked ? importance * ASKED_IN_VAIN : importance;
    }

    private static Choice causeChoice(Exercise exercise, KnownIssue issue, CauseRanking ranking) {
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (CauseFeatures each : ranking.features()) {
            right.add(exercise.causes()
                    .contains(issue.causes().get(features.size()).id()));
            features.add(new double[] {each.order(), each.found(), each.against(), each.words()});
        }
        return new Choice(features, right, 1);
    }

    private static double[] vector(Map<Feature, Double> features) {
        double[] vector = new double[Feature.values().length + 1];
        int at = 0;
        for (Feature feature : Feature.values()) {
            vector[at++] = features.getOrDefault(feature, 0.0);
        }
        vector[at] = 1;
        return vector;
    }

    /** What was learned, in the form of the weights' file. */
    Properties learn() {
        Properties properties = new Properties();
        List<String> names = new ArrayList<>();
        LogitClimb issueClimb = new LogitClimb(Feature.values().length + 1);
        for (Feature feature : Feature.values()) {
            if (feature == Feature.ROUTINE || feature == Feature.SHARED) {
                issueClimb.atMostZero(names.size());
            } else if (feature == Feature.OTHER_VERSION) {
                issueClimb.is(names.size(), OF_OTHER_VERSION);
            } else if (feature != Feature.ALONE) {
                issueClimb.atLeastZero(names.size());
            }
            names.add(feature.id());
        }
        names.add(Weights.PRIOR);
        put(properties, names, issueClimb.climb(issues));

        LogitClimb causeClimb = new LogitClimb(4);
        causeClimb.atMostZero(0);
        causeClimb.atLeastZero(1);
        causeClimb.atMostZero(2);
        causeClimb.atLeast(3, LEAST_FOR_WORDS);
        put(
                properties,
                List.of("cause.order", "cause.found", "cause.against", "cause.words"),
                causeClimb.climb(causes));
        return properties;
    }

    private static void put(Properties properties, List<String> names, double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            properties.setProperty(names.get(i), String.format(Locale.ROOT, "%.3f", weights[i]));
        }
    }
}
