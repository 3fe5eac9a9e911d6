package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import org.jspecify.annotations.Nullable;

/** An article that could be read, with the folder that it was read from. */
record CheckedArticle(String folder, ArticleFiles files, ArticleDocument document, SourceLines lines) {

    Problem error(String part, String message, @Nullable String hint) {
        return Problem.error(folder + "/" + ArticleFiles.STRUCTURE, lines.of(part), message, hint);
    }

    Problem warning(String part, String message, @Nullable String hint) {
        return Problem.warning(folder + "/" + ArticleFiles.STRUCTURE, lines.of(part), message, hint);
    }
}
