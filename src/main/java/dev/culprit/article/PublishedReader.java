package dev.culprit.article;

import dev.culprit.article.ArticleDocument.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Reads what readers see, all of it, past the entities: a start waits for that. */
@Component
class PublishedReader {

    /** Articles that are read with one query a table. */
    private static final int BATCH = 250;

    /** Batches that are read at once, by all processors. */
    private static final int READ_TOGETHER = 4;

    private final JdbcOperations database;

    PublishedReader(JdbcOperations database) {
        this.database = database;
    }

    /** Ids from the first to the last. */
    private record Range(long first, long last) {}

    /** Hands over every published article, in the order in which they were made, holding some hundreds at a time. */
    void forEach(Consumer<StoredArticle> consumer) {
        List<Range> ranges = ranges();
        for (int i = 0; i < ranges.size(); i += READ_TOGETHER) {
            ranges.subList(i, Math.min(ranges.size(), i + READ_TOGETHER)).parallelStream()
                    .map(this::read)
                    .toList()
                    .forEach(batch -> batch.forEach(consumer));
        }
    }

    private List<Range> ranges() {
        List<Long> ids = database.queryForList(
                "select id from article where published_revision is not null and archived_at is null order by id",
                Long.class);
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += BATCH) {
            ranges.add(new Range(ids.get(i), ids.get(Math.min(ids.size(), i + BATCH) - 1)));
        }
        return ranges;
    }

    private List<StoredArticle> read(Range range) {
        PublishedRows rows = new PublishedRows(database, range.first(), range.last());
        return database.query("""
                        select article.id, article_key, article.slug, kind, verified_on, fixed_in,
                            published_revision, saved_at, author
                        from article join revision on article_id = article.id and number = published_revision
                        where article.id between ? and ? and archived_at is null
                        order by article.id""", (row, number) -> article(row, rows), range.first(), range.last());
    }

    private static StoredArticle article(ResultSet row, PublishedRows rows) throws SQLException {
        PublishedRecord published = new PublishedRecord(
                row.getString(3),
                Kind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                rows,
                row.getLong(1));
        return new StoredArticle(
                published.toDocument(row.getString(2)),
                row.getInt(7),
                Status.PUBLISHED,
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9));
    }
}
