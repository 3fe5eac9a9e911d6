package dev.culprit.matching;

import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.paste.Message;
import dev.culprit.paste.Segment;
import dev.culprit.paste.Severity;
import dev.culprit.paste.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A signature that a paste shows, once or often.
 *
 * @param hits in the order of their places; not empty
 * @param rarities of the terms that the definition and what it matched have in common: what is surprising about it
 */
record SeenSignature(NamedSignature signature, List<Hit> hits, Map<Long, Double> rarities) {

    /** Of so many places it is looked at what stands there; more would tell no more. */
    private static final int MOST_LOOKED_AT = 40;

    static SeenSignature of(NamedSignature signature, List<Hit> hits, TextIndex index) {
        Map<Long, Double> defined = index.rarities(signature.signature());
        Map<Long, Double> rarities = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>();
        if (hits.get(0).messages().isEmpty()) { // a configuration meets a condition by its structure
            rarities.putAll(defined);
        }
        for (Hit hit : hits.subList(0, Math.min(hits.size(), MOST_LOOKED_AT))) {
            if (texts.add(hit.text())) {
                Terms.of(hit.text(), (term, start, end) -> {
                    Double rarity = defined.get(term);
                    if (rarity != null) {
                        rarities.put(term, rarity);
                    }
                });
            }
        }
        return new SeenSignature(signature, hits, rarities);
    }

    /** How surprising it is, in nats. */
    double information() {
        return sum(rarities);
    }

    /** How surprising several are together; what they have in common counts once. */
    static double togetherTell(List<SeenSignature> seen) {
        Map<Long, Double> all = new HashMap<>();
        seen.forEach(each -> all.putAll(each.rarities));
        return sum(all);
    }

    private static double sum(Map<Long, Double> rarities) {
        return rarities.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Hit> lookedAt() {
        return hits.subList(0, Math.min(hits.size(), MOST_LOOKED_AT));
    }

    /** Whether it was only said at the levels of information and debugging. */
    boolean isRoutine() {
        return lookedAt().stream()
                .allMatch(hit ->
                        !hit.messages().isEmpty() && hit.messages().stream().allMatch(SeenSignature::isRoutine));
    }

    private static boolean isRoutine(Message message) {
        Severity severity = message.envelope().severity();
        return severity == Severity.DEBUG || severity == Severity.INFO;
    }

    /** Whether it reaches into the innermost link of a chain of wrapped errors; a configuration is no chain. */
    boolean isInnermost() {
        return lookedAt().stream()
                .anyMatch(hit -> hit.messages().isEmpty()
                        || hit.messages().stream().anyMatch(message -> reachesInnermost(message, hit)));
    }

    private static boolean reachesInnermost(Message message, Hit hit) {
        List<Segment> chain = message.chain();
        Segment innermost = chain.get(chain.size() - 1);
        List<Span> spans = message.spans(innermost.start(), innermost.end());
        Span end = hit.spans().get(hit.spans().size() - 1);
        return spans.isEmpty()
                || end.line() > spans.get(0).line()
                || (end.line() == spans.get(0).line()
                        && end.end() > spans.get(0).start());
    }

    /** What was said where it was found, so that the same, said again, is the same: hashes of the words of messages. */
    Set<Long> stories() {
        Set<Long> stories = new HashSet<>();
        for (Hit hit : lookedAt()) {
            hit.messages().forEach(message -> stories.add(Story.of(message)));
            if (hit.messages().isEmpty()) {
                stories.add((long) hit.spans().get(0).line());
            }
        }
        return stories;
    }
}
