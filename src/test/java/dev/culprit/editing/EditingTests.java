package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.Revision;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.unit.DataSize;

class EditingTests extends EditingTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    ArticleImports imports;

    @Autowired
    ReviewNotes notes;

    @Autowired
    KeptDrafts drafts;

    /** Of an article that this test has to itself. */
    private String key = "";

    private String slug = "";

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
    void putsTwoTextsTogetherWhenSomebodyElseSavedFirst() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        mine.computeIfPresent("article.yaml", (name, yaml) -> yaml.replace("[kubelet]", "[kubelet, mine]"));
        save(1, edited("# First title", "# Their title"), "");

        MvcTestResult result = save(1, mine, "");

        assertThat(result)
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is lost", "<ins>My</ins>", "<ins>Their</ins>", "Changed by both", "Changed by you");
        assertThat(title()).isEqualTo("Their title");
        assertThat(merge(mine, "choices[1]", "THEIRS")).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Their title");
        assertThat(latest().document().components()).containsExactly("kubelet", "mine");
    }

    @Test
    void takesOtherWordsForWhatBothChanged() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        save(1, edited("# First title", "# Their title"), "");

        MvcTestResult merged = merge(mine, "choices[0]", "EDITED", "edits[0]", "# Our title");

        assertThat(merged).hasRedirectedUrl("/admin/articles/" + key + "/edit?done=saved");
        assertThat(title()).isEqualTo("Our title");
    }

    @Test
    void asksAgainWhenSomebodyElseWasFirstAgain() {
        SortedMap<String, String> mine = edited("# First title", "# My title");
        save(1, edited("# First title", "# Their title"), "");
        save(2, edited("# Their title", "# Their second title"), "");

        assertThat(merge(mine, "choices[0]", "MINE"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is lost", "<ins>second", "name=\"revision\" value=\"3\"");
    }

    private MvcTestResult merge(SortedMap<String, String> mine, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("base", "1"));
        all.addAll(List.of(namesAndValues));
        return post("/admin/articles/" + key + "/merge", editor(), 2, mine, all.toArray(String[]::new));
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
        MvcTestResult begun =
                site.get().uri("/admin/articles/new").with(editor()).exchange();
        assertThat(begun).hasStatusOk().bodyText().contains("key: KB-0001");

        Map<String, String> skeleton = new Skeleton(articles, new EditingSettings("KB", DataSize.ofMegabytes(1)))
                .files()
                .byName();
        MvcTestResult created = post("/admin/articles/new", editor(), 0, skeleton);

        assertThat(created).hasRedirectedUrl("/admin/articles/KB-0001/edit?done=saved");
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
    void bringsBackWhatItsAuthorDidNotSave() {
        post("/admin/articles/" + key + "/try", editor(), 1, edited("# First title", "# Unsaved title"));

        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .contains("# Unsaved title", "did not save");
        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(reviewer()))
                .bodyText()
                .contains("# First title")
                .doesNotContain("# Unsaved title");
        assertThat(title()).isEqualTo("First title");
    }

    @Test
    void forgetsWhatWasKeptWhenItIsSavedOrDiscarded() {
        SortedMap<String, String> changed = edited("# First title", "# Second title");
        post("/admin/articles/" + key + "/try", editor(), 1, changed);
        save(1, changed, "");
        assertThat(drafts.find("eve", key)).isEmpty();

        post("/admin/articles/" + key + "/try", editor(), 2, edited("# Second title", "# Third title"));
        assertThat(drafts.find("eve", key)).isPresent();
        assertThat(site.post()
                        .uri("/admin/articles/" + key + "/discard")
                        .with(csrf())
                        .with(editor()))
                .hasRedirectedUrl("/admin/articles/" + key + "/edit?done=discarded");
        assertThat(drafts.find("eve", key)).isEmpty();
    }

    @Test
    void saysThatSomebodyElseSavedSinceATextWasKept() {
        post("/admin/articles/" + key + "/try", editor(), 1, edited("# First title", "# Unsaved title"));
        send(reviewer(), 1, edited("# First title", "# Their title"));

        assertThat(site.get().uri("/admin/articles/" + key + "/edit").with(editor()))
                .bodyText()
                .contains("# Unsaved title", "Somebody else has saved since", "name=\"revision\" value=\"1\"");
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

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
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

    private static RequestPostProcessor otherReviewer() {
        return user("rae").authorities(Role.REVIEWER.authorities());
    }

    private MvcTestResult workbench(String... namesAndValues) {
        var request = site.post().uri("/admin/workbench").with(csrf()).with(editor());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private SortedMap<String, String> withSample(String sample) {
        SortedMap<String, String> files = text();
        files.merge("article.yaml", "samples:\n  - file: a.txt\n    match: true\n", String::concat);
        files.put("samples/a.txt", sample);
        return files;
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

    private static RequestPostProcessor editor() {
        return user("eve").authorities(Role.EDITOR.authorities());
    }

    private static RequestPostProcessor administrator() {
        return user("root").authorities(Role.ADMINISTRATOR.authorities());
    }

    private static RequestPostProcessor reviewer() {
        return user("bob").authorities(Role.REVIEWER.authorities());
    }

    private void publish() {
        SystemActor.call(() -> articles.publish(key, 1));
    }

    private StoredArticle latest() {
        return SystemActor.call(() -> articles.findForEditing(key)).orElseThrow();
    }

    private String title() {
        return latest().document().text(Locale.ENGLISH).text().title();
    }

    private List<Revision> revisions() {
        return SystemActor.call(() -> articles.revisions(key));
    }

    private SortedMap<String, String> text() {
        int revision = latest().revision();
        return new TreeMap<>(
                SystemActor.call(() -> articles.findText(key, revision)).orElseThrow());
    }

    private SortedMap<String, String> edited(String old, String better) {
        SortedMap<String, String> files = text();
        files.replaceAll((name, content) -> content.replace(old, better));
        return files;
    }

    private MvcTestResult save(int revision, Map<String, String> files, String reason) {
        return send(editor(), revision, files, "reason", reason);
    }

    private MvcTestResult send(
            RequestPostProcessor who, int revision, Map<String, String> files, String... namesAndValues) {
        return post("/admin/articles/" + key + "/edit", who, revision, files, namesAndValues);
    }

    private MvcTestResult post(
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
