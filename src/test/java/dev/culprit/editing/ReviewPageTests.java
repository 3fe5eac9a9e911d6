package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.culprit.article.Status;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Reading what others wrote: comments, approval, comparison, verification, and the way back. */
class ReviewPageTests extends ArticlePagesTest {

    @Autowired
    ReviewNotes notes;

    @Test
    void letsNobodyPublishWhatOnlyTheyHaveRead() {
        SortedMap<String, String> mine = edited("# First title", "# Better title");

        assertThat(send(reviewer(), 1, mine, "next", "PUBLISH")).bodyText().contains("somebody else has to read it");
        assertThat(articles.findPublished(key)).isEmpty();
        assertThat(review(reviewer(), "approve", "2", "")).bodyText().contains("Nothing was done");
        assertThat(review(otherReviewer(), "approve", "2", "good")).hasRedirectedUrl(reviewPage("approved"));
        assertThat(review(reviewer(), "publish", "2", ""))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=published");
        assertThat(articles.findPublished(key)).isPresent();
    }

    @Test
    void publishesWhatSomebodyElseWrote() {
        assertThat(send(reviewer(), 1, text(), "next", "PUBLISH"))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=published");
    }

    @Test
    void givesARevisionBackWithWords() {
        send(editor(), 1, text(), "next", "SUBMIT");

        assertThat(review(reviewer(), "return", "1", " ")).bodyText().contains("say in words");
        assertThat(review(reviewer(), "return", "1", "name <the> file")).hasRedirectedUrl(reviewPage("returned"));

        assertThat(latest().status()).isEqualTo(Status.DRAFT);
        assertThat(site.get().uri("/admin/articles/" + key + "/review").with(editor()))
                .bodyText()
                .contains("Changes wanted", "name &lt;the&gt; file");
    }

    @Test
    void leavesReviewingToReviewers() {
        for (String action : List.of("return", "approve", "publish", "verify")) {
            assertThat(review(editor(), action, "1", "words")).as(action).hasStatus(403);
        }
        assertThat(review(editor(), "comment", "1", "a thought")).hasRedirectedUrl(reviewPage("commented"));
        assertThat(review(editor(), "comment", "1", "x".repeat(5000)))
                .bodyText()
                .contains("at most 4000");
        assertThat(notes.list(key)).extracting(ReviewNote::words).containsExactly("a thought");
    }

    @Test
    void showsWhatARevisionChangesWordByWord() {
        publish();
        save(1, edited("# First title", "# Second title"), "");

        assertThat(site.get().uri("/admin/articles/" + key + "/review").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("<del>First</del><ins>Second</ins>", "since revision 1");
        assertThat(site.get()
                        .uri("/admin/articles/" + key + "/compare?from=2&to=1")
                        .with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("<del>First</del><ins>Second</ins>");
        assertThat(site.get()
                        .uri("/admin/articles/" + key + "/compare?from=1&to=99")
                        .with(editor()))
                .hasStatus(404);
        assertThat(site.get().uri("/admin/articles/" + key + "/compare").with(editor()))
                .hasStatus(400);
    }

    @Test
    void showsTheHistoryAndGoesBackToAnOldText() {
        save(1, edited("# First title", "# Second title"), "clearer");

        assertThat(site.get().uri("/admin/articles/" + key + "/history").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("ada", "eve", "clearer");
        assertThat(site.get().uri("/admin/articles/" + key + "/history/1").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("# First title", "Make this the latest text");
        MvcTestResult restored = site.post()
                .uri("/admin/articles/" + key + "/history/1/restore")
                .with(csrf())
                .with(editor())
                .param("revision", "2")
                .exchange();

        assertThat(restored).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=restored");
        assertThat(title()).isEqualTo("First title");
    }

    @Test
    void tellsWhoWroteWhichLine() {
        save(1, edited("# First title", "# Second title"), "clearer");

        assertThat(site.get().uri("/admin/articles/" + key + "/history/blame").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("# Second title", "title=\"clearer\"", "ada", "eve");
        assertThat(site.get()
                        .uri("/admin/articles/" + key + "/history/blame?file=../x")
                        .with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("The file is not there");
    }

    @Test
    void asksForVerificationAndNotesIt() {
        publish();
        assertThat(site.get().uri("/admin/due").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains(key, "Never");

        assertThat(review(reviewer(), "verify", "", "")).hasRedirectedUrl("/admin/due?done=verified");

        assertThat(articles.findPublished(key))
                .get()
                .extracting(stored -> stored.document().verifiedOn())
                .isNotNull();
        assertThat(site.get().uri("/admin/due").with(editor())).bodyText().doesNotContain(key);
        save(2, edited("# First title", "# Newer title"), "");
        assertThat(review(reviewer(), "verify", "", "")).bodyText().contains("Nothing was done");
    }

    private MvcTestResult review(RequestPostProcessor who, String action, String revision, String words) {
        return site.post()
                .uri("/admin/articles/" + key + "/" + action)
                .with(csrf())
                .with(who)
                .param("revision", revision)
                .param("words", words)
                .exchange();
    }

    private String reviewPage(String done) {
        return "/admin/articles/" + key + "/review?done=" + done;
    }
}
