package dev.culprit.article;

/**
 * An article is no longer answered with; its permalink still says so. Sent inside the transaction that archives it, which
 * may yet fail: listen with {@code @TransactionalEventListener}.
 */
public record ArticleArchived(String key) {}
