package dev.culprit.reading;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.search.SearchRequest;
import dev.culprit.web.QueryString;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a list of articles is narrowed. What is not filled in, or is not known, narrows nothing.
 *
 * @param kind in lower case
 */
record Filters(
        String text,
        @Nullable Area area,
        @Nullable String component,
        @Nullable String kind) {

    static Filters of(QueryString query, Optional<Area> area) {
        return new Filters(
                query.first("q").orElse(""),
                area.orElse(null),
                query.first("component").filter(name -> !name.isBlank()).orElse(null),
                query.first("kind").filter(name -> kindNamed(name).isPresent()).orElse(null));
    }

    static String nameOf(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Kind> kindNamed(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> nameOf(kind).equals(name))
                .findFirst();
    }

    SearchRequest request(PageNumber page) {
        return new SearchRequest(
                text,
                area == null ? null : area.prefix(),
                component,
                kind == null ? null : kindNamed(kind).orElse(null),
                page.index(),
                PageNumber.SIZE);
    }
}
