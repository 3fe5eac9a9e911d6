package dev.culprit.search;

import dev.culprit.search.SearchResult.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;

/**
 * A sentence with the words that were asked for marked, taken out of what the highlighter wrote. Its marks are characters
 * for private use, which no article contains.
 *
 * @param pieces empty when nothing is marked
 */
record Excerpt(List<Piece> pieces) {

    private static final String OPEN = "\uE000";
    private static final String CLOSE = "\uE001";
    private static final Excerpt NONE = new Excerpt(List.of());

    Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** The sentence that fits best. */
    static HighlighterFinalStep highlighter(SearchHighlighterFactory highlighters) {
        return highlighters.unified().numberOfFragments(1).tag(OPEN, CLOSE);
    }

    /** The one with the most marks, the first of several. */
    static Excerpt best(Stream<String> highlights) {
        return highlights
                .map(Excerpt::of)
                .reduce((best, next) -> next.marks() > best.marks() ? next : best)
                .filter(best -> best.marks() > 0)
                .orElse(NONE);
    }

    private static Excerpt of(String highlight) {
        List<Piece> pieces = new ArrayList<>();
        boolean marked = false;
        for (String part : highlight.split("[" + OPEN + CLOSE + "]", -1)) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(part, marked));
            }
            marked = !marked;
        }
        return new Excerpt(pieces);
    }

    private long marks() {
        return pieces.stream().filter(Piece::marked).count();
    }
}
