package dev.culprit.article;

/** What became of an article from a content folder. */
public sealed interface ImportOutcome {

    /** It is what readers now see. */
    record Taken(StoredArticle article) implements ImportOutcome {}

    /** Nothing was to be done: the file has not changed since it was last taken, or says what is stored already. */
    record Unchanged(String key) implements ImportOutcome {}

    /** It changed in the folder and was edited here; what is stored was kept, and the file's text is put by. */
    record Conflict(String key) implements ImportOutcome {}

    /** A slug or alias of it belongs to another article; nothing was changed. */
    record NameTaken(String key, String name, String ownerKey) implements ImportOutcome {}
}
