package dev.culprit.article;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An article's whole text at one moment. Its text never changes and it is never deleted. */
@Entity
@Table(name = "revision")
class SavedRevision {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "revision_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    private int number;

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String title;

    private String author;

    @Column(nullable = false)
    private String reason;

    private Instant savedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Convert(converter = JsonColumn.Named.class)
    private LinkedHashMap<String, String> files;

    @SuppressWarnings("NullAway.Init")
    protected SavedRevision() {}

    /** The text that the article was just revised to. */
    SavedRevision(
            Article article,
            ArticleDocument document,
            Map<String, String> files,
            String author,
            String reason,
            Instant now) {
        this.article = article;
        this.number = article.latestRevision();
        this.slug = document.slug();
        this.title = document.text(Locale.ENGLISH).text().title();
        this.author = author;
        this.reason = reason;
        this.savedAt = now;
        this.files = new LinkedHashMap<>(files);
    }

    void publish(String publisher, Instant now) {
        publishedAt = now;
        publishedBy = publisher;
    }

    /** Notes that somebody else than its author finds it good. */
    void approve(String reader) {
        approvedBy = reader;
    }

    /** Notes that somebody wants it changed, whoever found it good before. */
    void sendBack() {
        approvedBy = null;
    }

    boolean isApproved() {
        return approvedBy != null;
    }

    boolean isBy(String name) {
        return author.equals(name);
    }

    SortedMap<String, String> files() {
        return new TreeMap<>(files);
    }

    Article article() {
        return article;
    }

    StoredArticle toStored(ArticleDocument document, Status status) {
        return new StoredArticle(document, number, status, savedAt, author);
    }
}
