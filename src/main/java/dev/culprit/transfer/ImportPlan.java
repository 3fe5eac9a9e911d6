package dev.culprit.transfer;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports.Replacement;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.Problem;
import dev.culprit.content.ReadArticle;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an import is going to do with an article.
 *
 * @param document null when it cannot be read
 * @param stored what the store had when the plan was made; null when it had nothing
 */
record ImportPlan(
        String folder,
        @Nullable ArticleDocument document,
        @Nullable StoredArticle stored,
        Line line) {

    ImportPlan(String folder, ArticleDocument document, @Nullable StoredArticle stored, Change change) {
        this(folder, document, stored, new Line(folder, document.key(), titleOf(document), change, List.of()));
    }

    static ImportPlan unreadable(String folder, ReadArticle read) {
        List<String> problems = read.problems().stream()
                .filter(Problem::isError)
                .map(Problem::toString)
                .toList();
        return new ImportPlan(
                folder,
                null,
                null,
                new Line(
                        folder,
                        read.document().map(ArticleDocument::key).orElse(null),
                        read.document().map(ImportPlan::titleOf).orElse(null),
                        Change.REFUSED,
                        problems));
    }

    private static String titleOf(ArticleDocument document) {
        return document.text(Locale.ENGLISH).text().title();
    }

    private ArticleDocument get() {
        if (document == null) {
            throw new IllegalStateException(folder + " cannot be read");
        }
        return document;
    }

    /** Whether there is anything to do. */
    boolean isDue() {
        return line.change() == Change.NEW || line.change() == Change.CHANGED;
    }

    Replacement replacement() {
        return new Replacement(get(), stored == null ? 0 : stored.revision());
    }

    Line line(Change change) {
        return new Line(folder, line.key(), line.title(), change, List.of());
    }

    Line refused(String why) {
        return new Line(folder, line.key(), line.title(), Change.REFUSED, List.of(why));
    }

    ImportPlan asRefused(String why) {
        return new ImportPlan(folder, document, stored, refused(why));
    }
}
