package dev.culprit.matching;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An issue that a paste may show, with all that was seen of it. */
final class Candidate {

    private static final double SCALE = 10;
    private static final double WIDEST_MARGIN = 1.5;

    /** A score that any two texts may have. */
    private static final double CHANCE = 5;

    private final KnownIssue issue;
    private final List<SeenSignature> symptoms;
    private final List<SeenSignature> ofCauses;
    private final float wordScore;
    private final Set<Long> stories = new HashSet<>();

    /**
     * @param symptoms signatures of the issue itself, the most telling first
     * @param ofCauses signatures that speak for or against its causes
     */
    Candidate(KnownIssue issue, List<SeenSignature> symptoms, List<SeenSignature> ofCauses, float wordScore) {
        this.issue = issue;
        this.symptoms = symptoms;
        this.ofCauses = ofCauses;
        this.wordScore = wordScore;
        symptoms.forEach(seen -> stories.addAll(seen.stories()));
    }

    KnownIssue issue() {
        return issue;
    }

    List<SeenSignature> symptoms() {
        return symptoms;
    }

    List<SeenSignature> ofCauses() {
        return ofCauses;
    }

    float wordScore() {
        return wordScore;
    }

    /**
     * Whether both cannot well be answers at once: they explain the same lines, are declared to show the same symptom, or
     * one is known by its words only.
     */
    boolean rivals(Candidate other) {
        return symptoms.isEmpty()
                || other.symptoms.isEmpty()
                || issue.sharesSymptomWith(other.issue)
                || !Collections.disjoint(stories, other.stories);
    }

    /** What speaks for it, given the best word score among its rivals and what the whole paste tells. */
    Map<Feature, Double> features(double bestRival, PasteSummary paste) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        double words = Math.log1p(wordScore / SCALE);
        double component = paste.namedAmong(issue.components());
        double title = paste.titleNamed(issue);
        features.put(Feature.OTHER_VERSION, paste.otherVersion(issue).isPresent() ? 1.0 : 0.0);
        if (symptoms.isEmpty()) {
            features.put(Feature.PARTLY, partly(paste));
            features.put(Feature.WORDS, words);
            features.put(Feature.COVERAGE, Math.min(1, wordScore / Math.max(1, paste.information())));
            features.put(Feature.TOLD, paste.bestTold(issue));
            features.put(Feature.MARGIN, margin(bestRival));
            features.put(Feature.COMPONENT, component);
            features.put(Feature.TITLE, title);
        } else {
            features.put(Feature.FOUND, 1.0);
            features.put(Feature.TELLING, Math.log1p(SeenSignature.togetherTell(symptoms) / SCALE));
            features.put(Feature.FOUND_CAUSE, Math.log1p(toldByCauses() / SCALE));
            features.put(
                    Feature.EXACT,
                    symptoms.stream().mapToDouble(paste::exactness).max().orElse(0));
            features.put(Feature.INNERMOST, symptoms.stream().anyMatch(SeenSignature::isInnermost) ? 1.0 : 0.0);
            features.put(Feature.ROUTINE, symptoms.stream().allMatch(SeenSignature::isRoutine) ? 1.0 : 0.0);
            features.put(Feature.EXPLAINS, paste.explained(stories));
            features.put(Feature.SHARED, Math.log1p(issue.slugsShared().size()));
            features.put(Feature.FOUND_WORDS, words);
            features.put(Feature.FOUND_MARGIN, margin(bestRival));
            features.put(Feature.FOUND_COMPONENT, component);
            features.put(Feature.FOUND_TITLE, title);
        }
        return features;
    }

    /** What evidence for causes tells that the symptom's signatures have not told. */
    private double toldByCauses() {
        Stream<SeenSignature> evidence = ofCauses.stream()
                .filter(seen -> !issue.speaksAgainst(seen.signature().id()));
        return SeenSignature.togetherTell(
                        Stream.concat(symptoms.stream(), evidence).toList())
                - SeenSignature.togetherTell(symptoms);
    }

    private double partly(PasteSummary paste) {
        return issue.signatures().stream()
                .mapToDouble(named -> paste.partOf(named.signature()))
                .max()
                .orElse(0);
    }

    private double margin(double bestRival) {
        double ratio = Math.log((wordScore + CHANCE) / (bestRival + CHANCE));
        return Math.max(-WIDEST_MARGIN, Math.min(WIDEST_MARGIN, ratio));
    }
}
