package dev.culprit.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells of each line of a text in which revision it came to be as it is. */
record Blame(List<Line> lines) {

    Blame {
        lines = List.copyOf(lines);
    }

    /** A line and the revision that wrote it. */
    record Line(int number, String text, int revision) {}

    /** A file's text in one revision; empty where it was not there. */
    record Version(int revision, String text) {}

    /** @param versions oldest first */
    static Blame of(List<Version> versions) {
        List<String> lines = List.of();
        List<Integer> origins = List.of();
        for (Version version : versions) {
            List<String> next = version.text().lines().toList();
            origins = carried(lines, origins, next, version.revision());
            lines = next;
        }
        List<Line> blamed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            blamed.add(new Line(i + 1, lines.get(i), origins.get(i)));
        }
        return new Blame(blamed);
    }

    private static List<Integer> carried(List<String> from, List<Integer> origins, List<String> to, int revision) {
        List<Integer> carried = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            carried.addAll(origins.subList(at, delta.getSource().getPosition()));
            carried.addAll(Collections.nCopies(delta.getTarget().size(), revision));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        carried.addAll(origins.subList(at, origins.size()));
        return carried;
    }
}
