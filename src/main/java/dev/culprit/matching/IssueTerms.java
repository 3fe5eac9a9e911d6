package dev.culprit.matching;

import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.KnownIssue.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of an issue and how much each stands for it, after BM25F (Robertson, Zaragoza and Taylor 2004): a term counts
 * more in a title than in a long explanation, and less with each time it is repeated. Immutable.
 */
final class IssueTerms {

    /** Where terms stand: how much they count there, and how many there usually are, in two languages together. */
    private record Field(float boost, float usualLength) {}

    private static final Field TITLE = new Field(3, 60);
    private static final Field BODY = new Field(3, 250);
    private static final Field SIGNATURES = new Field(3, 150);
    private static final Field CAUSE_TITLES = new Field(2, 120);
    private static final Field CAUSE_BODIES = new Field(1, 2000);

    /** Half of the greatest weight is reached at this many boosted occurrences. */
    private static final float SATURATION = 10;

    /** How far a field's length matters: 0 not at all, 1 in full. */
    private static final float LENGTH_MATTERS = 0.6f;

    private final String key;
    private final long[] terms;
    private final float[] weights;

    private IssueTerms(String key, long[] terms, float[] weights) {
        this.key = key;
        this.terms = terms;
        this.weights = weights;
    }

    static IssueTerms of(KnownIssue issue) {
        List<PossibleCause> causes = issue.causes();
        Gathering gathering = new Gathering();
        gathering.add(TITLE, Stream.concat(Stream.of(issue.slug()), issue.components().stream()));
        gathering.add(TITLE, issue.wordings().stream().map(Wording::title));
        gathering.add(BODY, issue.wordings().stream().map(Wording::body));
        gathering.add(SIGNATURES, Stream.of(SignatureWords.of(issue.allSignatures())));
        gathering.add(CAUSE_TITLES, causes.stream().flatMap(IssueTerms::titles));
        gathering.add(
                CAUSE_BODIES,
                causes.stream().flatMap(cause -> cause.wordings().stream()).map(Wording::body));
        return gathering.terms(issue.key());
    }

    private static Stream<String> titles(PossibleCause cause) {
        return Stream.concat(Stream.of(cause.id()), cause.wordings().stream().map(Wording::title));
    }

    String key() {
        return key;
    }

    /** How many terms there are. */
    int count() {
        return terms.length;
    }

    long term(int number) {
        return terms[number];
    }

    /** How much a term stands for the issue, 0 to 1. */
    float weight(int number) {
        return weights[number];
    }

    /** Weighs terms field by field. */
    private static final class Gathering {

        private final TermNumbers numbers = new TermNumbers(512);
        private long[] terms = new long[256];
        private float[] boosted = new float[256];
        private int[] occurrences = new int[256]; // in one field
        private int length;

        void add(Field field, Stream<String> texts) {
            Arrays.fill(occurrences, 0);
            length = 0;
            texts.forEach(text -> Terms.of(text, (term, start, end) -> count(term)));
            float relativeLength = 1 - LENGTH_MATTERS + LENGTH_MATTERS * length / field.usualLength;
            for (int i = 0; i < numbers.count(); i++) {
                boosted[i] += field.boost * occurrences[i] / relativeLength;
            }
        }

        private void count(long term) {
            int number = numbers.number(term);
            if (number == terms.length) {
                terms = Arrays.copyOf(terms, number * 2);
                boosted = Arrays.copyOf(boosted, number * 2);
                occurrences = Arrays.copyOf(occurrences, number * 2);
            }
            terms[number] = term;
            occurrences[number]++;
            length++;
        }

        IssueTerms terms(String key) {
            float[] weights = new float[numbers.count()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = boosted[i] / (SATURATION + boosted[i]);
            }
            return new IssueTerms(key, Arrays.copyOf(terms, weights.length), weights);
        }
    }
}
