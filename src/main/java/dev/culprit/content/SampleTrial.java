package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Sample;
import dev.culprit.matching.Matcher;
import dev.culprit.matching.signature.Hit;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One sample of an article put to the test: does the article behave on it as it promises?
 *
 * @param failures in what it does not; empty when all is well
 */
public record SampleTrial(Sample sample, List<Failure> failures) {

    public SampleTrial {
        failures = List.copyOf(failures);
    }

    /** A promise that was not kept. */
    public sealed interface Failure {}

    /** It must match, and no signature of the article is found in it. */
    public record NotMatched() implements Failure {}

    /** It must not match, and these signatures are found in it. */
    public record Matched(List<String> signatures) implements Failure {}

    /** A placeholder must capture one value, and captures others or none. */
    public record OtherValue(String name, String expected, Set<String> captured) implements Failure {}

    /** One cause must be put first, and another one is. */
    public record OtherCause(String expected, String first) implements Failure {}

    /** The cause that must be put first is none of the article. */
    public record NoSuchCause(String expected) implements Failure {}

    public boolean passed() {
        return failures.isEmpty();
    }

    /**
     * Tries a sample.
     *
     * @param paste the sample's text
     * @param hits all that is found in it; what belongs to other articles is not looked at
     * @param matcher knows the article
     */
    public static SampleTrial of(
            ArticleDocument article, Sample sample, Paste paste, Collection<Hit> hits, Matcher matcher) {
        List<Hit> own = hits.stream()
                .filter(hit -> hit.signature().owner().equals(article.key()))
                .toList();
        List<String> symptoms = symptoms(article, own);
        List<Failure> failures = new ArrayList<>();
        if (!sample.match()) {
            if (!symptoms.isEmpty()) {
                failures.add(new Matched(symptoms));
            }
            return new SampleTrial(sample, failures);
        }
        if (symptoms.isEmpty()) {
            failures.add(new NotMatched());
        }
        failures.addAll(otherValues(sample, own));
        if (sample.cause() != null) {
            failures.addAll(otherCause(article, sample.cause(), paste, matcher));
        }
        return new SampleTrial(sample, failures);
    }

    /** The ids of an article's own symptom signatures among these hits, each once. */
    public static List<String> symptoms(ArticleDocument article, Collection<Hit> hits) {
        Set<String> symptoms =
                article.signatures().stream().map(NamedSignature::id).collect(Collectors.toSet());
        return hits.stream()
                .filter(hit -> hit.signature().owner().equals(article.key()))
                .map(hit -> hit.signature().id())
                .filter(symptoms::contains)
                .distinct()
                .toList();
    }

    private static List<Failure> otherValues(Sample sample, List<Hit> own) {
        List<Failure> failures = new ArrayList<>();
        sample.values().forEach((name, value) -> {
            Set<String> captured = own.stream()
                    .map(hit -> hit.values().get(name))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!captured.contains(value)) {
                failures.add(new OtherValue(name, value, captured));
            }
        });
        return failures;
    }

    private static List<Failure> otherCause(ArticleDocument article, String expected, Paste paste, Matcher matcher) {
        if (article.causes().stream().noneMatch(cause -> cause.id().equals(expected))) {
            return List.of(new NoSuchCause(expected));
        }
        return matcher.match(paste).matches().stream()
                .filter(match -> match.key().equals(article.key()))
                .limit(1)
                .map(match -> match.causes().get(0).id())
                .filter(first -> !first.equals(expected))
                .<Failure>map(first -> new OtherCause(expected, first))
                .toList();
    }
}
