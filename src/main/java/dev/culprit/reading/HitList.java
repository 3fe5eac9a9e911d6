package dev.culprit.reading;

import dev.culprit.search.SearchResult.Piece;
import dev.culprit.web.PageLinks;
import java.util.List;

/** A page of articles that were found. */
record HitList(long total, List<Hit> hits, PageLinks page) {

    /** An article, and where in it the words stand that were asked for; empty when none were. */
    record Hit(Listed article, List<Piece> excerpt) {}
}
