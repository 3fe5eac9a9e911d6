package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.diagnosis.MarkedLine.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of the paste that told something, as a card quotes it.
 *
 * @param line what was told is marked
 * @param values what was captured in it, by name
 * @param against whether all that it told speaks against
 */
record EvidenceLine(MarkedLine line, Map<String, String> values, boolean against) {

    private static final String MARKED = "evidence";
    private static final int AROUND = 240;

    /** The lines that this evidence stands in, each once, in the order of the paste. */
    static List<EvidenceLine> of(List<Evidence> evidence, PasteExcerpt paste) {
        SortedMap<Integer, List<Evidence>> byLine = new TreeMap<>();
        for (Evidence piece : evidence) {
            piece.places()
                    .map(Place::line)
                    .distinct()
                    .forEach(line -> byLine.computeIfAbsent(line, number -> new ArrayList<>())
                            .add(piece));
        }
        List<EvidenceLine> lines = new ArrayList<>();
        byLine.forEach((number, pieces) -> of(number, pieces, paste).ifPresent(lines::add));
        return lines;
    }

    private static Optional<EvidenceLine> of(int number, List<Evidence> pieces, PasteExcerpt paste) {
        List<Mark> marks = pieces.stream()
                .flatMap(Evidence::places)
                .filter(place -> place.line() == number)
                .map(place -> new Mark(place.start(), place.end(), MARKED))
                .toList();
        Map<String, String> values = new LinkedHashMap<>();
        pieces.forEach(
                piece -> piece.values().forEach((name, value) -> values.putIfAbsent(name, VisibleText.of(value))));
        int first = marks.stream().mapToInt(Mark::start).min().orElse(0);
        int last = marks.stream().mapToInt(Mark::end).max().orElse(0);
        return paste.line(number)
                .map(line -> new EvidenceLine(
                        MarkedLine.of(line.around(first, last, AROUND), marks),
                        values,
                        pieces.stream().allMatch(piece -> piece.weight() < 0)));
    }
}
