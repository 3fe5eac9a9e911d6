package dev.culprit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests a module that changes articles, with the store and the rules as they are and a library of a few articles. Each names
 * a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"content", "account", "web"})
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {"culprit.admin.password=unused", "culprit.content=src/test/resources/dev/culprit/editing/library"
        })
public @interface ArticleStoreTest {}
