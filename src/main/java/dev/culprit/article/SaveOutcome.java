package dev.culprit.article;

/** What became of an attempt to save an article. */
public sealed interface SaveOutcome {

    /** It is kept. */
    record Saved(StoredArticle article) implements SaveOutcome {}

    /** Somebody saved another revision first; nothing was changed. */
    record Stale(StoredArticle current) implements SaveOutcome {}

    /** A key, slug or alias belongs to another article; nothing was changed. */
    record Taken(String name, String ownerKey) implements SaveOutcome {}

    /** Nobody has read this revision but its author, who can neither approve nor publish it; nothing was changed. */
    record Unread(StoredArticle article) implements SaveOutcome {}
}
