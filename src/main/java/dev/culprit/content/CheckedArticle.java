package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import org.jspecify.annotations.Nullable;

/** An article that could be read, with the folder that it was read from; empty when it comes from none. */
record CheckedArticle(String folder, ArticleFiles files, ArticleDocument document, SourceLines lines) {

    Problem error(String part, String message, @Nullable String hint) {
        return Problem.error(structure(), lines.of(part), message, hint);
    }

    Problem warning(String part, String message, @Nullable String hint) {
        return Problem.warning(structure(), lines.of(part), message, hint);
    }

    private String structure() {
        return folder.isEmpty() ? ArticleFiles.STRUCTURE : folder + "/" + ArticleFiles.STRUCTURE;
    }
}
