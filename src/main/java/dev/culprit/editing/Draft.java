package dev.culprit.editing;

import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text on the desk, with what is wrong in it.
 *
 * @param stored what the store holds of the article now; null while it is new
 * @param revision the revision that the text was made from; 0 for a new article
 * @param kept when it was kept without being saved; null for a text that was not brought back
 */
record Draft(
        @Nullable StoredArticle stored,
        int revision,
        ArticleFiles files,
        List<Problem> problems,
        @Nullable Instant kept) {

    Draft(@Nullable StoredArticle stored, int revision, ArticleFiles files, List<Problem> problems) {
        this(stored, revision, files, problems, null);
    }

    Draft {
        problems = List.copyOf(problems);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
