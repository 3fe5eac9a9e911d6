package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import org.jspecify.annotations.Nullable;

/** What became of something an editor did with an article. */
sealed interface EditOutcome {

    /** It is done; {@code revision} is the article's latest. */
    record Done(String key, int revision, Deed deed) implements EditOutcome {}

    /** What was done. */
    enum Deed {
        SAVED,
        SUBMITTED,
        PUBLISHED,
        ARCHIVED,
        RESTORED,
        DECLINED
    }

    /** Nothing was changed: there are mistakes in the text. */
    record Refused(Draft draft) implements EditOutcome {}

    /**
     * Nothing was changed: somebody else had saved first.
     *
     * @param draft what was sent, made to follow what the other one saved; or that, when nothing was sent
     * @param theirs the text that the other one saved, when another was sent
     */
    record Overtaken(Draft draft, @Nullable ArticleFiles theirs) implements EditOutcome {}
}
