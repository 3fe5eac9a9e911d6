package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds all occurrences of very many literals in folded text. Literals of like length share a filter, so that a few short
 * ones do not slow down the search for the others more than need be. Immutable and safe to share.
 */
final class LiteralIndex {

    private final List<LiteralFilter> filters = new ArrayList<>();

    LiteralIndex(Literals literals, TextModel model) {
        int[] longOnes = withLength(literals, length -> length >= WindowFilter.OfLong.WINDOW.length());
        int[] middling = withLength(
                literals,
                length -> length >= WindowFilter.OfMiddling.WINDOW.length()
                        && length < WindowFilter.OfLong.WINDOW.length());
        int[] shortOnes =
                withLength(literals, length -> length > 0 && length < WindowFilter.OfMiddling.WINDOW.length());
        if (longOnes.length > 0) {
            filters.add(new WindowFilter.OfLong(literals, longOnes, model));
        }
        if (middling.length > 0) {
            filters.add(new WindowFilter.OfMiddling(literals, middling, model));
        }
        if (shortOnes.length > 0) {
            filters.add(new PairFilter(literals, shortOnes, model));
        }
    }

    private static int[] withLength(Literals literals, IntPredicate length) {
        return IntStream.range(0, literals.count())
                .filter(literal -> length.test(literals.length(literal)))
                .toArray();
    }

    /**
     * Finds all literals in a range of the text, each place once; one kind of literal after the other, each from left to
     * right but for a few bytes.
     */
    void search(byte[] text, int from, int to, LiteralFilter.Found found) {
        for (LiteralFilter filter : filters) {
            filter.search(text, from, to, found);
        }
    }
}
