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

    /** The pieces of the first of these that has a mark; empty when none has. */
    static List<Piece> firstMarked(Stream<String> highlights) {
        return highlights
                .filter(highlight -> highlight.contains(OPEN))
                .findFirst()
                .map(Excerpt::pieces)
                .orElse(List.of());
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
