package dev.culprit.article;

/** Where a revision stands in its life. */
public enum Status {
    DRAFT,
    REVIEW,
    PUBLISHED,
    ARCHIVED
}
