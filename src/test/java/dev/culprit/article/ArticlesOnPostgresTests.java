package dev.culprit.article;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ArticlesOnPostgresTests extends ArticlesContract {

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) throws SQLException {
        String address = TestPostgres.createDatabase("articles");
        properties.add("spring.datasource.url", () -> address);
    }
}
