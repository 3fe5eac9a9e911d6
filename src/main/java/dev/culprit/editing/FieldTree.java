package dev.culprit.editing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The fields of a form by their paths, such as {@code causes.0.fixes.1.title.en}. The items of a list are numbered from 0;
 * how many there are stands under its path and {@code .n}. Immutable.
 */
record FieldTree(SortedMap<String, String> values) {

    /** Begins the names of its fields in a request. */
    static final String PREFIX = "f.";

    private static final String COUNT = ".n";
    private static final int MOST_ITEMS = 500;

    /** What the server takes in one form, with room for what is not of the record. */
    private static final int MOST_FIELDS = 32_000;

    FieldTree {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The fields among the parameters of a request. */
    static FieldTree of(Map<String, String[]> parameters) {
        SortedMap<String, String> values = new TreeMap<>();
        parameters.forEach((name, given) -> {
            if (name.startsWith(PREFIX) && given.length > 0) {
                values.put(
                        name.substring(PREFIX.length()),
                        given[0].replace("\r\n", "\n").replace('\r', '\n'));
            }
        });
        return new FieldTree(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether a form can hold as many. */
    boolean fitsAForm() {
        return values.size() <= MOST_FIELDS;
    }

    /** Empty where there is no such field. */
    public String get(String path) {
        return values.getOrDefault(path, "");
    }

    /** The positions in a list. */
    public List<Integer> items(String list) {
        return IntStream.range(0, size(list)).boxed().toList();
    }

    int size(String list) {
        String count = get(list + COUNT);
        return count.matches("\\d{1,3}") ? Math.min(MOST_ITEMS, Integer.parseInt(count)) : 0;
    }

    /** With one more item at the end of a list. */
    FieldTree adding(String list, Map<String, String> item) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        int position = size(list);
        if (position < MOST_ITEMS) {
            item.forEach((field, value) -> changed.put(list + "." + position + "." + field, value));
            changed.put(list + COUNT, String.valueOf(position + 1));
        }
        return new FieldTree(changed);
    }

    /** Without an item of a list; those behind it move up. */
    FieldTree removing(String list, int position) {
        int size = size(list);
        if (position < 0 || position >= size) {
            return this;
        }
        SortedMap<String, String> fewer = new TreeMap<>(moving(list, position, size - 1).values);
        fewer.keySet().removeIf(path -> path.startsWith(list + "." + (size - 1) + "."));
        fewer.put(list + COUNT, String.valueOf(size - 1));
        return new FieldTree(fewer);
    }

    /** With an item of a list in another place; the same when one of the places is not there. */
    FieldTree moving(String list, int from, int to) {
        if (Math.min(from, to) < 0 || Math.max(from, to) >= size(list)) {
            return this;
        }
        FieldTree changed = this;
        int step = Integer.signum(to - from);
        for (int at = from; at != to; at += step) {
            changed = changed.swapping(list, at, at + step);
        }
        return changed;
    }

    private FieldTree swapping(String list, int one, int other) {
        String first = list + "." + one + ".";
        String second = list + "." + other + ".";
        SortedMap<String, String> changed = new TreeMap<>();
        values.forEach((path, value) -> {
            if (path.startsWith(first)) {
                changed.put(second + path.substring(first.length()), value);
            } else if (path.startsWith(second)) {
                changed.put(first + path.substring(second.length()), value);
            } else {
                changed.put(path, value);
            }
        });
        return new FieldTree(changed);
    }
}
