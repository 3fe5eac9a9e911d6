package dev.culprit.matching;

import dev.culprit.matching.KnownIssue.PossibleCause;
import dev.culprit.matching.signature.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Finds issues by the words of what is known about them. In memory and beside the signatures, so that an answer is the
 * same with and without a search engine, and comes within a fraction of a millisecond.
 *
 * <p>Immutable and safe to share; a change gives a new one, which shares the large part.
 */
final class TextIndex {

    /** In a large library, terms in more than this part of all issues are passed over: they cost most and tell least. */
    private static final double MOST_COMMON = 0.1;

    /** As if that many texts had been read before; so that small libraries, too, tell common words from rare ones. */
    private static final double OTHER_TEXTS = 2_000;

    /** Pairs repeat what their words tell already. */
    private static final double PAIR = 0.7;

    private static final int LARGE = 2_000;

    /** Of a small library all; of a large one as much as some megabytes hold. */
    private static final int SIGNATURES_REMEMBERED = 10_000;

    private static final int TITLES_REMEMBERED = 10_000;

    /** A cause has some hundred terms. */
    private static final int CAUSES_REMEMBERED = 5_000;

    private final Memory<Signature, Map<Long, Double>> raritiesOfSignatures =
            new Memory<>(SIGNATURES_REMEMBERED, this::raritiesOf);
    private final Memory<PossibleCause, long[]> termsOfCauses = new Memory<>(CAUSES_REMEMBERED, TextIndex::termsOf);
    private final Memory<String, Said> saidByTitles = new Memory<>(TITLES_REMEMBERED, this::said);
    private final TextSegment base;
    private final TextSegment delta;
    private final List<IssueTerms> changed;
    private final Set<String> removedFromBase;

    private TextIndex(TextSegment base, List<IssueTerms> changed, Set<String> removedFromBase) {
        this.base = base;
        this.delta = TextSegment.of(changed);
        this.changed = changed;
        this.removedFromBase = removedFromBase;
    }

    static TextIndex of(Collection<KnownIssue> issues) {
        TextSegment.Builder builder = new TextSegment.Builder();
        issues.forEach(issue -> builder.add(IssueTerms.of(issue)));
        return new TextIndex(builder.build(), List.of(), Set.of());
    }

    TextIndex with(KnownIssue issue) {
        return changed(issue.key(), List.of(IssueTerms.of(issue)));
    }

    TextIndex without(String key) {
        return changed(key, List.of());
    }

    private TextIndex changed(String key, List<IssueTerms> replacement) {
        List<IssueTerms> kept = new ArrayList<>(changed);
        kept.removeIf(terms -> terms.key().equals(key));
        kept.addAll(replacement);
        Set<String> removed = new HashSet<>(removedFromBase);
        if (base.document(key) >= 0) {
            removed.add(key);
        }
        return new TextIndex(base, List.copyOf(kept), Set.copyOf(removed));
    }

    /** How many issues there are. */
    int size() {
        return base.size() + delta.size() - removedFromBase.size();
    }

    /**
     * How rare a term is: ln(1 + (texts without it + ½) / (texts with it + ½)), after Robertson and Spärck Jones (1976),
     * where texts are the issues and some more of which only the most common words are known.
     */
    double rarity(long term) {
        int frequency = base.frequency(term) + delta.frequency(term);
        double texts = size() + OTHER_TEXTS;
        double with = Math.min(texts, frequency + OTHER_TEXTS * CommonWords.SHIPPED.part(term));
        return Math.log(1 + (texts - with + 0.5) / (with + 0.5));
    }

    /** Whether any issue has this term. */
    boolean knows(long term) {
        return base.frequency(term) + delta.frequency(term) > 0;
    }

    /** Takes the terms of a text in their order, a pair after its second word. */
    @FunctionalInterface
    interface Sink {
        /** @param rarity how rare the term is; of a pair, no more than its words together would be */
        void term(long term, double rarity, int start, int end);
    }

    /** Hands over the terms of a text and how rare they are. */
    void read(String text, Sink sink) {
        read(text, 0, text.length(), sink);
    }

    /** Hands over the terms of a part of a text; their places are those in the whole. */
    void read(String text, int from, int to, Sink sink) {
        Terms.of(text, from, to, new Terms.Sink() {
            @Override
            public void term(long term, int start, int end) {
                sink.term(term, rarity(term), start, end);
            }

            @Override
            public void pair(long first, long second, int start, int end) {
                long pair = Terms.pair(first, second);
                double byChance = rarity(first) + rarity(second);
                sink.term(pair, PAIR * Math.min(rarity(pair), byChance), start, end);
            }
        });
    }

    /** The terms of a signature's words and how rare they are; unchangeable. */
    Map<Long, Double> rarities(Signature signature) {
        return raritiesOfSignatures.of(signature);
    }

    private Map<Long, Double> raritiesOf(Signature signature) {
        Map<Long, Double> rarities = new LinkedHashMap<>();
        read(SignatureWords.of(signature), (term, rarity, start, end) -> rarities.put(term, rarity));
        return Collections.unmodifiableMap(rarities);
    }

    /** The terms of a text in their order, and how rare each is. Immutable. */
    static final class Said {

        private final long[] terms;
        private final double[] rarities;

        private Said(long[] terms, double[] rarities) {
            this.terms = terms;
            this.rarities = rarities;
        }

        /** The part of it, by rarity, that these words have: 0 to 1. */
        double partIn(PasteWords words) {
            double there = 0;
            double all = 0;
            for (int i = 0; i < terms.length; i++) {
                there += words.contains(terms[i]) ? rarities[i] : 0;
                all += rarities[i];
            }
            return all == 0 ? 0 : there / all;
        }
    }

    /** What a title says. */
    Said saidBy(String title) {
        return saidByTitles.of(title);
    }

    private Said said(String title) {
        LongStream.Builder terms = LongStream.builder();
        DoubleStream.Builder rarities = DoubleStream.builder();
        read(title, (term, rarity, start, end) -> {
            terms.add(term);
            rarities.add(rarity);
        });
        return new Said(terms.build().toArray(), rarities.build().toArray());
    }

    /** The terms of a cause's words and of the evidence for it, each once; not to be changed. */
    long[] terms(PossibleCause cause) {
        return termsOfCauses.of(cause);
    }

    private static long[] termsOf(PossibleCause cause) {
        Set<Long> terms = new LinkedHashSet<>();
        Terms.Sink keep = (term, start, end) -> terms.add(term);
        Terms.of(cause.id(), keep);
        cause.wordings().forEach(wording -> {
            Terms.of(wording.title(), keep);
            Terms.of(wording.body(), keep);
        });
        Terms.of(SignatureWords.of(cause.evidence()), keep);
        return terms.stream().mapToLong(Long::longValue).toArray();
    }

    /** How much a term stands for an issue, 0 to 1. */
    float weight(long term, String key) {
        return delta.document(key) >= 0 ? delta.weight(term, key) : base.weight(term, key);
    }

    /** How well each issue fits these words. */
    TextScores score(PasteWords words) {
        float[] inBase = new float[base.size()];
        float[] inDelta = new float[delta.size()];
        int mostCommon = size() < LARGE ? Integer.MAX_VALUE : (int) (size() * MOST_COMMON);
        words.forEach((term, weight, rarity) -> {
            int frequency = base.frequency(term) + delta.frequency(term);
            if (frequency > 0 && frequency <= mostCommon) {
                float value = (float) (weight * rarity);
                base.score(term, value, inBase);
                delta.score(term, value, inDelta);
            }
        });
        removedFromBase.forEach(key -> inBase[base.document(key)] = 0);
        return new TextScores(base, inBase, delta, inDelta);
    }
}
