package dev.culprit.transfer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.culprit.account.Role;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.article.Status;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import dev.culprit.transfer.LibraryImport.Difference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"content", "account", "web"})
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:transfer",
            "culprit.admin.password=unused",
            "culprit.content=src/test/resources/dev/culprit/editing/library"
        })
class TransferTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

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

    @Autowired
    MockMvcTester site;

    @Autowired
    Articles articles;

    @Autowired
    LibraryExport export;

    @Autowired
    LibraryImport imports;

    private String key = "";

    @BeforeEach
    void takeAKey() {
        key = "TRF-" + NUMBERS.incrementAndGet();
    }

    @Test
    void whatIsExportedIsImportedWithoutAChange(@TempDir Path folder) throws IOException {
        publish(article("First"), 0);

        export.writeTo(folder);

        ImportReport report = look(Library.at(folder), Difference.KEEP_STORED);
        assertThat(report.articles()).isNotEmpty().extracting(Line::change).containsOnly(Change.UNCHANGED);
        assertThat(folder.resolve("trf/" + slug() + "/article.yaml")).exists();
    }

    @Test
    void theZipFileHoldsTheSameAsTheFolder(@TempDir Path folder) throws IOException {
        publish(article("First"), 0);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();

        export.writeTo(folder);
        export.writeZip(zip);

        Library unpacked = ZipLibrary.read(zip.toByteArray());
        assertThat(unpacked.articles().map(Library.Entry::files))
                .containsExactlyElementsOf(
                        Library.at(folder).articles().map(Library.Entry::files).toList());
        assertThat(unpacked.file(Revisions.FILE)).hasValue(Files.readString(folder.resolve(Revisions.FILE)));
    }

    @Test
    void looksWithoutChangingAnything() {
        ImportReport report = look(library(article("First")), Difference.KEEP_STORED);

        assertThat(report.dryRun()).isTrue();
        assertThat(only(report)).isEqualTo(Change.NEW);
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void publishesANewArticle() {
        ImportReport report = run(library(article("First")), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.NEW);
        assertThat(title()).isEqualTo("First");
    }

    @Test
    void keepsWhatIsStoredWhenTheTextsDiffer() {
        publish(article("Stored"), 0);

        ImportReport report = run(library(article("Offered")), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.CONFLICT);
        assertThat(title()).isEqualTo("Stored");
    }

    @Test
    void replacesWhatDiffersWhenAskedToAndKeepsItInTheHistory() {
        publish(article("Stored"), 0);

        ImportReport report = run(library(article("Offered")), Difference.REPLACE_STORED);

        assertThat(only(report)).isEqualTo(Change.CHANGED);
        assertThat(title()).isEqualTo("Offered");
        assertThat(SystemActor.call(() -> articles.findText(key, 1))
                        .orElseThrow()
                        .get("en.md"))
                .contains("Stored");
    }

    @Test
    void takesAChangeOfATextThatStandsAsItWasExported() {
        publish(article("Stored"), 0);

        ImportReport report = run(library(article("Offered"), Map.of(key, 1)), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.CHANGED);
        assertThat(title()).isEqualTo("Offered");
    }

    @Test
    void keepsWhatWasEditedSinceTheExport() {
        publish(article("Exported"), 0);
        publish(article("Edited"), 1);

        ImportReport report = run(library(article("Offered"), Map.of(key, 1)), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.CONFLICT);
        assertThat(title()).isEqualTo("Edited");
    }

    @Test
    void keepsADraftThatNobodyHasPublishedYet() {
        publish(article("Published"), 0);
        SystemActor.call(() -> articles.save(article("Draft"), 1, "ada", ""));

        ImportReport report = run(library(article("Offered"), Map.of(key, 2)), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.CONFLICT);
        assertThat(title()).isEqualTo("Published");
    }

    @Test
    void knowsATextThatTheStoreHasMovedOnFrom() {
        publish(article("Old"), 0);
        publish(article("New"), 1);

        ImportReport report = run(library(article("Old")), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.OLDER);
        assertThat(title()).isEqualTo("New");
    }

    @Test
    void publishesATextThatWasSavedBeforeTheImportWasCutShort() {
        SystemActor.call(() -> articles.save(article("First"), 0, "ada", ""));

        ImportReport report = run(library(article("First")), Difference.KEEP_STORED);

        assertThat(only(report)).isEqualTo(Change.CHANGED);
        assertThat(articles.findPublished(key).orElseThrow().status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void refusesAnArticleWithErrorsAndTakesTheOthers() {
        Map<String, byte[]> files = files(article("Good"));
        files.put("zzz/broken/article.yaml", "key: [".getBytes(StandardCharsets.UTF_8));
        files.put("zzz/broken/en.md", "# Broken\n".getBytes(StandardCharsets.UTF_8));

        ImportReport report = run(Library.of(files), Difference.KEEP_STORED);

        assertThat(report.articles()).extracting(Line::change).containsExactly(Change.NEW, Change.REFUSED);
        assertThat(report.byUrgency()).extracting(Line::change).containsExactly(Change.REFUSED, Change.NEW);
        assertThat(report.byUrgency().get(0).problems()).first().asString().startsWith("article.yaml:1: error:");
        assertThat(report.hasLeftovers()).isTrue();
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
    void refusesASignatureThatWouldFitAnything() {
        ArticleDocument wide = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug())
                .withSignature("error: {what}")
                .build();

        ImportReport report = run(library(wide), Difference.REPLACE_STORED);

        assertThat(only(report)).isEqualTo(Change.REFUSED);
        assertThat(report.articles().get(0).problems()).first().asString().contains("fits nearly any text");
    }

    @Test
    void refusesANameThatBelongsToAnotherArticle() {
        publish(article("First"), 0);
        String owner = key;
        String taken = slug();
        takeAKey();
        ArticleDocument thief = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(taken)
                .withTitle("en", "Thief")
                .build();

        ImportReport report = look(library(thief), Difference.REPLACE_STORED);

        assertThat(only(report)).isEqualTo(Change.REFUSED);
        assertThat(report.articles().get(0).problems())
                .containsExactly("'" + taken + "' belongs to " + owner + " already");
    }

    @Test
    void stopsBetweenTwoArticles() {
        Map<String, byte[]> files = files(article("First"));
        takeAKey();
        files.putAll(files(article("Second")));

        ImportReport report =
                SystemActor.call(() -> imports.run(Library.of(files), Difference.KEEP_STORED, done -> done < 1));

        assertThat(report.cancelled()).isTrue();
        assertThat(report.articles()).hasSize(1);
        assertThat(articles.findPublished(key)).isEmpty();
    }

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
    void asksForAnAdministratorWhereTheWorkIsDone() {
        assertThatThrownBy(() -> imports.run(library(article("First")), Difference.KEEP_STORED))
                .isInstanceOf(AuthenticationException.class);
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

    private MvcTestResult exportPage(String query) {
        return site.get()
                .uri("/admin/library/articles/" + key + ".zip" + query)
                .with(user("eve").authorities(Role.EDITOR.authorities()))
                .exchange();
    }

    private static Library zipIn(MvcTestResult result) {
        return ZipLibrary.read(result.getResponse().getContentAsByteArray());
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

    private ImportReport look(Library library, Difference difference) {
        return SystemActor.call(() -> imports.look(library, difference));
    }

    private ImportReport run(Library library, Difference difference) {
        return SystemActor.call(() -> imports.run(library, difference));
    }

    private static Change only(ImportReport report) {
        assertThat(report.articles()).hasSize(1);
        return report.articles().get(0).change();
    }

    private String slug() {
        return key.toLowerCase(Locale.ROOT);
    }

    private String title() {
        return articles.findPublished(key)
                .orElseThrow()
                .document()
                .text(Locale.ENGLISH)
                .text()
                .title();
    }

    private ArticleDocument article(String title) {
        return ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug())
                .withTitle("en", title)
                .build();
    }

    private void publish(ArticleDocument document, int revision) {
        SystemActor.call(() -> articles.save(document, revision, "ada", ""));
        SystemActor.call(() -> articles.publish(document.key(), revision + 1));
    }

    private static Library library(ArticleDocument document) {
        return Library.of(files(document));
    }

    private static Library library(ArticleDocument document, Map<String, Integer> exported) {
        Map<String, byte[]> files = files(document);
        Revisions revisions = new Revisions();
        exported.forEach(revisions::note);
        files.put(Revisions.FILE, revisions.write().getBytes(StandardCharsets.UTF_8));
        return Library.of(files);
    }

    private static Map<String, byte[]> files(ArticleDocument document) {
        ArticleFiles written = ArticleFormat.write(document);
        Map<String, byte[]> files = new HashMap<>();
        written.byName()
                .forEach((name, text) ->
                        files.put("trf/" + document.slug() + "/" + name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var file : sorted.entrySet()) {
                zip.putNextEntry(new ZipEntry("my-library/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
