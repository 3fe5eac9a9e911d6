package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds all occurrences of very many literals in folded text. Literals of like length share a filter, so that a few short
 * ones do not slow down the search for the others more than need be. Immutable and safe to share.
 */
final class LiteralIndex {

    private final List<LiteralFilter> filters = new ArrayList<>();

    LiteralIndex(Literals literals, TextModel model) {
        int longOnes = WindowFilter.OfLong.WINDOW.length();
        int middling = WindowFilter.OfMiddling.WINDOW.length();
        int shortOnes = WindowFilter.OfShort.WINDOW.length();
        add(literals, longOnes, Integer.MAX_VALUE, members -> new WindowFilter.OfLong(literals, members, model));
        add(literals, middling, longOnes, members -> new WindowFilter.OfMiddling(literals, members, model));
        add(literals, shortOnes, middling, members -> new WindowFilter.OfShort(literals, members, model));
        add(literals, 1, shortOnes, members -> new PairFilter(literals, members, model));
    }

    /** Adds a filter for the literals that are at least as long as one length and shorter than another, if there are any. */
    private void add(Literals literals, int least, int limit, Function<int[], LiteralFilter> filter) {
        int[] members = IntStream.range(0, literals.count())
                .filter(literal -> literals.length(literal) >= least && literals.length(literal) < limit)
                .toArray();
        if (members.length > 0) {
            filters.add(filter.apply(members));
        }
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
