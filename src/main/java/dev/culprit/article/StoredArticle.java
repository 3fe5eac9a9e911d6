package dev.culprit.article;

import java.time.Instant;

/**
 * An article as the store holds it at one moment.
 *
 * @param revision number of the revision that {@code document} is the text of; to be handed back on saving
 * @param changed when that revision was saved
 */
public record StoredArticle(ArticleDocument document, int revision, Status status, Instant changed, String author) {}
