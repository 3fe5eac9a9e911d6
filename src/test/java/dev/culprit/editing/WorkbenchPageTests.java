package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Trying signatures before they are published, beside a text and on a page of their own. */
class WorkbenchPageTests extends ArticlePagesTest {

    @Autowired
    ReviewNotes notes;

    @Test
    void refusesToPublishWhileASampleFailsUnlessAReviewerSaysWhy() {
        SortedMap<String, String> failing = withSample("all is well\n");

        MvcTestResult refused = send(administrator(), 1, failing, "next", "PUBLISH");

        assertThat(refused).hasStatusOk().bodyText().contains("the tests below fail", "a.txt", "id=\"override\"");
        assertThat(articles.findPublished(key)).isEmpty();
        assertThat(send(reviewer(), 2, failing, "next", "PUBLISH", "override", "the sample is wrong"))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=published");
        assertThat(articles.findPublished(key)).isPresent();
        assertThat(notes.list(key))
                .extracting(ReviewNote::revision, ReviewNote::author, ReviewNote::kind, ReviewNote::words)
                .containsExactly(tuple(2, "bob", ReviewNote.Kind.OVERRIDDEN, "the sample is wrong"));
    }

    @Test
    void refusesToPublishASignatureThatFitsAnythingWhateverTheReason() {
        SortedMap<String, String> wide = edited("no space left on device", "error: {what}");

        MvcTestResult refused = send(administrator(), 1, wide, "next", "PUBLISH", "override", "because");

        assertThat(refused).hasStatusOk().bodyText().contains("fits nearly any text", "add the words");
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void triesATextWithoutSavingIt() {
        SortedMap<String, String> tried = withSample("x: no space left on device\n");

        MvcTestResult page =
                post("/admin/articles/" + key + "/try", editor(), 1, tried, "paste", "y: NO SPACE left on device");
        assertThat(page).hasStatusOk().bodyText().contains("1 of 1 samples pass", "<mark", "samples/a.txt");
        assertThat(revisions()).hasSize(1);

        assertThat(post(
                        "/admin/articles/" + key + "/try",
                        editor(),
                        1,
                        edited("kind: problem", "kind: ["),
                        "paste",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("The text cannot be read");
        assertThat(post("/admin/articles/TST-0/try", editor(), 1, tried)).hasStatus(404);
    }

    @Test
    void showsThePreviewInEitherLanguage() {
        SortedMap<String, String> both = edited("# First title", "# The *first* title");
        both.put("zh.md", "# 第一个标题\n\n发生了什么。\n");

        assertThat(post("/admin/articles/" + key + "/try", editor(), 1, both, "previewIn", "en"))
                .bodyText()
                .contains("The <em>first</em> title");
        assertThat(post("/admin/articles/" + key + "/try", editor(), 1, both, "previewIn", "zh"))
                .bodyText()
                .contains("<p>发生了什么。</p>");
    }

    @Test
    void makesASignatureAndASampleOfAnErrorLine() {
        String line = "E1 mount of volume pvc-81 timed out after 30s password=hunter2secret";

        assertThat(post("/admin/articles/" + key + "/propose", editor(), 1, text(), "line", line))
                .hasStatusOk()
                .bodyText()
                .contains("mount of volume {volume:ident} timed out after {time:duration}");
        assertThat(post("/admin/articles/" + key + "/adopt", editor(), 1, text(), "line", line))
                .hasStatusOk()
                .bodyText()
                .contains("samples/line.txt", "id: mount-volume-timed-out")
                .doesNotContain("hunter2secret");
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void beginsAnArticleWithAnErrorLine() {
        assertThat(site.post()
                        .uri("/admin/articles/begin")
                        .with(csrf())
                        .with(editor())
                        .param("line", "lease of 10.1.2.3 was lost for ever"))
                .hasStatusOk()
                .bodyText()
                .contains("lease of {address:ip} was lost for ever", "samples/line.txt", "/admin/articles/new")
                .doesNotContain("the line that gives it away");
    }

    @Test
    void triesSignaturesOnAPageOfTheirOwn() {
        assertThat(site.get().uri("/admin/workbench?article=" + key).with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("no space left on device", "First title");
        assertThat(workbench("article", "TST-0", "signatures", "- id: ["))
                .hasStatusOk()
                .bodyText()
                .contains("no article with this key", "not valid YAML");
        assertThat(workbench("signatures", "- id: a\n  text: 'lease lost'", "paste", "the LEASE lost"))
                .hasStatusOk()
                .bodyText()
                .contains("<mark", "Found in the text");
        assertThat(workbench("line", "lease of 10.1.2.3 was lost", "part", "whole", "proposed", "x", "vary", "7"))
                .hasStatusOk();
    }

    private MvcTestResult workbench(String... namesAndValues) {
        var request = site.post().uri("/admin/workbench").with(csrf()).with(editor());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
