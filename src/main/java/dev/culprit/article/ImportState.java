package dev.culprit.article;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was last taken from the content folder for an article, and what the folder has offered since. */
@Entity
class ImportState {

    @Id
    private String articleKey;

    /** Null while it is not stored. */
    @Version
    private @Nullable Long version;

    /** Of the text that was last taken; empty when none was. */
    private String textHash = "";

    /** The revision made from the text that was last taken; 0 when none was. */
    private int revision;

    /** Whether the article was archived because its file went away. */
    private boolean vanished;

    private @Nullable String offeredHash;

    @Convert(converter = JsonColumn.Named.class)
    private @Nullable LinkedHashMap<String, String> offered;

    @SuppressWarnings("NullAway.Init")
    protected ImportState() {}

    ImportState(String articleKey) {
        this.articleKey = articleKey;
    }

    boolean isUpToDate(String hash) {
        return !vanished && textHash.equals(hash);
    }

    /** Whether nobody has changed the article since it was taken, or archived because its file went away. */
    boolean isUntouched(Article article) {
        return article.latestRevision() == revision
                && article.status() == (vanished ? Status.ARCHIVED : Status.PUBLISHED);
    }

    /** The folder and the store agree on this revision. */
    void agree(String hash, int onRevision) {
        textHash = hash;
        revision = onRevision;
        vanished = false;
        offeredHash = null;
        offered = null;
    }

    /** The folder has a text that was not taken. */
    void offer(String hash, Map<String, String> files) {
        offeredHash = hash;
        offered = new LinkedHashMap<>(files);
    }

    /** Somebody has seen what the folder offers and stays with what is stored. */
    void decline() {
        if (offeredHash != null) {
            textHash = offeredHash;
            offeredHash = null;
            offered = null;
        }
    }

    void vanish() {
        vanished = true;
    }

    String articleKey() {
        return articleKey;
    }

    Optional<Map<String, String>> offered() {
        return Optional.ofNullable(offered);
    }
}
