package dev.culprit.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many there are in all
 * @param found a page of them, best first; without words, by key
 * @param components in all that was found, with the number of articles, most frequent first
 */
public record SearchResult(long total, List<Found> found, Map<String, Long> components) {

    public SearchResult {
        found = List.copyOf(found);
    }

    /**
     * An article that was found.
     *
     * @param excerpt where the words stand in it; empty when nothing was asked for by words
     */
    public record Found(String key, List<Piece> excerpt) {
        public Found {
            excerpt = List.copyOf(excerpt);
        }
    }

    /** A piece of an excerpt; {@code marked} when it is one of the words that were asked for. */
    public record Piece(String text, boolean marked) {}
}
