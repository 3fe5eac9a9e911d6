package dev.culprit.paste.secret;

import java.util.Arrays;

/** Ranges of a text, in rising order, none within another. */
final class Ranges {

    private int[] bounds = new int[16];
    private int count;

    void add(int start, int end) {
        if (end <= start) {
            return;
        }
        if (2 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * count] = start;
        bounds[2 * count + 1] = end;
        count++;
    }

    void addAll(Ranges more) {
        for (int range = 0; range < more.count; range++) {
            add(more.start(range), more.end(range));
        }
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    int start(int range) {
        return bounds[2 * range];
    }

    int end(int range) {
        return bounds[2 * range + 1];
    }
}
