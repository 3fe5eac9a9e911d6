package dev.culprit.article;

import java.time.Instant;

/**
 * What the editors' list shows of an article: its latest revision and where that stands.
 *
 * @param readable whether readers see the article, maybe in an earlier revision
 */
public record EditorialEntry(
        String key,
        String slug,
        String title,
        int revision,
        Status status,
        boolean readable,
        Instant changed,
        String author) {}
