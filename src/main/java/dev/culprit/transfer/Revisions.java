package dev.culprit.transfer;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Of which revision each exported article is: {@code FLN-0001: 3}, a line each. An importer that finds the store at that
 * revision still knows that nothing was changed there in the meantime.
 */
final class Revisions {

    static final String FILE = "revisions.yaml";

    private static final Pattern LINE = Pattern.compile("(?m)^([A-Z][A-Z0-9-]{0,39}): (\\d{1,9})$");

    private final Map<String, Integer> byKey = new TreeMap<>();

    /** What such a file says; lines that say nothing are passed over. */
    static Revisions read(String text) {
        Revisions revisions = new Revisions();
        LINE.matcher(text).results().forEach(line -> revisions.note(line.group(1), Integer.parseInt(line.group(2))));
        return revisions;
    }

    void note(String key, int revision) {
        byKey.put(key, revision);
    }

    OptionalInt of(String key) {
        Integer revision = byKey.get(key);
        return revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
    }

    int size() {
        return byKey.size();
    }

    String write() {
        StringBuilder text = new StringBuilder();
        byKey.forEach((key, revision) ->
                text.append(key).append(": ").append(revision).append('\n'));
        return text.toString();
    }
}
