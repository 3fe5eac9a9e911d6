package dev.culprit.matching;

import dev.culprit.matching.TextScores.Scored;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the issues that may be meant: those of which a signature was found, and those whose words fit best. */
final class Candidates {

    /** So many are known by their words alone. */
    private static final int BY_WORDS = 10;

    /** So many are known by their signatures; more cannot all be meant. */
    private static final int BY_SIGNATURES = 60;

    private final Issues issues;
    private final TextIndex index;
    private final TextScores scores;

    Candidates(Issues issues, TextIndex index, TextScores scores) {
        this.issues = issues;
        this.index = index;
        this.scores = scores;
    }

    /** All of them, harmless ones included, in no particular order. */
    List<Candidate> among(List<Hit> hits) {
        Map<String, List<Hit>> byOwner = new LinkedHashMap<>();
        hits.forEach(hit -> byOwner.computeIfAbsent(hit.signature().owner(), owner -> new ArrayList<>())
                .add(hit));
        Set<String> keys = new LinkedHashSet<>();
        byOwner.forEach((key, own) -> {
            if (showsSymptom(key, own)) {
                keys.add(key);
            }
        });
        List<Candidate> found = new ArrayList<>(keys.stream()
                .map(key -> candidate(key, byOwner.getOrDefault(key, List.of())))
                .toList());
        if (found.size() > BY_SIGNATURES) {
            found.sort(Comparator.comparingDouble(
                            (Candidate candidate) -> SeenSignature.togetherTell(candidate.symptoms()))
                    .reversed());
            found.subList(BY_SIGNATURES, found.size()).clear();
        }
        for (Scored scored : scores.best(BY_WORDS)) {
            boolean harmful =
                    issues.find(scored.key()).filter(issue -> !issue.benign()).isPresent();
            if (harmful && keys.add(scored.key())) {
                found.add(candidate(scored.key(), byOwner.getOrDefault(scored.key(), List.of())));
            }
        }
        return found;
    }

    private boolean showsSymptom(String key, List<Hit> hits) {
        return issues.find(key)
                .filter(issue -> hits.stream()
                        .anyMatch(hit -> issue.isSymptom(hit.signature().id())))
                .isPresent();
    }

    private Candidate candidate(String key, List<Hit> hits) {
        KnownIssue issue = issues.find(key).orElseThrow(() -> new IllegalArgumentException("no such issue: " + key));
        Map<String, List<Hit>> bySignature = new HashMap<>();
        hits.forEach(hit -> bySignature
                .computeIfAbsent(hit.signature().id(), id -> new ArrayList<>())
                .add(hit));
        List<SeenSignature> symptoms = seen(issue.signatures(), bySignature);
        List<NamedSignature> rest = issue.allSignatures()
                .subList(issue.signatures().size(), issue.allSignatures().size());
        return new Candidate(issue, symptoms, seen(rest, bySignature), scores.of(key));
    }

    private List<SeenSignature> seen(List<NamedSignature> signatures, Map<String, List<Hit>> hits) {
        return signatures.stream()
                .filter(signature -> hits.containsKey(signature.id()))
                .map(signature -> SeenSignature.of(signature, hits.getOrDefault(signature.id(), List.of()), index))
                .sorted(Comparator.comparingDouble(SeenSignature::information).reversed())
                .toList();
    }
}
