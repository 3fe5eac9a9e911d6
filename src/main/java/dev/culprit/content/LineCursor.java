package dev.culprit.content;

import java.util.List;
import java.util.function.Predicate;

/** Walks over the lines of a text, never looking for an end inside a code fence. */
final class LineCursor {

    private static final String FENCE = "```";

    private final List<String> lines;
    private int next;

    LineCursor(String source) {
        lines = source.lines().toList();
    }

    boolean hasNext() {
        return next < lines.size();
    }

    /** 1-based number of the line that comes next. */
    int number() {
        return next + 1;
    }

    String peek() {
        return lines.get(next);
    }

    String next() {
        return lines.get(next++);
    }

    void skipBlank() {
        while (hasNext() && peek().isBlank()) {
            next++;
        }
    }

    /** All lines before the first, outside a fence, that is an end; without blank lines around them. */
    String takeUntil(Predicate<String> isEnd) {
        int start = next;
        boolean fenced = false;
        while (hasNext() && (fenced || !isEnd.test(peek()))) {
            if (peek().startsWith(FENCE)) {
                fenced = !fenced;
            }
            next++;
        }
        return strippedOfBlankLines(lines.subList(start, next));
    }

    /** The lines up to the closing fence, which is passed over. */
    String takeFenced() {
        int start = next;
        while (hasNext() && !peek().startsWith(FENCE)) {
            next++;
        }
        String inside = String.join("\n", lines.subList(start, next));
        if (hasNext()) {
            next++;
        }
        return inside;
    }

    /** The lines that belong to a list item whose text starts in this column, with that indentation taken off. */
    String takeIndented(int column) {
        String indentation = " ".repeat(column);
        int start = next;
        while (hasNext() && (peek().isBlank() || peek().startsWith(indentation))) {
            next++;
        }
        return strippedOfBlankLines(lines.subList(start, next).stream()
                .map(line -> line.isBlank() ? "" : line.substring(column))
                .toList());
    }

    private static String strippedOfBlankLines(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return String.join("\n", lines.subList(from, to));
    }
}
