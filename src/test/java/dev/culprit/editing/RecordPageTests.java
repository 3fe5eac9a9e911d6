package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The whole record in a form. */
class RecordPageTests extends EditingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(5000);
    private static final ArticleDocument RICH = Library.at(Path.of("content"))
            .articles()
            .map(entry -> ArticleFormat.read(entry.files()).document().orElseThrow())
            .filter(article -> article.causes().size() > 1)
            .findFirst()
            .orElseThrow();

    private String key = "";
    private FieldTree fields = new FieldTree(new TreeMap<>());

    @BeforeEach
    void addAnArticle() {
        key = "FRM-" + NUMBERS.incrementAndGet();
        SortedMap<String, String> renamed =
                new TreeMap<>(RecordWriter.write(RICH).values());
        renamed.put("key", key);
        renamed.put("slug", key.toLowerCase(Locale.ROOT));
        renamed.put("aliases", "");
        fields = new FieldTree(renamed);
        ArticleDocument article =
                RecordReader.read(fields, ArticleFormat.write(RICH).byName()).article();
        SystemActor.call(() -> articles.save(article, 0, "ada", "made"));
    }

    @Test
    void showsTheRecordInBothLanguagesSideBySide() {
        assertThat(site.get().uri("/admin/articles/" + key + "/edit?view=form").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"f.causes.0.title.en\"", "name=\"f.causes.0.title.zh\"", "name=\"f.causes.1.fixes.n\"")
                .doesNotContain("files[0].text");
    }

    @Test
    void savesWhatIsInTheFormAndComesBackToIt() {
        MvcTestResult result = send("edit", with("title.en", "A title from the form"));

        assertThat(result).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved&view=form");
        assertThat(latest().text(Locale.ENGLISH).text().title()).isEqualTo("A title from the form");
        assertThat(latest().causes()).isEqualTo(RICH.causes());
        assertThat(latest().samples()).isEqualTo(RICH.samples());
    }

    @Test
    void movesAddsAndRemovesWithoutSaving() {
        String second = RICH.causes().get(1).id();

        assertThat(send("form", fields, "do", "up:causes:1"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-causes.0.id\" name=\"f.causes.0.id\" value=\"" + second + "\"");
        assertThat(send("form", fields, "do", "move:causes:1:0"))
                .bodyText()
                .contains("id=\"f-causes.0.id\" name=\"f.causes.0.id\" value=\"" + second + "\"");
        assertThat(send("form", fields, "do", "add:signatures:config"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"f.signatures." + RICH.signatures().size() + ".condition\"");
        assertThat(send("form", fields, "do", "remove:causes:0"))
                .bodyText()
                .doesNotContain("name=\"f.causes." + (RICH.causes().size() - 1) + ".id\"");
        assertThat(latest().causes())
                .extracting(Cause::id)
                .first()
                .isEqualTo(RICH.causes().get(0).id());
    }

    @Test
    void goesBetweenFormAndTextWithoutSaving() {
        FieldTree changed = with("summary.en", "Changed, and not saved.");

        assertThat(send("text", changed)).hasStatusOk().bodyText().contains("files[0].text", "Changed, and not saved.");
        assertThat(send("form", changed)).hasStatusOk().bodyText().contains("Changed, and not saved.</textarea>");
        assertThat(latest().text(Locale.ENGLISH).text().summary()).doesNotContain("Changed");
    }

    @Test
    void givesBackWhatItCannotUnderstand() {
        SortedMap<String, String> broken = new TreeMap<>(fields.values());
        broken.put("verified-on", "soon");
        broken.put("summary.en", "Words\n## Cause: smuggled");

        assertThat(send("edit", new FieldTree(broken)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nothing was changed",
                        "must be a day",
                        "read as a heading",
                        "## Cause: smuggled",
                        "value=\"soon\"");
    }

    @Test
    void triesAndPreviewsWhatIsInTheForm() {
        assertThat(send("try", with("summary.en", "A *new* summary.")))
                .hasStatusOk()
                .bodyText()
                .contains("samples pass", "A <em>new</em> summary");
    }

    @Test
    void neverFailsWhateverIsSent() {
        Random random = new Random(7);
        List<String> values =
                List.of("", "-1", "99999", "\u0000", "{", "[", "- a\n- b", "```", "<b>", "1. x", "all: [", "🤖");
        List<String> actions = List.of(
                "up:causes:0",
                "remove:causes.0.fixes:0",
                "add:causes.9.fixes:",
                "down:x:1",
                "move:causes:0:999",
                "x",
                "");
        List<String> names = List.copyOf(fields.values().keySet());
        for (int round = 0; round < 40; round++) {
            SortedMap<String, String> fuzzed = new TreeMap<>(fields.values());
            for (int change = 0; change < 6; change++) {
                String name = names.get(random.nextInt(names.size()));
                String value = values.get(random.nextInt(values.size()));
                fuzzed.put(name, value);
            }
            String action = actions.get(random.nextInt(actions.size()));
            String path = List.of("edit", "form", "text", "try").get(round % 4);

            assertThat(send(path, new FieldTree(fuzzed), "do", action)
                            .getResponse()
                            .getStatus())
                    .as("round %d: %s %s", round, path, fuzzed)
                    .isLessThan(500);
        }
    }

    private FieldTree with(String path, String value) {
        SortedMap<String, String> changed = new TreeMap<>(fields.values());
        changed.put(path, value);
        return new FieldTree(changed);
    }

    private ArticleDocument latest() {
        return SystemActor.call(() -> articles.findForEditing(key))
                .orElseThrow()
                .document();
    }

    private MvcTestResult send(String path, FieldTree sent, String... namesAndValues) {
        int revision = SystemActor.call(() -> articles.findForEditing(key))
                .orElseThrow()
                .revision();
        var request = site.post()
                .uri("/admin/articles/" + key + "/" + path)
                .with(csrf())
                .with(editor())
                .param("revision", String.valueOf(revision));
        for (var field : sent.values().entrySet()) {
            request = request.param(FieldTree.PREFIX + field.getKey(), field.getValue());
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor editor() {
        return user("eve").authorities(Role.EDITOR.authorities());
    }
}
