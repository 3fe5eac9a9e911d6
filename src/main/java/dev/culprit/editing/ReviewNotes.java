package dev.culprit.editing;

import dev.culprit.editing.ReviewNote.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of what was said about revisions. Written once and read whole, hence without entities. */
@Repository
class ReviewNotes {

    private final JdbcClient database;
    private final Clock clock;

    ReviewNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    void add(String key, int revision, String author, Kind kind, String words) {
        database.sql("insert into review_note (article_key, revision, author, kind, words, written_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(key, revision, author, kind.name(), words, OffsetDateTime.now(clock))
                .update();
    }

    /** All about an article, in the order in which they were said. */
    @Transactional(readOnly = true)
    List<ReviewNote> list(String key) {
        return database.sql("select revision, author, kind, words, written_at from review_note"
                        + " where article_key = ? order by id")
                .param(key)
                .query((row, number) -> new ReviewNote(
                        row.getInt("revision"),
                        row.getString("author"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("written_at", OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant()))
                .list();
    }
}
