package dev.culprit.paste;

/**
 * A link of a chain of wrapped errors: a range of a message's normalised text.
 *
 * @param start first UTF-16 unit, 0-based
 * @param end one past the last
 */
public record Segment(int start, int end) {
    public Segment {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a segment: " + start + ".." + end);
        }
    }
}
