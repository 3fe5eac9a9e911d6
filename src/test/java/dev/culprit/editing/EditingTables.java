package dev.culprit.editing;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases with the product's tables, empty but for two articles without a text. */
final class EditingTables {

    static final String KEY = "TST-0001";
    static final String OTHER_KEY = "TST-0002";

    private EditingTables() {}

    static DataSource onH2() {
        return migrated("jdbc:h2:mem:editing-tables;DB_CLOSE_DELAY=-1");
    }

    static DataSource onPostgres() {
        try {
            return migrated(TestPostgres.createDatabase("editing"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated(String address) {
        DataSource database = new DriverManagerDataSource(address);
        Flyway.configure().dataSource(database).load().migrate();
        addArticle(database, 1, KEY);
        addArticle(database, 2, OTHER_KEY);
        return database;
    }

    private static void addArticle(DataSource database, int id, String key) {
        JdbcClient.create(database)
                .sql(
                        "insert into article (id, version, article_key, latest_revision, status) values (?, 0, ?, 1, 'DRAFT')")
                .params(id, key)
                .update();
    }

    static void empty(DataSource database) {
        JdbcClient client = JdbcClient.create(database);
        client.sql("delete from review_note").update();
        client.sql("delete from kept_draft").update();
    }
}
