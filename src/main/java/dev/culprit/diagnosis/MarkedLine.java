package dev.culprit.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a masked paste as pages show it, cut where what matters begins and ends. */
record MarkedLine(int number, List<Piece> pieces) {

    /**
     * A stretch of a line.
     *
     * @param target the part of the page that speaks of it, such as {@code problem-1}; null for plain text
     */
    record Piece(String text, @Nullable String target) {}

    /**
     * What a part of the page speaks of.
     *
     * @param start first UTF-16 unit in the whole line
     * @param end one past the last
     */
    record Mark(int start, int end, String target) {}

    /** Marks a line; where marks overlap, the first of the list counts. */
    static MarkedLine of(PasteExcerpt.Line line, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, line.from() > 0 ? "…" : "", null);
        int from = line.from();
        for (int to : cuts(line, marks)) {
            String text = line.text().substring(from - line.from(), to - line.from());
            add(pieces, VisibleText.of(text), targetAt(from, marks));
            from = to;
        }
        add(pieces, line.to() < line.length() ? "…" : "", null);
        return new MarkedLine(line.number(), List.copyOf(pieces));
    }

    private static List<Integer> cuts(PasteExcerpt.Line line, List<Mark> marks) {
        return Stream.concat(marks.stream().flatMap(mark -> Stream.of(mark.start(), mark.end())), Stream.of(line.to()))
                .filter(cut -> cut > line.from() && cut <= line.to())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static @Nullable String targetAt(int offset, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.start() <= offset && offset < mark.end())
                .map(Mark::target)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<Piece> pieces, String text, @Nullable String target) {
        int last = pieces.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && Objects.equals(pieces.get(last).target(), target)) {
            pieces.set(last, new Piece(pieces.get(last).text() + text, target));
        } else {
            pieces.add(new Piece(text, target));
        }
    }

    /** Whether something on it is marked. */
    public boolean isHit() {
        return pieces.stream().anyMatch(piece -> piece.target() != null);
    }
}
