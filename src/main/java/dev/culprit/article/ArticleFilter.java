package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of published articles; null means any.
 *
 * @param component one of the components that articles name
 * @param area prefix of the area in which they are filed
 */
public record ArticleFilter(
        @Nullable String component,
        @Nullable String area,
        @Nullable Kind kind) {

    /** Every published article. */
    public static final ArticleFilter ANY = new ArticleFilter(null, null, null);

    public ArticleFilter withComponent(String wanted) {
        return new ArticleFilter(wanted, area, kind);
    }

    public ArticleFilter withArea(Area wanted) {
        return new ArticleFilter(component, wanted.prefix(), kind);
    }

    public ArticleFilter withKind(Kind wanted) {
        return new ArticleFilter(component, area, wanted);
    }

    /** The keys of the area as a pattern for {@code like}. */
    @Nullable
    String keys() {
        return area == null ? null : area + "-%";
    }
}
