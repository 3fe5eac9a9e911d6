package dev.culprit.reading;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class ArticlePageTests extends ReadingTest {

    @Test
    void theFrontPageOffersABoxThatPostsAForm() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/diagnose\" method=\"post\"")))
                .andExpect(content().string(containsString("enctype=\"multipart/form-data\"")))
                .andExpect(content().string(containsString("<textarea id=\"paste\" name=\"paste\"")))
                .andExpect(content().string(containsString("http://localhost/diagnose")));
    }

    @Test
    void theFrontPageListsAreasWithCountsAndWhatIsNew() throws Exception {
        mvc.perform(get("/"))
                .andExpect(content().string(containsString("href=\"/areas/disk\"")))
                .andExpect(content().string(containsString(">7</span>")))
                .andExpect(content().string(containsString("The disk is &lt;full&gt;")))
                .andExpect(content().string(containsString("2026-11-20")));
    }

    @Test
    void editorsGoOnFromAnArticleToItsTextAndItsFile() throws Exception {
        mvc.perform(get("/articles/inodes-used-up").with(user("eve").roles("READER", "EDITOR")))
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"/admin/articles/DSK-0002/edit\""),
                                containsString("href=\"/admin/library/articles/DSK-0002.zip\""))));
        mvc.perform(get("/articles/inodes-used-up").with(user("rita").roles("READER")))
                .andExpect(content().string(not(containsString("/admin/"))));
    }

    @Test
    void anArticleShowsTheWholeRecord() throws Exception {
        mvc.perform(get("/articles/inodes-used-up"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("No inodes are left"),
                                containsString("Nothing can be <em>created</em>."),
                                containsString("<code>df -i</code> shows 100%"),
                                containsString("id=\"logs-grew\""),
                                containsString("Many small logs"),
                                containsString("systemctl restart x"),
                                containsString("a: {b: 1}"),
                                containsString("Destructive"),
                                containsString("5 min"),
                                containsString("below 50%"),
                                containsString("Use a larger disk."),
                                containsString("write {file:path}: no space left on device"),
                                containsString("$[&#39;log&#39;].maxSize"),
                                containsString("https://example.org/a?b=c"),
                                containsString("href=\"/articles/disk-full\""),
                                containsString("kubelet &gt;=1.20 &lt;1.31"))));
    }

    @Test
    void aValueOfACommandStandsOutAndSaysWhatItIs() throws Exception {
        mvc.perform(get("/articles/inodes-used-up"))
                .andExpect(content().string(containsString("data-value=\"node\"")))
                .andExpect(content().string(containsString("title=\"the node\"")))
                .andExpect(content().string(containsString("&lt;node&gt;")));
    }

    @Test
    void anArticleWithoutTheLanguageOfThePageSaysSoAndMarksItsText() throws Exception {
        given(articles.findPublished("english-only"))
                .willReturn(Optional.of(new StoredArticle(
                        ArticleBuilder.anArticle().withSlug("english-only").build(),
                        1,
                        Status.PUBLISHED,
                        CHANGED,
                        "ada")));

        mvc.perform(get("/articles/english-only?lang=zh"))
                .andExpect(content().string(containsString("<html lang=\"zh\"")))
                .andExpect(content().string(containsString("<span lang=\"en\">The disk is full</span>")))
                .andExpect(content().string(containsString("此条目没有您所选语言的版本")));
    }

    @Test
    void anArticleIsShownInTheLanguageOfThePage() throws Exception {
        mvc.perform(get("/articles/inodes-used-up?lang=zh"))
                .andExpect(content().string(containsString("<span>索引节点用尽</span>")));
    }

    @Test
    void anArticleNamesItsAddressAndItsOtherLanguages() throws Exception {
        mvc.perform(get("/articles/inodes-used-up"))
                .andExpect(content()
                        .string(containsString("rel=\"canonical\" href=\"http://localhost/articles/inodes-used-up\"")))
                .andExpect(content().string(containsString("hreflang=\"zh\"")));
    }

    @Test
    void everyOtherNameOfAnArticleLeadsToItForEver() throws Exception {
        mvc.perform(get("/articles/no-inodes"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/articles/inodes-used-up"));
        mvc.perform(get("/articles/DSK-0002"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/articles/inodes-used-up"));
        mvc.perform(get("/a/DSK-0002?lang=zh"))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/articles/inodes-used-up?lang=zh"));
    }

    @Test
    void anArchivedArticleSaysSoAndPointsOn() throws Exception {
        given(articles.findArchived("old-thing"))
                .willReturn(Optional.of(new StoredArticle(DOCUMENT, 3, Status.ARCHIVED, CHANGED, "ada")));

        mvc.perform(get("/articles/old-thing"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("This article has been archived")))
                .andExpect(content().string(containsString("href=\"/articles/disk-full\"")));
    }

    @Test
    void anUnknownArticleIsAnswered404WithASearchBox() throws Exception {
        mvc.perform(get("/articles/never-heard-of").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such article")))
                .andExpect(content().string(containsString("action=\"/search\"")));
    }

    @Test
    void anArticleCanBeHadAsMarkdown() throws Exception {
        mvc.perform(get("/articles/inodes-used-up.md"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/markdown;charset=UTF-8"))
                .andExpect(content().string("# No inodes are left\n"));
    }

    @Test
    void aCauseThatTheTextNamesIsCalledByItsTitle() throws Exception {
        mvc.perform(get("/articles/inodes-used-up"))
                .andExpect(content().string(containsString("Or it is <a href=\"#logs-grew\">Many small logs</a>.")));
    }

    @Test
    void namesInTheTextLeadToWhatTheyName() throws Exception {
        given(canonical.write(DOCUMENT)).willReturn(new TreeMap<>(Map.of("en.md", "see `disk-full`")));

        mvc.perform(get("/articles/inodes-used-up"));

        then(articles).should().listNamed(argThat((Collection<String> names) -> names.contains("disk-full")));
    }
}
