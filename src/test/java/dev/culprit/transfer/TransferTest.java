package dev.culprit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.ArticleStoreTest;
import dev.culprit.account.SystemActor;
import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.LibraryImport.Difference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The store with what carries articles in and out of it, and an article that each test has to itself. */
@ArticleStoreTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:transfer")
abstract class TransferTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(2000);

    @Autowired
    MockMvcTester site;

    @Autowired
    Articles articles;

    @Autowired
    LibraryExport export;

    @Autowired
    LibraryImport imports;

    String key = "";

    @BeforeEach
    void takeAKey() {
        key = "TRF-" + NUMBERS.incrementAndGet();
    }

    ImportReport look(Library library, Difference difference) {
        return SystemActor.call(() -> imports.look(library, difference));
    }

    ImportReport run(Library library, Difference difference) {
        return SystemActor.call(() -> imports.run(library, difference));
    }

    static Change only(ImportReport report) {
        assertThat(report.articles()).hasSize(1);
        return report.articles().get(0).change();
    }

    String slug() {
        return key.toLowerCase(Locale.ROOT);
    }

    String title() {
        return articles.findPublished(key)
                .orElseThrow()
                .document()
                .text(Locale.ENGLISH)
                .text()
                .title();
    }

    ArticleDocument article(String title) {
        return ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(slug())
                .withTitle("en", title)
                .build();
    }

    void publish(ArticleDocument document, int revision) {
        SystemActor.call(() -> articles.save(document, revision, "ada", ""));
        SystemActor.call(() -> articles.publish(document.key(), revision + 1));
    }

    static Library library(ArticleDocument document) {
        return Library.of(files(document));
    }

    static Library library(ArticleDocument document, Map<String, Integer> exported) {
        Map<String, byte[]> files = files(document);
        Revisions revisions = new Revisions();
        exported.forEach(revisions::note);
        files.put(Revisions.FILE, revisions.write().getBytes(StandardCharsets.UTF_8));
        return Library.of(files);
    }

    static Map<String, byte[]> files(ArticleDocument document) {
        ArticleFiles written = ArticleFormat.write(document);
        Map<String, byte[]> files = new HashMap<>();
        written.byName()
                .forEach((name, text) ->
                        files.put("trf/" + document.slug() + "/" + name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) {
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
