package dev.culprit.article;

import dev.culprit.article.ArticleDocument.FixType;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.article.Rows.ApplicabilityRow;
import dev.culprit.article.Rows.CauseTextRow;
import dev.culprit.article.Rows.FixRow;
import dev.culprit.article.Rows.FixTextRow;
import dev.culprit.article.Rows.MentionRole;
import dev.culprit.article.Rows.MentionRow;
import dev.culprit.article.Rows.PlaceholderRow;
import dev.culprit.article.Rows.ReferenceRow;
import dev.culprit.article.Rows.SampleRow;
import dev.culprit.article.Rows.SignatureRole;
import dev.culprit.article.Rows.SignatureRow;
import dev.culprit.article.Rows.StepRow;
import dev.culprit.article.Rows.TextRow;
import dev.culprit.matching.signature.PlaceholderType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The rows of the articles in a range of ids, each table read from end to end. For many articles this takes a tenth of the
 * time of reading them as entities. The columns are those of {@link PublishedRecord}, named once more: asked for through
 * that mapping, the same rows take up to half as much time again. Immutable once made.
 */
final class PublishedRows {

    private static final JsonColumn.Named NAMED = new JsonColumn.Named();
    private static final JsonColumn.Lines LINES = new JsonColumn.Lines();
    private static final JsonColumn.Blocks BLOCKS = new JsonColumn.Blocks();
    private static final JsonColumn.Definition DEFINITION = new JsonColumn.Definition();

    final Table<String> components;
    final Table<ApplicabilityRow> appliesTo;
    final Table<PlaceholderRow> placeholders;
    final Table<String> causes;
    final Table<SignatureRow> signatures;
    final Table<FixRow> fixes;
    final Table<ReferenceRow> references;
    final Table<MentionRow> mentions;
    final Table<SampleRow> samples;
    final Table<TextRow> texts;
    final Table<CauseTextRow> causeTexts;
    final Table<FixTextRow> fixTexts;
    final Table<StepRow> steps;

    private final JdbcOperations database;
    private final long first;
    private final long last;

    /** @param last the range's last id, included */
    PublishedRows(JdbcOperations database, long first, long last) {
        this.database = database;
        this.first = first;
        this.last = last;
        components = table("component from article_component", row -> row.getString(2));
        appliesTo = table(
                "component, versions from applicability",
                row -> new ApplicabilityRow(row.getString(2), row.getString(3)));
        placeholders = table(
                "name, type, description from placeholder",
                row -> new PlaceholderRow(
                        row.getString(2), PlaceholderType.valueOf(row.getString(3)), NAMED.read(row.getString(4))));
        causes = table("name from cause", row -> row.getString(2));
        signatures = table(
                "role, cause_position, name, definition from signature",
                row -> new SignatureRow(
                        SignatureRole.valueOf(row.getString(2)),
                        integer(row, 3),
                        row.getString(4),
                        DEFINITION.read(row.getString(5))));
        fixes = table(
                "cause_position, name, type, risk, minutes from fix",
                row -> new FixRow(
                        row.getInt(2),
                        row.getString(3),
                        FixType.valueOf(row.getString(4)),
                        Risk.valueOf(row.getString(5)),
                        integer(row, 6)));
        references = table(
                "url, description from reference",
                row -> new ReferenceRow(row.getString(2), NAMED.read(row.getString(3))));
        mentions = table(
                "role, slug from mention",
                row -> new MentionRow(MentionRole.valueOf(row.getString(2)), row.getString(3)));
        samples = table(
                "file, matches, cause, captures, content from sample",
                row -> new SampleRow(
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        NAMED.read(row.getString(5)),
                        row.getString(6)));
        texts = table(
                "locale, title, summary, symptoms, prevention from article_text",
                row -> new TextRow(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        LINES.read(row.getString(5)),
                        row.getString(6)));
        causeTexts = table(
                "text_position, cause, title, explanation, look, expect, otherwise from cause_text",
                row -> new CauseTextRow(
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        BLOCKS.convertToEntityAttribute(row.getString(6)),
                        row.getString(7),
                        row.getString(8)));
        fixTexts = table(
                "cause_text_position, fix, title, introduction, verification, expect from fix_text",
                row -> new FixTextRow(
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        BLOCKS.read(row.getString(5)),
                        BLOCKS.convertToEntityAttribute(row.getString(6)),
                        row.getString(7)));
        steps = table(
                "fix_text_position, blocks from step",
                row -> new StepRow(row.getInt(2), BLOCKS.read(row.getString(3))));
    }

    /** Makes something of the row that a result stands at. */
    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** The rows of one table by article, in their order. */
    static final class Table<R> {

        private final Map<Long, List<R>> rowsByArticle = new HashMap<>();

        /** The rows of this article; to be changed by nobody else. */
        List<R> of(long article) {
            return rowsByArticle.getOrDefault(article, new ArrayList<>());
        }
    }

    private <R> Table<R> table(String columns, RowReader<R> reader) {
        Table<R> table = new Table<>();
        RowCallbackHandler keep = row -> table.rowsByArticle
                .computeIfAbsent(row.getLong(1), article -> new ArrayList<>())
                .add(reader.read(row));
        database.query(
                "select article_id, " + columns + " where article_id between ? and ? order by article_id, position",
                keep,
                first,
                last);
        return table;
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
