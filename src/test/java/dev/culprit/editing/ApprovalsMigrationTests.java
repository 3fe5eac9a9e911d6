package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Approvals that were given before revisions knew of them still count after an upgrade. */
class ApprovalsMigrationTests {

    static Stream<String> databases() throws SQLException {
        return Stream.of("jdbc:h2:mem:approvals;DB_CLOSE_DELAY=-1", TestPostgres.createDatabase("approvals"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void approvalsOfOthersMoveToTheirRevisions(String address) {
        DriverManagerDataSource database = new DriverManagerDataSource(address);
        Flyway.configure().dataSource(database).target("10").load().migrate();
        JdbcClient client = JdbcClient.create(database);
        client.sql(
                        "insert into article (id, version, article_key, latest_revision, status) values (1, 0, 'A-1', 3, 'DRAFT')")
                .update();
        for (int number = 1; number <= 3; number++) {
            client.sql("insert into revision (id, article_id, number, slug, title, author, reason, saved_at, files)"
                            + " values (?, 1, ?, 'a', 'A', 'ada', '', current_timestamp, '{}')")
                    .params(number, number)
                    .update();
        }
        note(client, 1, "bob", "APPROVED");
        note(client, 2, "ada", "APPROVED");
        note(client, 3, "bob", "COMMENT");

        Flyway.configure().dataSource(database).load().migrate();

        assertThat(client.sql("select approved_by from revision order by number")
                        .query(String.class)
                        .list())
                .containsExactly("bob", null, null);
    }

    private static void note(JdbcClient client, int revision, String author, String kind) {
        client.sql("insert into review_note (article_key, revision, author, kind, words, written_at)"
                        + " values ('A-1', ?, ?, ?, '', current_timestamp)")
                .params(revision, author, kind)
                .update();
    }
}
