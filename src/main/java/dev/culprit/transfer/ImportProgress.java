package dev.culprit.transfer;

/** Watches an import, and may stop it between two lots of articles. */
interface ImportProgress {

    /** Nobody watches, nobody stops it. */
    ImportProgress UNSEEN = done -> true;

    /**
     * So many articles have been dealt with.
     *
     * @return whether to go on
     */
    boolean goOn(int done);
}
