package dev.culprit.search;

import dev.culprit.search.SearchResult.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.highlighter.dsl.HighlighterFinalStep;
import org.hibernate.search.engine.search.highlighter.dsl.SearchHighlighterFactory;

/** Takes apart what the highlighter wrote. Its marks are characters for private use, which no article contains. */
final class Excerpt {

    private static final String OPEN = "\uE000";
    private static final String CLOSE = "\uE001";

    private Excerpt() {}

    /** The sentence that fits best. */
    static HighlighterFinalStep highlighter(SearchHighlighterFactory highlighters) {
        return highlighters.unified().numberOfFragments(1).tag(OPEN, CLOSE);
    }

    /** The pieces of that with the most marks, the first of several; empty when none has any. */
    static List<Piece> best(Stream<String> highlights) {
        return highlights
                .map(Excerpt::pieces)
                .reduce((best, next) -> marks(next) > marks(best) ? next : best)
                .filter(best -> marks(best) > 0)
                .orElse(List.of());
    }

    private static long marks(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).count();
    }

    static List<Piece> pieces(String highlight) {
        List<Piece> pieces = new ArrayList<>();
        boolean marked = false;
        for (String part : highlight.split("[" + OPEN + CLOSE + "]", -1)) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(part, marked));
            }
            marked = !marked;
        }
        return pieces;
    }
}
