package dev.culprit.diagnosis;

import dev.culprit.article.ArticleDocument;
import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.FoundFact;
import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.diagnosis.Diagnosis.Quote;
import dev.culprit.diagnosis.Diagnosis.SourcedValue;
import dev.culprit.diagnosis.Diagnosis.Value;
import dev.culprit.matching.signature.PlaceholderType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds in a paste the values that an article's commands ask for. What the lines that gave the issue away captured is
 * trusted most, heaviest evidence first, then the facts of the paste as a whole. Values that are not safe in a command
 * are passed over.
 */
final class ReaderValues {

    private static final int MOST_OTHERS = 5;

    private final List<Evidence> evidence;
    private final List<FoundFact> facts;

    ReaderValues(List<Evidence> evidence, List<FoundFact> facts) {
        this.evidence = evidence;
        this.facts = facts;
    }

    /** What is known for each declared value, in the order of declaration. */
    List<Value> of(ArticleDocument document, String locale) {
        return document.values().stream()
                .map(value -> find(value.name(), value.type(), description(value, locale)))
                .toList();
    }

    /** The words with which commands are filled, by name. */
    static Map<String, ShellWord> words(List<Value> values) {
        Map<String, ShellWord> words = new LinkedHashMap<>();
        for (Value value : values) {
            if (value.filled() != null) {
                words.put(value.name(), new ShellWord(value.filled().value()));
            }
        }
        return words;
    }

    private static String description(ArticleDocument.Value value, String locale) {
        Map<String, String> descriptions = value.description();
        return descriptions.getOrDefault(locale, descriptions.getOrDefault("en", value.name()));
    }

    private Value find(String name, PlaceholderType type, String description) {
        Map<String, SourcedValue> safe = new LinkedHashMap<>();
        Stream.concat(captured(name), told(name))
                .filter(candidate -> ShellWord.of(type, candidate.value()).isPresent())
                .forEach(candidate -> safe.putIfAbsent(candidate.value(), candidate));
        List<SourcedValue> found = List.copyOf(safe.values());
        return new Value(
                name,
                type,
                description,
                found.isEmpty() ? null : found.get(0),
                found.stream().skip(1).limit(MOST_OTHERS).toList());
    }

    private Stream<SourcedValue> captured(String name) {
        return evidence.stream()
                .filter(piece -> piece.values().containsKey(name))
                .map(piece -> {
                    String value = piece.values().getOrDefault(name, "");
                    return new SourcedValue(value, placeOf(value, piece));
                });
    }

    private static Place placeOf(String value, Evidence piece) {
        Quote quote = piece.quotes().stream()
                .filter(candidate -> candidate.marked().contains(value))
                .findFirst()
                .orElse(piece.quotes().get(0));
        int at = Math.max(0, quote.marked().indexOf(value));
        return quote.marked().contains(value)
                ? new Place(quote.line(), quote.start() + at, quote.start() + at + value.length())
                : new Place(quote.line(), quote.start(), quote.end());
    }

    private Stream<SourcedValue> told(String name) {
        return facts.stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> new SourcedValue(fact.value(), fact.place()));
    }
}
