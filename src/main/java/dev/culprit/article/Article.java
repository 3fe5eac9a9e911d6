package dev.culprit.article;

import static java.util.Objects.requireNonNull;

import dev.culprit.article.RevisionRepository.Origin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * An article's identity and its life. Readers see the text of one revision, editors work on a later one; the rows of the
 * text that readers see hang on this.
 */
@Entity
class Article {

    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "article_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(name = "article_key")
    private String key;

    private int latestRevision;

    /** Where the latest revision stands; readers may see an earlier one meanwhile. */
    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private @Nullable Integer publishedRevision;

    private @Nullable Instant publishedAt;

    private @Nullable Instant archivedAt;

    @Embedded
    private @Nullable PublishedRecord published;

    @ElementCollection
    @CollectionTable(name = "article_name", joinColumns = @JoinColumn(name = "article_id"))
    @BatchSize(size = PublishedRecord.BATCH)
    private Set<Name> names = new HashSet<>();

    /**
     * A name that leads to an article.
     *
     * @param name in lower case
     * @param lasting whether it was published, and is kept for ever; otherwise an unpublished revision claims it
     */
    @Embeddable
    record Name(String name, boolean lasting) {}

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(String key) {
        this.key = key;
    }

    /** The names that a document claims, as they are kept. */
    static Set<String> namesIn(ArticleDocument document) {
        return Stream.concat(Stream.of(document.key(), document.slug()), document.aliases().stream())
                .map(Article::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A name as it is kept. */
    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Takes a new text as the one that is worked on. */
    void revise(ArticleDocument document) {
        latestRevision++;
        status = Status.DRAFT;
        claim(namesIn(document));
    }

    private void claim(Set<String> claimed) {
        names.removeIf(name -> !name.lasting() && !claimed.contains(name.name()));
        Set<String> held = names();
        claimed.stream().filter(name -> !held.contains(name)).forEach(name -> names.add(new Name(name, false)));
    }

    /** Asks for a second pair of eyes on a draft. */
    void submit() {
        if (status == Status.DRAFT) {
            status = Status.REVIEW;
        }
    }

    /** Gives a text that was to be reviewed back to those who write. */
    void sendBack() {
        if (status == Status.REVIEW) {
            status = Status.DRAFT;
        }
    }

    /** Shows the latest text to readers; its names are now kept for ever. */
    void publish(ArticleDocument document, Instant now) {
        published = new PublishedRecord(document);
        publishedRevision = latestRevision;
        publishedAt = now;
        status = Status.PUBLISHED;
        archivedAt = null;
        Set<String> claimed = namesIn(document);
        names.removeIf(name -> claimed.contains(name.name()));
        claimed.forEach(name -> names.add(new Name(name, true)));
    }

    /** Takes the article from readers, and from the desk. */
    void archive(Instant now) {
        archivedAt = now;
        status = Status.ARCHIVED;
    }

    long id() {
        return requireNonNull(id);
    }

    String key() {
        return key;
    }

    /** The names that lead to it now. */
    Set<String> names() {
        return names.stream().map(Name::name).collect(Collectors.toSet());
    }

    int latestRevision() {
        return latestRevision;
    }

    Status status() {
        return status;
    }

    boolean isReadable() {
        return publishedRevision != null && archivedAt == null;
    }

    boolean wasReadable() {
        return publishedRevision != null && archivedAt != null;
    }

    /** What readers see, or saw before it was archived. */
    StoredArticle toStored(Origin origin) {
        return new StoredArticle(
                requireNonNull(published).toDocument(key),
                requireNonNull(publishedRevision),
                archivedAt == null ? Status.PUBLISHED : Status.ARCHIVED,
                origin.savedAt(),
                origin.author());
    }

    ArticleSummary toSummary() {
        return requireNonNull(published).toSummary(key, requireNonNull(publishedAt));
    }
}
