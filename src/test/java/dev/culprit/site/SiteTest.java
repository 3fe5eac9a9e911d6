package dev.culprit.site;

import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole server on a small library; all subclasses share it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:site",
            "spring.jpa.properties.hibernate.search.backend.directory.type=local-heap",
            "culprit.admin.password=unused",
            "culprit.rate-limit.enabled=false",
            "culprit.content=src/test/resources/dev/culprit/editing/library"
        })
abstract class SiteTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    MockMvcTester site;

    @Autowired
    Articles articles;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    /** A request that a handler of ours takes. */
    record Endpoint(String method, String path) {

        boolean isBelow(String place) {
            return path.equals(place) || path.startsWith(place + "/");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All of them, with what takes each. */
    SortedMap<Endpoint, HandlerMethod> endpoints() {
        SortedMap<Endpoint, HandlerMethod> endpoints = new TreeMap<>(Comparator.comparing(Endpoint::toString));
        handlers.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.culprit.")) {
                info.getPatternValues()
                        .forEach(path ->
                                methods(info).forEach(method -> endpoints.put(new Endpoint(method, path), handler)));
            }
        });
        return endpoints;
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET")
                : methods.stream().map(RequestMethod::name).toList();
    }

    /** The key of a draft that nobody else works on, at its first revision. */
    String newArticle() {
        String key = "SITE-" + NUMBERS.incrementAndGet();
        ArticleDocument document = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(key.toLowerCase(Locale.ROOT))
                .build();
        SystemActor.call(() -> articles.save(document, 0, "ada", ""));
        return key;
    }
}
