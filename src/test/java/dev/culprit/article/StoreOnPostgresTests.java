package dev.culprit.article;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@StoreTest
class StoreOnPostgresTests {

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) throws SQLException {
        String address = TestPostgres.createDatabase("articles");
        properties.add("spring.datasource.url", () -> address);
    }

    @Nested
    class Keeping extends ArticlesContract {}

    @Nested
    class Contending extends ContentionContract {}

    @Nested
    class ReadByTwo extends SecondPersonContract {}

    @Nested
    class Importing extends ImportsContract {}

    @Nested
    class Counting extends MeetingsContract {}
}
