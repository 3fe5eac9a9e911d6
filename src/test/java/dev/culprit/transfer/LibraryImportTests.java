package dev.culprit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Status;
import dev.culprit.content.Library;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import dev.culprit.transfer.LibraryImport.Difference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.AuthenticationException;

/** What becomes of the articles of a library, and what of those in the store. */
class LibraryImportTests extends TransferTest {

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
    void oneArticleIsExportedAloneAndImportedWithoutAChange(@TempDir Path folder) throws IOException {
        publish(article("First"), 0);

        int written = export.writeTo(folder, slug());

        assertThat(written).isEqualTo(1);
        assertThat(Library.at(folder).articles()).hasSize(1);
        assertThat(only(look(Library.at(folder), Difference.KEEP_STORED))).isEqualTo(Change.UNCHANGED);
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
    void stopsBetweenTwoLotsOfArticles() {
        Map<String, byte[]> files = new HashMap<>();
        for (int article = 0; article < 100; article++) {
            takeAKey();
            files.putAll(files(article("One of many")));
        }

        ImportReport report =
                SystemActor.call(() -> imports.run(Library.of(files), Difference.KEEP_STORED, done -> false));

        assertThat(report.cancelled()).isTrue();
        assertThat(report.articles()).isNotEmpty().hasSizeLessThan(100);
        assertThat(articles.findPublished(key)).isEmpty();
    }

    @Test
    void keepsTheFirstOfTwoArticlesThatClaimAName() {
        Map<String, byte[]> files = files(article("First"));
        String first = key;
        String name = slug();
        takeAKey();
        ArticleDocument thief = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug())
                .withAliases(name)
                .build();
        files.putAll(files(thief));

        ImportReport report = run(Library.of(files), Difference.KEEP_STORED);

        assertThat(report.articles()).extracting(Line::change).containsExactly(Change.NEW, Change.REFUSED);
        assertThat(report.byUrgency().get(0).problems())
                .containsExactly("'" + name + "' belongs to " + first + " already");
    }

    @Test
    void takesOneOfTwoFoldersWithTheSameKey() {
        ArticleBuilder article = ArticleBuilder.anArticle().withKey(key);
        Map<String, byte[]> files = files(article.withSlug(slug()).build());
        files.putAll(files(article.withSlug(slug() + "-again").build()));

        ImportReport report = run(Library.of(files), Difference.REPLACE_STORED);

        assertThat(report.articles()).extracting(Line::change).containsExactly(Change.NEW, Change.CONFLICT);
        assertThat(articles.findPublished(key).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void asksForAnAdministratorWhereTheWorkIsDone() {
        assertThatThrownBy(() -> imports.run(library(article("First")), Difference.KEEP_STORED))
                .isInstanceOf(AuthenticationException.class);
    }
}
