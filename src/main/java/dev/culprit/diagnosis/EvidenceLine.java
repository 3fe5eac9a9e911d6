package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Quote;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A line of the paste that told something, as a card quotes it.
 *
 * @param values what was captured in it, by name
 * @param cause the cause it speaks about; null for the issue as a whole
 * @param against whether it speaks against that
 */
record EvidenceLine(
        int line,
        String before,
        String marked,
        String after,
        Map<String, String> values,
        @Nullable String cause,
        boolean against) {

    private static final int MOST_LINES = 12;

    /** The lines of all this evidence, each place once, in the order of the paste; the heaviest of a long list. */
    static List<EvidenceLine> of(List<Evidence> evidence) {
        Map<List<Integer>, EvidenceLine> lines = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(place -> place.get(0)).thenComparingInt(place -> place.get(1)));
        for (Evidence piece : evidence) {
            for (Quote quote : piece.quotes()) {
                List<Integer> place = List.of(quote.line(), quote.start());
                if (lines.size() < MOST_LINES || lines.containsKey(place)) {
                    lines.merge(place, of(piece, quote), EvidenceLine::joined);
                }
            }
        }
        return List.copyOf(lines.values());
    }

    private static EvidenceLine of(Evidence piece, Quote quote) {
        Map<String, String> values = new LinkedHashMap<>();
        piece.values().forEach((name, value) -> values.put(name, VisibleText.of(value)));
        return new EvidenceLine(
                quote.line(),
                VisibleText.of(quote.before()),
                VisibleText.of(quote.marked()),
                VisibleText.of(quote.after()),
                values,
                piece.cause(),
                piece.weight() < 0);
    }

    /** Two signatures that begin at the same place: the longer quotation, with the values of both. */
    private EvidenceLine joined(EvidenceLine other) {
        EvidenceLine longer = other.marked.length() > marked.length() ? other : this;
        Map<String, String> all = new LinkedHashMap<>(values);
        other.values.forEach(all::putIfAbsent);
        return new EvidenceLine(line, longer.before, longer.marked, longer.after, all, longer.cause, longer.against);
    }
}
