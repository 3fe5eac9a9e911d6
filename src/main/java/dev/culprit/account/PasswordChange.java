package dev.culprit.account;

import java.util.Locale;

/** What became of a user's wish for another password. */
enum PasswordChange {
    DONE,
    /** The current password was not the one given. */
    WRONG,
    /** It was given wrongly too often. */
    WAIT,
    /** The new one is the old one. */
    SAME;

    /** As addresses and messages name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
