package dev.culprit.transfer;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Writes what readers see in the form of the content folder: the areas, the articles with their samples, and of which
 * revision each is, so that an import can tell what has changed since. Safe to share.
 */
@Service
public class LibraryExport {

    private final Articles articles;

    LibraryExport(Articles articles) {
        this.articles = articles;
    }

    /**
     * Writes every published article below a folder, which is made if it is not there. Files of the same name are
     * replaced, others stay.
     *
     * @return how many articles were written
     */
    public int writeTo(Path folder) throws IOException {
        return write(new FolderSink(folder));
    }

    /**
     * Writes the published article of this key, slug or alias, with its area, below a folder, as {@link #writeTo(Path)}
     * does with all.
     *
     * @return 1
     */
    public int writeTo(Path folder, String article) throws IOException {
        return write(find(article), new FolderSink(folder));
    }

    /** Writes every published article into a ZIP file; the stream is left open. */
    void writeZip(OutputStream out) throws IOException {
        try (ZipSink sink = new ZipSink(out)) {
            write(sink);
        }
    }

    /**
     * Writes one article, with its area, into a ZIP file; the stream is left open.
     *
     * @param article as {@link #find} or {@link #findLatest} gave it
     */
    void writeZip(StoredArticle article, OutputStream out) throws IOException {
        try (ZipSink sink = new ZipSink(out)) {
            write(article, sink);
        }
    }

    /** The published article of this key, slug or alias. */
    StoredArticle find(String name) {
        return articles.findPublished(name).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    /** The article of this key with its latest text, published or not; for editors. */
    StoredArticle findLatest(String key) {
        return articles.findForEditing(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    private int write(FileSink sink) throws IOException {
        List<Area> areas = articles.areas();
        Revisions revisions = new Revisions();
        sink.file(Library.AREAS, ArticleFormat.writeAreas(areas));
        FileSink.unwrapping(
                () -> articles.forEachPublished(FileSink.wrapping(article -> write(article, areas, revisions, sink))));
        sink.file(Revisions.FILE, revisions.write());
        return revisions.size();
    }

    private int write(StoredArticle article, FileSink sink) throws IOException {
        List<Area> areas = articles.areas().stream()
                .filter(area -> area.holds(article.document().key()))
                .toList();
        Revisions revisions = new Revisions();
        sink.file(Library.AREAS, ArticleFormat.writeAreas(areas));
        write(article, areas, revisions, sink);
        sink.file(Revisions.FILE, revisions.write());
        return revisions.size();
    }

    private static void write(StoredArticle article, List<Area> areas, Revisions revisions, FileSink sink)
            throws IOException {
        ArticleDocument document = article.document();
        String folder = folder(document.key(), areas) + "/" + document.slug() + "/";
        for (var file : ArticleFormat.write(document).byName().entrySet()) {
            sink.file(folder + file.getKey(), file.getValue());
        }
        revisions.note(document.key(), article.revision());
    }

    /** The area's; without an area, the key's prefix. */
    private static String folder(String key, List<Area> areas) {
        return areas.stream()
                .filter(area -> area.holds(key))
                .map(Area::id)
                .findFirst()
                .orElseGet(() -> key.substring(0, Math.max(1, key.indexOf('-'))).toLowerCase(Locale.ROOT));
    }
}
