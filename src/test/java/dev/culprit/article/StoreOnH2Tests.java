package dev.culprit.article;

import org.junit.jupiter.api.Nested;
import org.springframework.test.context.TestPropertySource;

@StoreTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:articles")
class StoreOnH2Tests {

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
