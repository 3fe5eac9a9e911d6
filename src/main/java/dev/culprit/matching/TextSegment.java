package dev.culprit.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Issues by their terms, prepared once. Immutable and safe to share. */
final class TextSegment {

    private final List<String> keys;
    private final Map<String, Integer> documents;
    private final TermNumbers numbers;
    private final int[] starts; // by term, one more than terms
    private final int[] postings; // documents, by term
    private final float[] weights; // beside them

    private TextSegment(List<String> keys, TermNumbers numbers, int[] starts, int[] postings, float[] weights) {
        this.keys = List.copyOf(keys);
        this.documents = new HashMap<>(keys.size() * 2);
        for (int i = 0; i < keys.size(); i++) {
            documents.put(keys.get(i), i);
        }
        this.numbers = numbers;
        this.starts = starts;
        this.postings = postings;
        this.weights = weights;
    }

    static TextSegment of(Collection<IssueTerms> issues) {
        Builder builder = new Builder();
        issues.forEach(builder::add);
        return builder.build();
    }

    int size() {
        return keys.size();
    }

    String key(int document) {
        return keys.get(document);
    }

    /** The document of a key; -1 for none. */
    int document(String key) {
        return documents.getOrDefault(key, -1);
    }

    /** In how many issues a term stands. */
    int frequency(long term) {
        int number = numbers.find(term);
        return number < 0 ? 0 : starts[number + 1] - starts[number];
    }

    /** How much a term stands for an issue, 0 to 1. */
    float weight(long term, String key) {
        int number = numbers.find(term);
        int document = document(key);
        if (number < 0 || document < 0) {
            return 0;
        }
        int at = Arrays.binarySearch(postings, starts[number], starts[number + 1], document);
        return at < 0 ? 0 : weights[at];
    }

    /** Adds to the score of each issue that has this term. */
    void score(long term, float value, float[] scores) {
        int number = numbers.find(term);
        if (number >= 0) {
            for (int i = starts[number]; i < starts[number + 1]; i++) {
                scores[postings[i]] += value * weights[i];
            }
        }
    }

    /** Takes issues one by one, so that only what is kept of them needs memory. */
    static final class Builder {
        private final List<String> keys = new ArrayList<>();
        private final TermNumbers numbers = new TermNumbers(512);
        private int[] terms = new int[1 << 12]; // by issue
        private float[] weights = new float[1 << 12];
        private int[] ends = new int[16]; // of each issue's terms
        private int count;

        void add(IssueTerms issue) {
            int total = count + issue.count();
            if (total > terms.length) {
                int capacity = Math.max(total, terms.length + terms.length / 2);
                terms = Arrays.copyOf(terms, capacity);
                weights = Arrays.copyOf(weights, capacity);
            }
            for (int i = 0; i < issue.count(); i++) {
                terms[count] = numbers.number(issue.term(i));
                weights[count++] = issue.weight(i);
            }
            if (keys.size() == ends.length) {
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            ends[keys.size()] = count;
            keys.add(issue.key());
        }

        TextSegment build() {
            int[] starts = new int[numbers.count() + 1];
            for (int i = 0; i < count; i++) {
                starts[terms[i] + 1]++;
            }
            for (int term = 0; term < numbers.count(); term++) {
                starts[term + 1] += starts[term];
            }
            int[] next = Arrays.copyOf(starts, starts.length);
            int[] postings = new int[count];
            float[] ordered = new float[count];
            int at = 0;
            for (int document = 0; document < keys.size(); document++) {
                for (; at < ends[document]; at++) {
                    int place = next[terms[at]]++;
                    postings[place] = document;
                    ordered[place] = weights[at];
                }
            }
            return new TextSegment(keys, numbers, starts, postings, ordered);
        }
    }
}
