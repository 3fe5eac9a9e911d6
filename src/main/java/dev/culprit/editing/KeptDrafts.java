package dev.culprit.editing;

import dev.culprit.content.ArticleFiles;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What editors write, kept on the server as they go, so that neither a browser nor a server that dies takes it with it. One
 * for each author and article. Nobody else sees it, and it is never published by itself. Overwritten time and again, hence
 * without entities.
 */
@Repository
class KeptDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

    /** Where a key stands, for an article that has none yet. */
    private static final String NEW = "";

    private final JdbcClient database;
    private final Clock clock;

    KeptDrafts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param key null for a new article */
    Optional<KeptDraft> find(String author, @Nullable String key) {
        return database.sql("select revision, files, kept_at from kept_draft where author = ? and article_key = ?")
                .params(author, column(key))
                .query((row, number) -> new KeptDraft(
                        row.getInt("revision"),
                        ArticleFiles.of(JSON.readValue(row.getString("files"), FILES)),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps a text in the place of what this author had of the article. */
    void keep(String author, @Nullable String key, int revision, ArticleFiles files) {
        String written = JSON.writeValueAsString(files.byName());
        if (!update(author, column(key), revision, written)) {
            try {
                database.sql("insert into kept_draft (author, article_key, revision, files, kept_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(author, column(key), revision, written, OffsetDateTime.now(clock))
                        .update();
            } catch (DuplicateKeyException another) {
                update(author, column(key), revision, written); // its other tab was quicker
            }
        }
    }

    private boolean update(String author, String key, int revision, String written) {
        return database.sql(
                                "update kept_draft set revision = ?, files = ?, kept_at = ? where author = ? and article_key = ?")
                        .params(revision, written, OffsetDateTime.now(clock), author, key)
                        .update()
                == 1;
    }

    void discard(String author, @Nullable String key) {
        database.sql("delete from kept_draft where author = ? and article_key = ?")
                .params(author, column(key))
                .update();
    }

    private static String column(@Nullable String key) {
        return key == null ? NEW : key;
    }
}
