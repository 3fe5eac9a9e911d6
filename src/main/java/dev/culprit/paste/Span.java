package dev.culprit.paste;

/**
 * A piece of one line of the original paste.
 *
 * @param line 1-based
 * @param start first UTF-16 unit, 0-based, counted in that line of the decoded original (colour codes included)
 * @param end one past the last
 */
public record Span(int line, int start, int end) {
    public Span {
        if (line < 1 || start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: line " + line + ", " + start + ".." + end);
        }
    }
}
