package dev.culprit.matching;

import dev.culprit.matching.Evidence.Kind;
import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.Match.RankedCause;
import dev.culprit.matching.signature.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs what was found and puts it in order. */
final class Ranking {

    private final Map<String, KnownIssue> issues;

    Ranking(Map<String, KnownIssue> issues) {
        this.issues = issues;
    }

    Findings rank(List<Hit> hits) {
        Map<String, List<Hit>> byOwner = new LinkedHashMap<>();
        hits.forEach(hit -> byOwner.computeIfAbsent(hit.signature().owner(), owner -> new ArrayList<>())
                .add(hit));
        List<Match> matches = new ArrayList<>();
        List<Match> benign = new ArrayList<>();
        byOwner.forEach((key, own) -> {
            KnownIssue issue = issues.get(key);
            if (issue != null
                    && own.stream()
                            .anyMatch(hit -> issue.isSymptom(hit.signature().id()))) {
                (issue.benign() ? benign : matches).add(match(issue, own));
            }
        });
        matches.sort(Comparator.comparingDouble(Match::confidence).reversed());
        return new Findings(matches, benign, List.of(), List.of());
    }

    private static Match match(KnownIssue issue, List<Hit> hits) {
        List<Evidence> evidence = hits.stream().map(hit -> evidence(issue, hit)).toList();
        double logOdds = evidence.stream().mapToDouble(Evidence::weight).sum() - 1;
        double confidence = 1 / (1 + Math.exp(-logOdds));
        return new Match(issue.key(), confidence, Tier.of(confidence), causes(issue, evidence), evidence);
    }

    private static Evidence evidence(KnownIssue issue, Hit hit) {
        String id = hit.signature().id();
        @Nullable String cause = issue.causeOf(id);
        double weight = Math.min(4, hit.text().length() / 12.0);
        return new Evidence(
                id,
                hit.messages().isEmpty() ? Kind.CONFIG : Kind.SIGNATURE,
                cause,
                hit.spans(),
                hit.text(),
                hit.values(),
                issue.speaksAgainst(id) ? -weight : weight);
    }

    private static List<RankedCause> causes(KnownIssue issue, List<Evidence> evidence) {
        Map<String, Double> odds = new LinkedHashMap<>();
        double prior = 1;
        for (PossibleCause cause : issue.causes()) {
            double weight = evidence.stream()
                    .filter(piece -> cause.id().equals(piece.cause()))
                    .mapToDouble(Evidence::weight)
                    .sum();
            odds.put(cause.id(), prior * Math.exp(Math.max(-4, Math.min(8, weight))));
            prior *= 0.8;
        }
        double total = odds.values().stream().mapToDouble(Double::doubleValue).sum();
        return odds.entrySet().stream()
                .map(entry -> new RankedCause(entry.getKey(), entry.getValue() / total))
                .sorted(Comparator.comparingDouble(RankedCause::confidence).reversed())
                .toList();
    }
}
