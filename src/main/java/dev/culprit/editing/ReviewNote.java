package dev.culprit.editing;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that was said about a revision.
 *
 * @param words may be empty where the kind says it all
 */
record ReviewNote(int revision, String author, Kind kind, String words, Instant written) {

    /** The most characters of a note. */
    static final int LONGEST = 4_000;

    /** What a note does. */
    enum Kind {
        COMMENT,
        /** The revision is sent back to its author. */
        CHANGES_WANTED,
        /** Somebody else than its author finds it good. */
        APPROVED,
        /** It was published although its tests fail; the words say why. */
        OVERRIDDEN
    }

    public String kindWord() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
