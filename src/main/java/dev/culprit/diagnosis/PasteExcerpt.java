package dev.culprit.diagnosis;

import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.paste.Paste;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A masked paste as it is shown and kept: whole when it is of a size to be read, else its beginning, its end and the
 * lines around what was found.
 *
 * @param lineCount lines of the whole paste
 * @param lines those that are here, in order
 */
public record PasteExcerpt(int lineCount, int maskedSecrets, List<Line> lines) {

    static final int MOST_LINES = 2_000;
    static final int MOST_CHARACTERS = 256 * 1024;
    static final int LONGEST_LINE = 4_000;

    private static final int AROUND = 15;
    private static final int HEAD = 40;
    private static final int TAIL = 20;

    public PasteExcerpt {
        lines = List.copyOf(lines);
    }

    /**
     * A line, or a piece of a long one.
     *
     * @param number 1-based
     * @param from offset in the whole line at which {@code text} starts
     * @param length of the whole line, in UTF-16 units
     */
    public record Line(int number, int from, int length, String text) {

        int to() {
            return from + text.length();
        }

        /** The piece of it between two offsets of the whole line, with so many units before and after. */
        Line around(int first, int last, int more) {
            int start = Math.min(to(), Math.max(from, first - more));
            int end = Math.max(start, Math.min(to(), last + more));
            return new Line(number, start, length, text.substring(start - from, end - from));
        }
    }

    /** Its lines, one below the other. */
    String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** Whether lines were left out. */
    boolean isPartial() {
        return lines.size() < lineCount;
    }

    Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    static PasteExcerpt of(Paste masked, int maskedSecrets, List<Place> places) {
        Selection selection = new Selection(masked, places);
        if (masked.lineCount() <= MOST_LINES && masked.text().length() <= MOST_CHARACTERS) {
            selection.take(1, masked.lineCount());
        } else {
            selection.takeWhatMatters();
        }
        return new PasteExcerpt(masked.lineCount(), maskedSecrets, List.copyOf(selection.lines.values()));
    }

    /** Takes lines until there is no more room, so the important ones come first. */
    private static final class Selection {
        private final Paste masked;
        private final Map<Integer, Integer> firstFound = new LinkedHashMap<>();
        private final SortedMap<Integer, Line> lines = new TreeMap<>();
        private int room = MOST_CHARACTERS;
        private boolean full;

        Selection(Paste masked, List<Place> places) {
            this.masked = masked;
            places.forEach(place -> firstFound.merge(place.line(), place.start(), Math::min));
        }

        private void takeWhatMatters() {
            firstFound.keySet().forEach(line -> take(line, line));
            for (int distance = 1; distance <= AROUND; distance++) {
                for (int line : firstFound.keySet()) {
                    take(line - distance, line - distance);
                    take(line + distance, line + distance);
                }
            }
            take(1, HEAD);
            take(masked.lineCount() - TAIL + 1, masked.lineCount());
        }

        private void take(int first, int last) {
            for (int number = Math.max(1, first); number <= Math.min(last, masked.lineCount()); number++) {
                if (!full && !lines.containsKey(number)) {
                    add(line(number));
                }
            }
        }

        private void add(Line line) {
            full = lines.size() == MOST_LINES || line.text().length() > room;
            if (!full) {
                lines.put(line.number(), line);
                room -= line.text().length();
            }
        }

        /** The line, or of a long one the piece around the first thing found in it. */
        private Line line(int number) {
            String whole = masked.line(number);
            int found = firstFound.getOrDefault(number, 0);
            int from = Math.max(0, Math.min(found - LONGEST_LINE / 4, whole.length() - LONGEST_LINE));
            int to = Math.min(whole.length(), from + LONGEST_LINE);
            return new Line(number, from, whole.length(), whole.substring(from, to));
        }
    }
}
