package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.diagnosis.MarkedLine.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The masked paste as a page shows it, with what was found in it marked.
 *
 * @param rows lines, and gaps where lines were left out, in order
 */
record PasteView(int lineCount, int maskedSecrets, List<Row> rows) {

    /**
     * A line, or lines left out.
     *
     * @param line null for a gap
     * @param omitted lines left out here; 0 for a line
     */
    record Row(@Nullable MarkedLine line, int omitted) {}

    static PasteView of(Answer answer) {
        PasteExcerpt excerpt = answer.paste();
        Map<Integer, List<Mark>> marks = marks(answer.diagnosis());
        List<Row> rows = new ArrayList<>();
        int next = 1;
        for (PasteExcerpt.Line line : excerpt.lines()) {
            addGap(rows, line.number() - next);
            rows.add(new Row(MarkedLine.of(line, marks.getOrDefault(line.number(), List.of())), 0));
            next = line.number() + 1;
        }
        addGap(rows, excerpt.lineCount() + 1 - next);
        return new PasteView(excerpt.lineCount(), excerpt.maskedSecrets(), rows);
    }

    private static void addGap(List<Row> rows, int omitted) {
        if (omitted > 0) {
            rows.add(new Row(null, omitted));
        }
    }

    /** By line; on each in the order of their importance. */
    private static Map<Integer, List<Mark>> marks(Diagnosis diagnosis) {
        Map<Integer, List<Mark>> marks = new HashMap<>();
        for (int i = 0; i < diagnosis.matches().size(); i++) {
            add(marks, diagnosis.matches().get(i).evidence(), "problem-" + (i + 1));
        }
        diagnosis.benign().forEach(entry -> add(marks, entry.evidence(), "benign"));
        diagnosis.unexplained().forEach(message -> add(marks, message.place(), "unexplained"));
        return marks;
    }

    private static void add(Map<Integer, List<Mark>> marks, List<Evidence> evidence, String target) {
        evidence.stream().flatMap(Evidence::places).forEach(place -> add(marks, place, target));
    }

    private static void add(Map<Integer, List<Mark>> marks, Place place, String target) {
        marks.computeIfAbsent(place.line(), line -> new ArrayList<>())
                .add(new Mark(place.start(), place.end(), target));
    }
}
