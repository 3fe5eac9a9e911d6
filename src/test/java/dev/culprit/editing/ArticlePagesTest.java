package dev.culprit.editing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Revision;
import dev.culprit.article.StoredArticle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Pages about an article, with one that each test has to itself: a draft by ada. */
abstract class ArticlePagesTest extends EditingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /** Of an article that this test has to itself. */
    String key = "";

    String slug = "";

    @BeforeEach
    void addAnArticle() {
        key = "TST-" + NUMBERS.incrementAndGet();
        slug = key.toLowerCase(Locale.ROOT);
        ArticleDocument document = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug)
                .withTitle("en", "First title")
                .build();
        SystemActor.call(() -> articles.save(document, 0, "ada", "made"));
    }

    static RequestPostProcessor editor() {
        return user("eve").authorities(Role.EDITOR.authorities());
    }

    static RequestPostProcessor reviewer() {
        return user("bob").authorities(Role.REVIEWER.authorities());
    }

    static RequestPostProcessor otherReviewer() {
        return user("rae").authorities(Role.REVIEWER.authorities());
    }

    static RequestPostProcessor administrator() {
        return user("root").authorities(Role.ADMINISTRATOR.authorities());
    }

    void publish() {
        SystemActor.call(() -> articles.publish(key, 1));
    }

    StoredArticle latest() {
        return SystemActor.call(() -> articles.findForEditing(key)).orElseThrow();
    }

    String title() {
        return latest().document().text(Locale.ENGLISH).text().title();
    }

    List<Revision> revisions() {
        return SystemActor.call(() -> articles.revisions(key));
    }

    SortedMap<String, String> text() {
        int revision = latest().revision();
        return new TreeMap<>(
                SystemActor.call(() -> articles.findText(key, revision)).orElseThrow());
    }

    SortedMap<String, String> edited(String old, String better) {
        SortedMap<String, String> files = text();
        files.replaceAll((name, content) -> content.replace(old, better));
        return files;
    }

    SortedMap<String, String> withSample(String sample) {
        SortedMap<String, String> files = text();
        files.merge("article.yaml", "samples:\n  - file: a.txt\n    match: true\n", String::concat);
        files.put("samples/a.txt", sample);
        return files;
    }

    MvcTestResult save(int revision, Map<String, String> files, String reason) {
        return send(editor(), revision, files, "reason", reason);
    }

    MvcTestResult send(RequestPostProcessor who, int revision, Map<String, String> files, String... namesAndValues) {
        return post("/admin/articles/" + key + "/edit", who, revision, files, namesAndValues);
    }

    MvcTestResult post(
            String path, RequestPostProcessor who, int revision, Map<String, String> files, String... namesAndValues) {
        var request = site.post().uri(path).with(csrf()).with(who).param("revision", String.valueOf(revision));
        int number = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            request = request.param("files[" + number + "].name", file.getKey())
                    .param("files[" + number + "].text", file.getValue());
            number++;
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
