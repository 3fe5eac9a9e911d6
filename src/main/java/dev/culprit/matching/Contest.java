package dev.culprit.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The candidates for one paste, weighed against each other.
 *
 * <p>Each gets log-odds linear in its {@link Feature features}. Of those that cannot well be answers at once, and "none of
 * them", one is right: the probabilities are a multinomial logit (McFadden 1974) among a candidate and its rivals.
 */
final class Contest {

    /** The most that words alone can make probable: possible, and not likely when it is rounded for the reader. */
    private static final double KNOWN_BY_WORDS = 0.59;

    private final List<Candidate> candidates;
    private final Map<Candidate, List<Candidate>> rivals = new LinkedHashMap<>();
    private final PasteSummary paste;
    private final boolean onlyWords;

    Contest(List<Candidate> candidates, PasteSummary paste) {
        this.candidates = candidates;
        this.paste = paste;
        this.onlyWords = candidates.stream()
                .allMatch(candidate ->
                        candidate.issue().benign() || candidate.symptoms().isEmpty());
        for (Candidate candidate : candidates) {
            rivals.put(
                    candidate,
                    candidates.stream()
                            .filter(other -> other != candidate && candidate.rivals(other))
                            .toList());
        }
    }

    /** A candidate, what speaks for it, and how probable that makes it. */
    record Contestant(Candidate candidate, Map<Feature, Double> features, double logOdds, double probability) {}

    /** All of them, the most likely first. */
    List<Contestant> weighed(Weights weights) {
        Map<Candidate, Double> odds = new LinkedHashMap<>();
        Map<Candidate, Map<Feature, Double>> features = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Map<Feature, Double> own = features(candidate);
            features.put(candidate, own);
            odds.put(candidate, Math.exp(weights.logOdds(own)));
        }
        List<Contestant> contestants = new ArrayList<>();
        features.forEach((candidate, own) -> {
            double mine = odds.getOrDefault(candidate, 0.0);
            double theirs = rivals.getOrDefault(candidate, List.of()).stream()
                    .mapToDouble(rival -> odds.getOrDefault(rival, 0.0))
                    .sum();
            contestants.add(
                    new Contestant(candidate, own, Math.log(mine), bounded(candidate, mine / (1 + mine + theirs))));
        });
        contestants.sort(Comparator.comparingDouble(Contestant::probability)
                .reversed()
                .thenComparing(contestant -> contestant.candidate().issue().key()));
        return contestants;
    }

    /** What has not shown its symptom is a hint, however well its words fit: look-alikes have the same words. */
    private static double bounded(Candidate candidate, double probability) {
        return candidate.symptoms().isEmpty() ? Math.min(probability, KNOWN_BY_WORDS) : probability;
    }

    Map<Feature, Double> features(Candidate candidate) {
        double bestRival = rivals.getOrDefault(candidate, List.of()).stream()
                .mapToDouble(Candidate::wordScore)
                .max()
                .orElse(0);
        Map<Feature, Double> features = candidate.features(bestRival, paste);
        return onlyWords && candidate.symptoms().isEmpty() ? alone(features) : features;
    }

    private Map<Feature, Double> alone(Map<Feature, Double> ofWords) {
        Map<Feature, Double> alone = new EnumMap<>(Feature.class);
        alone.put(Feature.ALONE, 1.0);
        alone.put(Feature.ALONE_ASKED, paste.isToldByPerson() ? 1.0 : 0.0);
        alone.put(Feature.ALONE_FAMILIAR, paste.familiarity());
        ofWords.forEach((feature, value) -> alone.put(feature.whenAlone(), value));
        return alone;
    }
}
