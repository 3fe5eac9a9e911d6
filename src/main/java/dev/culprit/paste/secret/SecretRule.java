package dev.culprit.paste.secret;

import org.jspecify.annotations.Nullable;

/** One way in which secrets show in text. Looks from a character on which it starts, and no further than needed. */
interface SecretRule {

    /** A range of the text that must not be seen, and how many characters of it are masked. */
    record Secret(int start, int end) {}

    /** The characters that call this rule; ASCII. */
    String triggers();

    /** The characters of which one stands behind such a character wherever there is a secret; ASCII, empty for any. */
    default String seconds() {
        return "";
    }

    /** The secret that this character, one of the triggers, gives away; null when there is none. Never starts before {@code from}. */
    @Nullable
    Secret find(String text, int at, int from);
}
