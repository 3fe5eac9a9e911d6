package dev.culprit.article;

/**
 * An article's text is now the one that readers and the matcher see. Sent inside the transaction that publishes it, which
 * may yet fail: listen with {@code @TransactionalEventListener}.
 */
public record ArticlePublished(StoredArticle article) {}
