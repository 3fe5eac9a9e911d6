package dev.culprit.site;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** PostgreSQL is stricter about text: it takes no NUL, and counts what it keeps. */
class BrokenRequestsOnPostgresTests extends BrokenRequestsTests {

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) throws SQLException {
        String address = TestPostgres.createDatabase("site");
        properties.add("spring.datasource.url", () -> address);
    }
}
