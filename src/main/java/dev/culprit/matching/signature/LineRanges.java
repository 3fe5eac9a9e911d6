package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;

/** Some ranges of lines, in order, none touching another. Immutable. */
final class LineRanges {

    private final List<LineRange> ranges;

    private LineRanges(List<LineRange> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /** From one line to another, both counted. */
    record LineRange(int first, int last) {}

    /** The lines of some places, in order of their first lines, and so many lines before and behind each. */
    static LineRanges around(List<Occurrence> places, int lines) {
        List<LineRange> ranges = new ArrayList<>();
        for (Occurrence place : places) {
            LineRange range = new LineRange(place.firstLine() - lines, place.lastLine() + lines);
            LineRange before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (before != null && range.first() <= before.last() + 1) {
                ranges.set(ranges.size() - 1, new LineRange(before.first(), Math.max(before.last(), range.last())));
            } else {
                ranges.add(range);
            }
        }
        return new LineRanges(ranges);
    }

    List<LineRange> ranges() {
        return ranges;
    }
}
