package dev.culprit.editing;

import dev.culprit.matching.signature.Hit;
import dev.culprit.paste.Paste;
import dev.culprit.paste.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pasted text with what was found in it marked.
 *
 * @param rows its lines, or, of a long text, those around what was found
 * @param found by signature, in the order of their places
 * @param lineCount lines of the whole text
 */
record MarkedPaste(List<Row> rows, List<Found> found, int lineCount) {

    private static final int MOST_ROWS = 200;
    private static final int AROUND = 2;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");

    MarkedPaste {
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    /**
     * A line.
     *
     * @param gap lines left out before it
     */
    record Row(int number, int gap, List<Piece> pieces) {

        public boolean isHit() {
            return pieces.stream().anyMatch(piece -> piece.signature() != null);
        }
    }

    /**
     * A stretch of a line.
     *
     * @param signature that was found there; null for plain text
     */
    record Piece(String text, @Nullable String signature) {}

    /** What a signature found: how often, on which lines first, and the values of its first place. */
    record Found(String signature, int times, List<Integer> lines, Map<String, String> values) {}

    static MarkedPaste of(Paste paste, List<Hit> hits) {
        SortedSet<Integer> shown = new TreeSet<>();
        for (int line = 1; line <= Math.min(paste.lineCount(), hits.isEmpty() ? MOST_ROWS / 4 : AROUND * 4); line++) {
            shown.add(line);
        }
        hits.stream().flatMap(hit -> hit.spans().stream()).map(Span::line).forEach(line -> {
            for (int near = Math.max(1, line - AROUND); near <= Math.min(paste.lineCount(), line + AROUND); near++) {
                if (shown.size() < MOST_ROWS) {
                    shown.add(near);
                }
            }
        });
        List<Row> rows = new ArrayList<>();
        int next = 1;
        for (int number : shown) {
            rows.add(new Row(number, number - next, pieces(paste.line(number), number, hits)));
            next = number + 1;
        }
        return new MarkedPaste(rows, found(hits), paste.lineCount());
    }

    private static List<Piece> pieces(String whole, int number, List<Hit> hits) {
        String line = whole.length() <= LONGEST_LINE ? whole : whole.substring(0, LONGEST_LINE);
        @Nullable String[] marks = new @Nullable String[line.length()];
        for (Hit hit : hits) {
            hit.spans().stream().filter(span -> span.line() == number).forEach(span -> {
                for (int at = span.start(); at < Math.min(span.end(), line.length()); at++) {
                    marks[at] = marks[at] == null ? hit.signature().id() : marks[at];
                }
            });
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= line.length(); at++) {
            if (at == line.length() || !Objects.equals(marks[at], marks[from])) {
                pieces.add(new Piece(visible(line.substring(from, at)), marks[from]));
                from = at;
            }
        }
        if (line.length() < whole.length()) {
            pieces.add(new Piece("…", null));
        }
        return pieces;
    }

    /** Controls and what reverses or hides text become visible. */
    static String visible(String text) {
        return INVISIBLE.matcher(text.replace('\t', ' ').replace("\r", "")).replaceAll("\uFFFD");
    }

    private static List<Found> found(List<Hit> hits) {
        Map<String, List<Hit>> bySignature = new LinkedHashMap<>();
        hits.forEach(hit -> bySignature
                .computeIfAbsent(hit.signature().id(), id -> new ArrayList<>())
                .add(hit));
        List<Found> found = new ArrayList<>();
        bySignature.forEach((id, places) -> {
            Set<Integer> lines = new LinkedHashSet<>();
            places.forEach(place -> lines.add(place.spans().get(0).line()));
            Map<String, String> values = new LinkedHashMap<>();
            places.get(0).values().forEach((name, value) -> values.put(name, visible(value)));
            found.add(new Found(id, places.size(), lines.stream().limit(5).toList(), values));
        });
        return found;
    }
}
