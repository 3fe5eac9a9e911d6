package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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
        DECLINED;

        /** As addresses and messages name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Deed> find(String word) {
            return Arrays.stream(values())
                    .filter(deed -> deed.word().equals(word))
                    .findFirst();
        }
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
