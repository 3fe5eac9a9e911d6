package dev.culprit.content;

import dev.culprit.article.ArticleDocument;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading an article's files. A document may come with problems, so that it can be shown while it is mended.
 *
 * @param readable null when not even the outline could be made out
 * @param lines where in {@code article.yaml} its parts stand
 */
public record ReadArticle(@Nullable ArticleDocument readable, List<Problem> problems, SourceLines lines) {

    public ReadArticle {
        problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    public Optional<ArticleDocument> document() {
        return Optional.ofNullable(readable);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
