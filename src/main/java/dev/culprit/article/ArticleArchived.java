package dev.culprit.article;

/** An article is no longer answered with; its permalink still says so. */
public record ArticleArchived(String key) {}
