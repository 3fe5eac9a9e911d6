package dev.culprit.matching;

import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.Match.RankedCause;
import dev.culprit.matching.Weights.CauseWeights;
import dev.culprit.matching.signature.NamedSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the causes of an issue apart: by the evidence for and against each, by the words that only one of them shares with
 * the paste, and by how common they are. Their probabilities, given the issue, are a multinomial logit.
 */
final class CauseRanking {

    private static final double SCALE = 10;

    private final KnownIssue issue;
    private final List<SeenSignature> seen;
    private final PasteWords words;
    private final TextIndex index;

    CauseRanking(Candidate candidate, PasteWords words, TextIndex index) {
        this.issue = candidate.issue();
        this.seen = candidate.ofCauses();
        this.words = words;
        this.index = index;
    }

    /**
     * What tells a cause from its siblings.
     *
     * @param order how many are more common
     * @param found how telling the evidence for it is: ln(1 + rarities / 10), and 1 more for each piece
     * @param against the same of the evidence against it
     * @param words how telling the words are that it shares with the paste, and few of its siblings do
     */
    record CauseFeatures(int order, double found, double against, double words) {
        double logOdds(CauseWeights weights) {
            return order * weights.order()
                    + found * weights.found()
                    + against * weights.against()
                    + words * weights.words();
        }
    }

    /** The causes, most likely first. */
    List<RankedCause> ranked(CauseWeights weights) {
        List<CauseFeatures> features = features();
        double[] odds = features.stream()
                .mapToDouble(each -> Math.exp(each.logOdds(weights)))
                .toArray();
        double total = 0;
        for (double each : odds) {
            total += each;
        }
        List<RankedCause> ranked = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            ranked.add(new RankedCause(issue.causes().get(i).id(), odds[i] / total));
        }
        ranked.sort(Comparator.comparingDouble(RankedCause::confidence).reversed());
        return ranked;
    }

    /** What speaks for each cause, in the order of the issue. */
    List<CauseFeatures> features() {
        List<Double> ownWords = ownWords();
        List<CauseFeatures> features = new ArrayList<>();
        for (PossibleCause cause : issue.causes()) {
            int order = features.size();
            features.add(
                    new CauseFeatures(order, telling(cause.evidence()), telling(cause.against()), ownWords.get(order)));
        }
        return features;
    }

    private double telling(List<NamedSignature> evidence) {
        List<SeenSignature> found = seen.stream()
                .filter(each -> evidence.contains(each.signature()))
                .toList();
        return found.size() + Math.log1p(SeenSignature.togetherTell(found) / SCALE);
    }

    private List<Double> ownWords() {
        List<Set<Long>> shared = issue.causes().stream().map(this::sharedWords).toList();
        Map<Long, Integer> causesWith = new HashMap<>();
        shared.forEach(terms -> terms.forEach(term -> causesWith.merge(term, 1, Integer::sum)));
        List<Double> own = new ArrayList<>();
        for (Set<Long> terms : shared) {
            double sum = 0;
            for (long term : terms) {
                double telling = Math.log((double) shared.size() / causesWith.getOrDefault(term, 1));
                sum += words.weight(term) * words.rarity(term) * telling;
            }
            own.add(Math.log1p(sum / SCALE));
        }
        return own;
    }

    private Set<Long> sharedWords(PossibleCause cause) {
        Set<Long> shared = new HashSet<>();
        for (long term : index.terms(cause)) {
            if (words.contains(term)) {
                shared.add(term);
            }
        }
        return shared;
    }
}
