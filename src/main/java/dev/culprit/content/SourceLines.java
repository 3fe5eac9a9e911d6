package dev.culprit.content;

import java.util.HashMap;
import java.util.Map;

/** Remembers on which line of {@code article.yaml} a part stands, by a path such as {@code signatures/lost-lease}. */
public final class SourceLines {

    private final Map<String, Integer> lineByPart = new HashMap<>();

    void note(String part, int line) {
        lineByPart.putIfAbsent(part, line);
    }

    /** The 1-based line of a part; 1 when the part is not known. */
    public int of(String part) {
        return lineByPart.getOrDefault(part, 1);
    }
}
