package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The masked paste as a page shows it, with what was found in it marked.
 *
 * @param rows lines, and gaps where lines were left out, in order
 */
record PasteView(int lineCount, int maskedSecrets, List<Row> rows) {

    /**
     * A line, or, with neither pieces nor marks, the lines left out before the next one.
     *
     * @param number of the line; of a gap, that of its last line
     * @param omitted lines left out here; 0 for a line
     */
    record Row(int number, int omitted, List<Piece> pieces) {

        boolean isHit() {
            return pieces.stream().anyMatch(piece -> piece.target() != null);
        }
    }

    /**
     * A stretch of a line.
     *
     * @param target the part of the page that speaks of it, such as {@code problem-1}; null for plain text
     */
    record Piece(String text, @Nullable String target) {}

    /** What a part of the page speaks of. */
    private record Mark(Place place, String target) {}

    static PasteView of(PasteExcerpt excerpt, Diagnosis diagnosis) {
        Map<Integer, List<Mark>> marks = new HashMap<>();
        marks(diagnosis)
                .forEach(mark -> marks.computeIfAbsent(mark.place().line(), line -> new ArrayList<>())
                        .add(mark));
        List<Row> rows = new ArrayList<>();
        int next = 1;
        for (PasteExcerpt.Line line : excerpt.lines()) {
            addGap(rows, next, line.number());
            rows.add(new Row(line.number(), 0, pieces(line, marks.getOrDefault(line.number(), List.of()))));
            next = line.number() + 1;
        }
        addGap(rows, next, excerpt.lineCount() + 1);
        return new PasteView(excerpt.lineCount(), excerpt.maskedSecrets(), rows);
    }

    private static void addGap(List<Row> rows, int from, int to) {
        if (from < to) {
            rows.add(new Row(to - 1, to - from, List.of()));
        }
    }

    /** In the order of their importance. */
    private static Stream<Mark> marks(Diagnosis diagnosis) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < diagnosis.matches().size(); i++) {
            add(marks, diagnosis.matches().get(i).evidence(), "problem-" + (i + 1));
        }
        diagnosis.benign().forEach(entry -> add(marks, entry.evidence(), "benign"));
        diagnosis.unexplained().forEach(message -> marks.add(new Mark(message.place(), "unexplained")));
        return marks.stream();
    }

    private static void add(List<Mark> marks, List<Evidence> evidence, String target) {
        evidence.stream().flatMap(Evidence::places).forEach(place -> marks.add(new Mark(place, target)));
    }

    /** Cuts a line where marks begin and end; where they overlap, the most important one counts. */
    private static List<Piece> pieces(PasteExcerpt.Line line, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, line.from() > 0 ? "…" : "", null);
        int from = line.from();
        for (int to : cuts(line, marks)) {
            String text = line.text().substring(from - line.from(), to - line.from());
            add(pieces, VisibleText.of(text), targetAt(from, marks));
            from = to;
        }
        add(pieces, line.to() < line.length() ? "…" : "", null);
        return pieces;
    }

    private static List<Integer> cuts(PasteExcerpt.Line line, List<Mark> marks) {
        return Stream.concat(
                        marks.stream()
                                .flatMap(mark -> Stream.of(
                                        mark.place().start(), mark.place().end())),
                        Stream.of(line.to()))
                .filter(cut -> cut > line.from() && cut <= line.to())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static @Nullable String targetAt(int offset, List<Mark> marks) {
        return marks.stream()
                .filter(mark ->
                        mark.place().start() <= offset && offset < mark.place().end())
                .map(Mark::target)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<Piece> pieces, String text, @Nullable String target) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, target));
        }
    }
}
