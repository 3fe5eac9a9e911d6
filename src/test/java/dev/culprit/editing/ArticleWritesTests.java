package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Status;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

class ArticleWritesTests extends EditingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /** Of an article that this test has to itself. */
    private String key = "";

    @BeforeEach
    void addAnArticle() {
        key = "API-" + NUMBERS.incrementAndGet();
        ArticleDocument document = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(key.toLowerCase(Locale.ROOT))
                .withTitle("en", "First title")
                .build();
        SystemActor.call(() -> articles.save(document, 0, "ada", "made"));
    }

    @Test
    void aProgramReadsTheTextWithTheTagToSendItBackWith() throws UnsupportedEncodingException {
        MvcTestResult result = get("/source");

        assertThat(result).hasStatusOk().hasHeader("ETag", tag(1));
        assertThat(read(result, "$.status")).isEqualTo("draft");
        assertThat(read(result, "$.files['en.md']")).asString().contains("# First title");
    }

    @Test
    void aProgramWritesANewArticleUnderAKeyThatIsFree() throws UnsupportedEncodingException {
        String slug = key.toLowerCase(Locale.ROOT) + "-new";
        SortedMap<String, String> files = text();
        files.computeIfPresent(
                "article.yaml",
                (name, yaml) -> yaml.replace("key: " + key, "key: NEW").replaceFirst("slug: .*", "slug: " + slug));

        MvcTestResult result = send("POST", "", null, body(files));

        assertThat(result).hasStatus(201);
        String made = (String) read(result, "$.key");
        assertThat(made).matches("KB-\\d{4}");
        assertThat(result)
                .hasHeader("ETag", "\"" + made + "-1\"")
                .hasHeader("Location", "/api/v1/articles/" + made + "/source");
        assertThat(SystemActor.call(() -> articles.findForEditing(made))
                        .orElseThrow()
                        .author())
                .isEqualTo("robot");
    }

    @Test
    void aKeyThatIsTakenIsAConflict() {
        assertThat(send("POST", "", null, body(text())))
                .hasStatus(409)
                .bodyText()
                .contains("/problems/conflict", key);
    }

    @Test
    void aProgramReplacesATextItHasSeen() throws UnsupportedEncodingException {
        SortedMap<String, String> files = edited("# First title", "# Better title");
        files.put("samples/extra.txt", "a sample\r\n");

        MvcTestResult result = put(tag(1), files);

        assertThat(result).hasStatusOk().hasHeader("ETag", tag(2));
        assertThat(read(result, "$.done")).isEqualTo("saved");
        assertThat(text().get("en.md")).contains("# Better title");
    }

    @Test
    void aFileThatIsNotSentGoes() {
        SortedMap<String, String> files = text();
        files.put("zh.md", files.get("en.md"));
        assertThat(put(tag(1), files)).hasStatusOk();
        assertThat(text()).containsKey("zh.md");
        files.remove("zh.md");

        MvcTestResult result = put(tag(2), files);

        assertThat(result).hasStatusOk();
        assertThat(text()).doesNotContainKey("zh.md");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() throws UnsupportedEncodingException {
        put(tag(1), edited("# First title", "# Theirs"));

        MvcTestResult late = put(tag(1), edited("# Theirs", "# Mine"));

        assertThat(late).hasStatus(412).bodyText().contains("/problems/precondition-failed");
        assertThat(read(late, "$.revision")).isEqualTo(2);
        assertThat(put(null, text())).hasStatus(428).bodyText().contains("/problems/precondition-required");
        assertThat(put("\"other-1\"", text())).hasStatus(412);
        assertThat(put("nonsense", text())).hasStatus(412);
        assertThat(put("\"" + key + "-99999999999999\"", text())).hasStatus(412);
        assertThat(put("\"" + key + "-1\", \"" + key + "-2-en\"", edited("# Theirs", "# Mine")))
                .hasStatusOk();
        assertThat(put("*", edited("# Mine", "# Whatever"))).hasStatusOk();
    }

    @Test
    void mistakesAreNamedByFileAndLine() throws UnsupportedEncodingException {
        SortedMap<String, String> broken = text();
        broken.merge("article.yaml", "nonsense: [", String::concat);

        MvcTestResult result = put(tag(1), broken);

        assertThat(result).hasStatus(422).hasHeader("Content-Type", "application/problem+json");
        assertThat(read(result, "$.type")).isEqualTo("/problems/invalid-article");
        assertThat(read(result, "$.errors[0].file")).isEqualTo("article.yaml");
        assertThat((Integer) read(result, "$.errors[0].line")).isPositive();
        assertThat(read(result, "$.errors[0].message")).asString().isNotEmpty();
        assertThat(latestRevision()).isEqualTo(1);
    }

    @Test
    void anArticleGoesThroughItsLife() throws UnsupportedEncodingException {
        assertThat(read(step(Role.EDITOR, "submit", 1), "$.status")).isEqualTo("review");
        assertThat(read(step(Role.REVIEWER, "publish", 1), "$.status")).isEqualTo("published");
        assertThat(articles.findPublished(key)).isPresent();

        MvcTestResult archived = step(Role.REVIEWER, "archive", 1);
        assertThat(archived).hasStatusOk();
        assertThat(read(archived, "$.status")).isEqualTo("archived");
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void anOldTextComesBack() throws UnsupportedEncodingException {
        put(tag(1), edited("# First title", "# Worse title"));

        MvcTestResult result = send("POST", "/restore", tag(2), "{\"revision\": 1, \"reason\": \"it was better\"}");

        assertThat(result).hasStatusOk().hasHeader("ETag", tag(3));
        assertThat(text().get("en.md")).contains("# First title");
        assertThat(send("POST", "/restore", tag(3), "{\"revision\": 99}")).hasStatus(400);
    }

    @Test
    void stepsNeedTheTagToo() {
        for (String step : List.of("submit", "publish", "archive", "restore")) {
            assertThat(send(Role.REVIEWER, "POST", "/" + step, null, "{\"revision\": 1}"))
                    .as(step)
                    .hasStatus(428);
            assertThat(send(Role.REVIEWER, "POST", "/" + step, tag(7), "{\"revision\": 1}"))
                    .as(step)
                    .hasStatus(412);
        }
    }

    @Test
    void anArticleThatIsNotThereIsNotFound() {
        String there = key;
        key = "API-0";
        assertThat(get("/source")).hasStatus(404).bodyText().contains("/problems/article-not-found");
        assertThat(put("*", Map.of("en.md", "x"))).hasStatus(404);
        assertThat(step(Role.REVIEWER, "archive", 1)).hasStatus(404);
        key = there;
    }

    @Test
    void whatCannotBeReadIsABadRequest() {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{",
                "{\"files\": []}",
                "{\"files\": {}}",
                "{\"files\": {\"en.md\": {}}}",
                "{\"files\": {\"en.md\": \"x\"}, \"reason\": \"" + "x".repeat(501) + "\"}")) {
            assertThat(send("PUT", "/", "*", body)).as(body).hasStatus(400);
        }
    }

    @Test
    void aProgramDoesNotPublishWhatOnlyItsUserHasRead() throws UnsupportedEncodingException {
        put(tag(1), edited("# First title", "# Better title"));

        MvcTestResult refused = step(Role.REVIEWER, "publish", 2);

        assertThat(refused).hasStatus(422).bodyText().contains("somebody else has to read it first");
        assertThat(articles.findPublished(key)).isEmpty();
        assertThat(read(step(Role.ADMINISTRATOR, "publish", 2), "$.status")).isEqualTo("published");
    }

    @Test
    void publishingIsForReviewersAndWritingForEditors() {
        assertThat(step(Role.EDITOR, "publish", 1)).hasStatus(403).bodyText().contains("/problems/forbidden");
        assertThat(step(Role.EDITOR, "archive", 1)).hasStatus(403);
        assertThat(step(Role.READER, "submit", 1)).hasStatus(403);
        assertThat(send(Role.READER, "PUT", "", tag(1), body(text()))).hasStatus(403);
        assertThat(site.put()
                        .uri("/api/v1/articles/" + key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body(text())))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"culprit\"");
        assertThat(SystemActor.call(() -> articles.findForEditing(key))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.DRAFT);
    }

    private MvcTestResult get(String path) {
        return site.get()
                .uri("/api/v1/articles/" + key + path)
                .with(as(Role.EDITOR))
                .exchange();
    }

    private MvcTestResult put(@Nullable String ifMatch, Map<String, String> files) {
        return send("PUT", "/", ifMatch, body(files));
    }

    private MvcTestResult step(Role role, String step, int revision) {
        return send(role, "POST", "/" + step, tag(revision), null);
    }

    private MvcTestResult send(String method, String path, @Nullable String ifMatch, String body) {
        return send(Role.EDITOR, method, path, ifMatch, body);
    }

    private MvcTestResult send(Role role, String method, String path, @Nullable String ifMatch, @Nullable String body) {
        boolean whole = method.equals("POST") && path.isEmpty();
        String address = "/api/v1/articles" + (whole ? "" : "/" + key) + (path.equals("/") ? "" : path);
        var request =
                (method.equals("PUT") ? site.put() : site.post()).uri(address).with(as(role));
        if (ifMatch != null) {
            request = request.header("If-Match", ifMatch);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }

    private static RequestPostProcessor as(Role role) {
        return user("robot").authorities(role.authorities());
    }

    private String tag(int revision) {
        return "\"" + key + "-" + revision + "\"";
    }

    private static String body(Map<String, String> files) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("files", files);
        members.put("reason", "by a program");
        return JSON.writeValueAsString(members);
    }

    private static Object read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), path);
    }

    private int latestRevision() {
        return SystemActor.call(() -> articles.findForEditing(key))
                .orElseThrow()
                .revision();
    }

    private SortedMap<String, String> text() {
        return new TreeMap<>(
                SystemActor.call(() -> articles.findText(key, latestRevision())).orElseThrow());
    }

    private SortedMap<String, String> edited(String before, String after) {
        SortedMap<String, String> files = text();
        assertThat(files.get("en.md")).contains(before);
        files.computeIfPresent("en.md", (name, content) -> content.replace(before, after));
        return files;
    }
}
