package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.Revision;
import dev.culprit.article.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

/** Writing an article as text: what is saved, published, refused and given back. */
class EditPageTests extends ArticlePagesTest {

    @Autowired
    ArticleImports imports;

    @Test
    void listsArticlesWithTheirStatus() {
        assertThat(site.get().uri("/admin/articles?words=" + slug).with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains(key, "First title", "Draft", "1 articles");
        assertThat(site.get()
                        .uri("/admin/articles?status=published&words=" + slug)
                        .with(editor()))
                .bodyText()
                .contains("0 articles");
        assertThat(site.get().uri("/admin").with(editor())).hasRedirectedUrl("/admin/articles");
    }

    @Test
    void listsPublishedArticlesInTheLanguageOfThePage() {
        ArticleDocument bilingual = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug)
                .withTitle("en", "First title")
                .withTitle("zh", "第一个标题")
                .build();
        SystemActor.call(() -> articles.save(bilingual, 1, "ada", "translated"));
        SystemActor.call(() -> articles.publish(key, 2));

        assertThat(site.get().uri("/admin/articles?lang=zh&words=" + slug).with(editor()))
                .bodyText()
                .contains(">第一个标题</a>")
                .doesNotContain("First title");
    }

    @Test
    void listsDraftsInTheLanguageOfThePage() {
        ArticleDocument bilingual = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug)
                .withTitle("en", "First title")
                .withTitle("zh", "草稿的标题")
                .build();
        SystemActor.call(() -> articles.save(bilingual, 1, "ada", "translated"));

        assertThat(site.get().uri("/admin/articles?lang=zh&words=" + slug).with(editor()))
                .bodyText()
                .contains(">草稿的标题</a>")
                .doesNotContain("First title");
    }

    @Test
    void aDraftThatIsNotTranslatedIsListedUnderItsOwnTitle() {
        assertThat(site.get().uri("/admin/articles?lang=zh&words=" + slug).with(editor()))
                .bodyText()
                .contains("lang=\"en\">First title</a>");
    }

    @Test
    void showsTheCanonicalTextOfAnArticle() {
        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("<textarea", "article.yaml", "en.md", "zh.md", "# First title", "key: " + key);
    }

    @Test
    void savesARevisionThatReadersDoNotSeeYet() {
        MvcTestResult result = save(1, edited("# First title", "# Better title"), "clearer");

        assertThat(result).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Better title");
        assertThat(latest().status()).isEqualTo(Status.DRAFT);
        assertThat(articles.findPublished(key)).isEmpty();
        assertThat(revisions().get(0))
                .extracting(Revision::author, Revision::reason)
                .containsExactly("eve", "clearer");
    }

    @Test
    void publishesWhatItSaves() {
        MvcTestResult result = send(administrator(), 1, edited("# First title", "# Better title"), "next", "PUBLISH");

        assertThat(result).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=published");
        assertThat(articles.findPublished(slug)).isPresent();
        assertThat(revisions()).hasSize(2);
    }

    @Test
    void publishesAnUnchangedTextWithoutAnotherRevision() {
        send(reviewer(), 1, text(), "next", "PUBLISH");

        assertThat(articles.findPublished(slug)).isPresent();
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void leavesPublishingToReviewers() {
        assertThat(send(editor(), 1, text(), "next", "PUBLISH")).hasStatus(403);
        assertThat(send(editor(), 1, text(), "next", "SUBMIT"))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=submitted");

        assertThat(latest().status()).isEqualTo(Status.REVIEW);
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void givesAnUnreadableTextBackWithTheMistakeAtItsLine() {
        SortedMap<String, String> broken = edited("# First title", "# Precious words");
        broken.merge("article.yaml", "nonsense: [", String::concat);

        MvcTestResult result = save(1, broken, "");

        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().contains("Nothing was changed", "Precious words", "nonsense: [", "Line ");
        assertThat(title()).isEqualTo("First title");
    }

    @Test
    void savesADraftWithMistakesButDoesNotPublishIt() {
        SortedMap<String, String> bad = edited("no space left", "no {space:nothing} left");

        assertThat(save(1, bad, "")).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        MvcTestResult result = send(reviewer(), 2, bad, "next", "PUBLISH");

        assertThat(result).hasStatusOk().bodyText().contains("Nothing was changed", "{space:nothing}");
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void keepsTheKey() {
        MvcTestResult result = save(1, edited(key, "TST-9"), "");

        assertThat(result).hasStatusOk().bodyText().contains("the key stays " + key);
    }

    @Test
    void saysToWhomANameBelongs() {
        publish();
        SortedMap<String, String> copy = edited(key, "KB-0777");

        MvcTestResult created = post("/admin/articles/new", editor(), 0, copy);

        assertThat(created).hasStatusOk().bodyText().contains(slug + "&#39; belongs to " + key);
    }

    @Test
    void beginsANewArticleThatCanBeSavedAsItStands() {
        String free = articles.freeKey("KB");
        assertThat(site.get().uri("/admin/articles/new").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("key: " + free);

        Map<String, String> skeleton = new Skeleton(articles, new EditingSettings("KB", DataSize.ofMegabytes(1)))
                .files()
                .byName();
        MvcTestResult created = post("/admin/articles/new", editor(), 0, skeleton);

        assertThat(created).hasRedirectedUrl("/admin/articles/" + free + "/edit?done=saved");
    }

    @Test
    void addsAndRemovesASample() {
        SortedMap<String, String> sampled = text();
        sampled.merge("article.yaml", "samples:\n  - file: a.txt\n    match: true\n", String::concat);
        sampled.put("a.txt", "x: no space left on device\r\n");
        save(1, sampled, "");
        assertThat(text().get("samples/a.txt")).isEqualTo("x: no space left on device\n");

        SortedMap<String, String> without = text();
        without.remove("samples/a.txt");
        without.computeIfPresent("article.yaml", (name, yaml) -> yaml.replaceAll("(?s)samples:.*", ""));
        MvcTestResult result = send(editor(), 2, without, "files[9].name", "samples/a.txt", "files[9].removed", "true");

        assertThat(result).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(text()).doesNotContainKey("samples/a.txt");
    }

    @Test
    void keepsFilesThatWereNotSent() {
        SortedMap<String, String> onlyEnglish = edited("# First", "# Second");
        onlyEnglish.remove("article.yaml");

        assertThat(save(1, onlyEnglish, "")).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Second title");
    }

    @Test
    void refusesAnArticleThatIsTooLargeAndGivesItsTextBack() {
        SortedMap<String, String> large = edited("# First title", "# Large title");
        large.merge("en.md", "word ".repeat(420_000), String::concat);

        MvcTestResult result = save(1, large, "");

        assertThat(result).hasStatusOk();
        assertThat(result.getResponse())
                .extracting(response -> content(response))
                .asString()
                .contains("the article has 2.0 MB, and may have 1.0 MB", "# Large title", "word word word");
        assertThat(title()).isEqualTo("First title");
        assertThat(post("/admin/articles/" + key + "/try", editor(), 1, large)).hasStatusOk();
    }

    @Test
    void archives() {
        publish();

        MvcTestResult result = site.post()
                .uri("/admin/articles/" + key + "/archive")
                .with(csrf())
                .with(reviewer())
                .param("revision", "1")
                .exchange();

        assertThat(result).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=archived");
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void offersTheTextOfTheLibraryWhenBothChanged() {
        ArticleDocument offered = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug)
                .withTitle("en", "Shipped title")
                .build();
        SystemActor.call(() -> imports.take(offered, "1"));

        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .contains("# Shipped title", "Stay with what is here");
        assertThat(site.get().uri("/admin/articles?words=" + slug).with(editor()))
                .bodyText()
                .contains("Changed in the library too");

        assertThat(site.post()
                        .uri("/admin/articles/" + key + "/decline")
                        .with(csrf())
                        .with(editor()))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=declined");
        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .doesNotContain("# Shipped title");
    }

    @Test
    void showsMarkupInATextAsText() {
        SortedMap<String, String> hostile = edited("# First title", "# </textarea><script>alert(1)</script>");

        assertThat(save(1, hostile, "<b>")).hasStatus3xxRedirection();

        for (String page : List.of("/edit", "/history", "/history/2")) {
            assertThat(site.get().uri("/admin/articles/" + key + page).with(editor()))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("<script>alert", "<b>");
        }
    }

    @Test
    void answersUnknownArticlesAndTamperedForms() {
        assertThat(site.get().uri("/admin/articles/TST-0/edit").with(editor())).hasStatus(404);
        assertThat(site.get().uri("/admin/articles/TST-0/history").with(editor()))
                .hasStatus(404);
        assertThat(site.get().uri("/admin/articles/" + key + "/history/99").with(editor()))
                .hasStatus(404);
        assertThat(site.get().uri("/admin/articles/" + key + "/history/x").with(editor()))
                .hasStatus(400);
        assertThat(site.get().uri("/admin/articles?page=-3&status=nonsense").with(editor()))
                .hasStatusOk();
        assertThat(send(editor(), 99, text())).hasStatus4xxClientError();
        assertThat(send(editor(), 1, text(), "files[20].name", "../../etc/passwd", "files[20].text", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("no name for a file");
        assertThat(send(editor(), 1, text(), "files[20].name", "x.txt", "files[20].text", "a\0b"))
                .hasStatusOk()
                .bodyText()
                .contains("NUL");
        assertThat(send(editor(), 1, text(), "next", "NONSENSE")).hasStatus(400);
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
