package dev.culprit.search;

import dev.culprit.article.ArticleDocument.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; null and the empty text mean any.
 *
 * @param text words or error text, as it was typed or pasted; what goes beyond some thousand characters is not looked at
 * @param area prefix of the keys of an area
 * @param page 0-based
 * @param size of a page, 1..100
 */
public record SearchRequest(
        String text,
        @Nullable String area,
        @Nullable String component,
        @Nullable Kind kind,
        int page,
        int size) {

    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST = 10_000;

    public SearchRequest {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " articles: " + size);
        }
        if (page < 0 || (long) page * size >= DEEPEST) {
            throw new IllegalArgumentException("pages go as far as the first " + DEEPEST + " articles: page " + page);
        }
    }

    /** The first articles for these words. */
    public static SearchRequest first(String text, int size) {
        return new SearchRequest(text, null, null, null, 0, size);
    }
}
