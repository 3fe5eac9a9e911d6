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
        DECLINED,
        DISCARDED,
        COMMENTED,
        RETURNED,
        APPROVED,
        VERIFIED;

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

    /**
     * It was not done.
     *
     * @param report what the tests gave, when they are the reason
     */
    record Refused(Draft draft, Why why, @Nullable WorkbenchReport report) implements EditOutcome {

        static Refused forMistakes(Draft draft) {
            return new Refused(draft, Why.MISTAKES, null);
        }
    }

    /** Why something was not done. */
    enum Why {
        /** There are mistakes in the text. */
        MISTAKES,
        /** Samples fail, or other articles' samples or harmless logs are matched. */
        FAILING,
        /** A signature fits nearly any text. */
        ANYTHING,
        /** Nobody but its author has read it. */
        SECOND_PERSON;

        /** As messages name it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Nothing was changed: somebody else had saved first. The draft is what they saved; nothing had been sent. */
    record Overtaken(Draft draft) implements EditOutcome {}

    /**
     * Nothing was changed: somebody else had saved first, and another text was sent.
     *
     * @param base the revision that both were made from
     * @param latest the revision that they saved
     * @param mine the text that was sent
     */
    record Conflicting(String key, int base, int latest, String author, ArticleFiles mine, ThreeWay sides)
            implements EditOutcome {}
}
