package dev.culprit.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.content.Library;
import dev.culprit.transfer.ImportReport.Line;
import dev.culprit.transfer.LibraryImport.Difference;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Libraries and articles coming in and going out on pages and by programs. */
class TransferPagesTests extends TransferTest {

    private static final String TEN_MISTAKES = """
            key: many-1
            slug: Many Mistakes
            kind: trouble
            signatures:
              - id: Bad Name
                text: 'no {space:nothing} left'
              - id: wide
                text: 'error: {what}'
              - id: broken
                regex: '(['
              - id: broken
                text: 'stands here twice'
            causes:
              - id: not-in-the-text
            samples:
              - file: missing.txt
                match: true
            """;

    private static final String[] WHAT_IS_WRONG = {
        "article.yaml:1: error: &#39;many-1&#39; is no key",
        "article.yaml:2: error: &#39;Many Mistakes&#39; is no kebab-case name",
        "article.yaml:3: error: &#39;kind&#39; cannot be &#39;trouble&#39;",
        "article.yaml:5: error: &#39;Bad Name&#39; is no kebab-case name",
        "there is no type nothing",
        "signature &#39;wide&#39; fits nearly any text",
        "signature &#39;broken&#39; stands here twice",
        "no RE2 pattern",
        "there is no file samples/missing.txt",
        "en.md:1: error: cause &#39;not-in-the-text&#39; has no text"
    };

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void refusesEverybodyButAdministrators(Role role) {
        MvcTestResult api = site.post()
                .uri("/api/v1/library")
                .contentType("application/zip")
                .content(zip(files(article("First"))))
                .with(user("eve").authorities(role.authorities()))
                .exchange();
        MvcTestResult page = upload(zip(files(article("First"))), user("eve").authorities(role.authorities()));

        assertThat(api.getResponse().getStatus()).isIn(401, 403);
        assertThat(page).hasStatus(403);
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void goesFromAFileThroughAForecastToTheStore() {
        String job = begin();

        assertThat(site.get().uri(job).with(administrator()))
                .bodyText()
                .contains("Nothing has been changed yet", key, "New");
        assertThat(articles.findPublished(key)).isEmpty();
        assertThat(site.post().uri(job + "/start").with(administrator()).with(csrf()))
                .hasStatus(302);

        await(job);
        assertThat(site.get().uri(job).with(administrator())).bodyText().contains("The import is done");
        assertThat(title()).isEqualTo("First");
    }

    @Test
    void whatWasDroppedIsNotImported() {
        String job = begin();

        site.post().uri(job + "/cancel").with(administrator()).with(csrf()).exchange();
        site.post().uri(job + "/start").with(administrator()).with(csrf()).exchange();

        assertThat(site.get().uri(job).with(administrator())).bodyText().contains("This import was dropped");
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void aFileThatIsNoLibraryIsExplained() {
        assertThat(upload("no zip at all".getBytes(StandardCharsets.UTF_8), administrator()))
                .hasStatus(400);
        assertThat(upload(zip(Map.of("readme.txt", new byte[10])), administrator()))
                .hasStatus(400);
        assertThat(upload(new byte[0], administrator()))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a file first");
    }

    @Test
    void listsEveryMistakeOfAnArticle() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("trf/" + slug() + "/article.yaml", TEN_MISTAKES.getBytes(StandardCharsets.UTF_8));
        files.put("trf/" + slug() + "/en.md", "# Many mistakes\n\nIt stops.\n".getBytes(StandardCharsets.UTF_8));

        String job =
                requireNonNull(upload(zip(files), administrator()).getResponse().getRedirectedUrl());

        assertThat(site.get().uri(job).with(administrator()))
                .bodyText()
                .contains("Refused")
                .contains(WHAT_IS_WRONG);
        assertThat(run(Library.of(files), Difference.KEEP_STORED).articles())
                .singleElement()
                .satisfies(line -> assertThat(line.problems()).hasSize(WHAT_IS_WRONG.length));
    }

    @Test
    void programsGetTheLibraryAndOneArticle() {
        publish(article("First"), 0);

        MvcTestResult all = site.get().uri("/api/v1/library").exchange();
        MvcTestResult one = site.get().uri("/api/v1/library?article=" + slug()).exchange();

        assertThat(ZipLibrary.read(all.getResponse().getContentAsByteArray()).size())
                .isGreaterThan(1);
        assertThat(ZipLibrary.read(one.getResponse().getContentAsByteArray()).articles())
                .singleElement()
                .extracting(Library.Entry::folder)
                .isEqualTo("trf/" + slug());
        assertThat(site.get().uri("/api/v1/library?article=nothing-like-it")).hasStatus(404);
    }

    @Test
    void editorsGetOneArticleFromItsPage() {
        publish(article("Published"), 0);
        SystemActor.call(() -> articles.save(article("Being worked on"), 1, "ada", ""));

        MvcTestResult published = exportPage("");
        MvcTestResult latest = exportPage("?latest=true");

        assertThat(published)
                .hasStatusOk()
                .hasContentType("application/zip")
                .hasHeader("Content-Disposition", "attachment; filename=\"" + key + ".zip\"");
        assertThat(look(zipIn(published), Difference.KEEP_STORED).articles())
                .extracting(Line::title)
                .containsExactly("Published");
        assertThat(look(zipIn(latest), Difference.KEEP_STORED).articles())
                .extracting(Line::title)
                .containsExactly("Being worked on");
    }

    @Test
    void onlyEditorsGetWhatIsNotPublished() {
        SystemActor.call(() -> articles.save(article("Secret"), 0, "ada", ""));

        assertThat(exportPage("")).hasStatus(404);
        assertThat(site.get()
                        .uri("/admin/library/articles/" + key + ".zip?latest=true")
                        .with(user("rita").authorities(Role.READER.authorities())))
                .hasStatus(403);
        assertThat(site.get().uri("/api/v1/library?article=" + key)).hasStatus(404);
    }

    /** Uploads an article; gives the address of the import. */
    private String begin() {
        MvcTestResult uploaded = upload(zip(files(article("First"))), administrator());
        return requireNonNull(uploaded.getResponse().getRedirectedUrl());
    }

    private void await(String job) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (site.get()
                .uri(job)
                .with(administrator())
                .exchange()
                .getResponse()
                .containsHeader("Refresh")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private MvcTestResult upload(byte[] zip, RequestPostProcessor by) {
        return site.post()
                .uri("/admin/library/imports")
                .multipart()
                .file(new MockMultipartFile("file", "library.zip", "application/zip", zip))
                .with(by)
                .with(csrf())
                .exchange();
    }

    private static RequestPostProcessor administrator() {
        return user("ada").authorities(Role.ADMINISTRATOR.authorities());
    }

    private MvcTestResult exportPage(String query) {
        return site.get()
                .uri("/admin/library/articles/" + key + ".zip" + query)
                .with(user("eve").authorities(Role.EDITOR.authorities()))
                .exchange();
    }

    private static Library zipIn(MvcTestResult result) {
        return ZipLibrary.read(result.getResponse().getContentAsByteArray());
    }
}
