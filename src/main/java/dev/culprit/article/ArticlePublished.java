package dev.culprit.article;

/** An article's text is now the one that readers and the matcher see. Sent after the transaction. */
public record ArticlePublished(StoredArticle article) {}
