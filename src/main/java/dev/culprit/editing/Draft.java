package dev.culprit.editing;

import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text on the desk, with what is wrong in it.
 *
 * @param stored what the store holds of the article now; null while it is new
 * @param revision the revision that the text was made from; 0 for a new article
 */
record Draft(@Nullable StoredArticle stored, int revision, ArticleFiles files, List<Problem> problems) {

    Draft {
        problems = List.copyOf(problems);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
