package dev.culprit.search;

import java.util.List;

/**
 * What was found.
 *
 * @param total how many there are in all; above 10,000 at least so many
 * @param found a page of them, best first; without words, by key
 */
public record SearchResult(long total, List<Found> found) {

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
