package dev.culprit.editing;

import dev.culprit.article.StoredArticle;
import dev.culprit.editing.ArticleWrites.Written;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tags by which programs say which revision they have seen: {@code "KB-0001-3"}. */
final class EntityTag {

    /** With the language behind it when it is the tag of what readers see. */
    private static final Pattern TAG = Pattern.compile("\"([A-Za-z0-9-]{1,200})-(\\d{1,9})(?:-[A-Za-z][A-Za-z-]*)?\"");

    private static final String ANY = "*";

    private EntityTag() {}

    static String of(StoredArticle article) {
        return article.document().key() + "-" + article.revision();
    }

    static String of(Written written) {
        return written.key() + "-" + written.revision();
    }

    /**
     * The revision that a change is meant for.
     *
     * @throws ProblemException when none is named, or only others than the latest
     */
    static int expected(StoredArticle current, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.PRECONDITION_REQUIRED);
        }
        if (ifMatch.strip().equals(ANY) || names(ifMatch, current)) {
            return current.revision();
        }
        throw stale(current);
    }

    private static boolean names(String ifMatch, StoredArticle current) {
        return TAG.matcher(ifMatch)
                .results()
                .filter(tag -> tag.group(1).equals(current.document().key()))
                .mapToInt(tag -> Integer.parseInt(tag.group(2)))
                .anyMatch(revision -> revision == current.revision());
    }

    static ProblemException stale(StoredArticle current) {
        return stale(current.revision(), current.author());
    }

    static ProblemException stale(int latest, String author) {
        return new ProblemException(
                Problem.PRECONDITION_FAILED,
                "the latest revision is " + latest + " by " + author,
                Map.of("revision", latest));
    }
}
