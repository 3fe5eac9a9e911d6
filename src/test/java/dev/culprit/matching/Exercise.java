package dev.culprit.matching;

import dev.culprit.matching.signature.Hit;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paste, what is known when it is shown, and what should be said about it.
 *
 * @param source where the paste comes from; those of one source are alike, and are held out together
 * @param hits the signatures that were found in it
 * @param siblings keys of issues that are declared to show the same symptom as one that was taken away
 * @param right the key of the issue it shows; null when nothing that is known fits
 * @param causes ids of the causes any of which is right; empty when the paste settles none
 */
record Exercise(
        Kind kind,
        String source,
        String id,
        Paste paste,
        List<Hit> hits,
        Matcher matcher,
        Set<String> siblings,
        @Nullable String right,
        Set<String> causes) {

    /** What is asked. */
    enum Kind {
        /** Our library, a paste of somebody who had the problem, or one that shows none of ours. */
        OURS,
        /** The same with the right article taken away: what is left may be close, and is still wrong. */
        OURS_WITHOUT_IT,
        /** The same with no signature of the right article found, as if it had been told in other words. */
        OURS_BY_WORDS,
        /** Only the first or the second half of the paste. */
        OURS_HALF,
        /** What the authors of an article expect to be pasted. */
        SAMPLE,
        SAMPLE_WITHOUT_IT,
        SAMPLE_BY_WORDS,
        /** A library that the engine was not made for, and a log of it. */
        FOREIGN,
        FOREIGN_WITHOUT_IT,
        FOREIGN_BY_WORDS,
        /** Our library cut down to what a foreign one says: a title, a line for one cause, two signatures. */
        REDUCED,
        REDUCED_WITHOUT_IT,
        /** Logs of one world on the library of another. */
        STRANGE,
        /** Logs that show nothing wrong. */
        BENIGN
    }

    Exercise {
        causes = Set.copyOf(causes);
        siblings = Set.copyOf(siblings);
    }

    /** Whether what was taken away has siblings whose signatures are found: they are neither right nor wrong. */
    boolean isContested() {
        return hits.stream().anyMatch(hit -> siblings.contains(hit.signature().owner()));
    }
}
