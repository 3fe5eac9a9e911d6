package dev.culprit.editing;

import dev.culprit.article.Articles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Writing articles, with the store and the rules as they are; all subclasses share one context. */
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"content", "account", "web"})
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:editing",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
            "culprit.admin.password=unused",
            "culprit.content=src/test/resources/dev/culprit/editing/library"
        })
abstract class EditingTest {

    @Autowired
    MockMvcTester site;

    @Autowired
    Articles articles;
}
