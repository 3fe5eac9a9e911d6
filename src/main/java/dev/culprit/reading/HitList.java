package dev.culprit.reading;

import dev.culprit.search.SearchResult.Piece;
import dev.culprit.web.PageLinks;
import java.util.List;
import java.util.Map;

/**
 * A page of articles that were found.
 *
 * @param components in all that was found, with the number of articles, most frequent first
 */
record HitList(long total, List<Hit> hits, Map<String, Long> components, PageLinks page) {

    /** An article, and where in it the words stand that were asked for; empty when none were. */
    record Hit(Listed article, List<Piece> excerpt) {}
}
