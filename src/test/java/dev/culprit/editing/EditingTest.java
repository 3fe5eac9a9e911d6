package dev.culprit.editing;

import dev.culprit.ArticleStoreTest;
import dev.culprit.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Writing articles, with the store and the rules as they are; all subclasses share one context. */
@ArticleStoreTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:editing",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap"
        })
abstract class EditingTest {

    @Autowired
    MockMvcTester site;

    @Autowired
    Articles articles;
}
