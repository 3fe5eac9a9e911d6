package dev.culprit.article;

import static java.util.Objects.requireNonNull;

import dev.culprit.account.Actor;
import dev.culprit.account.ForEditors;
import dev.culprit.account.ForReviewers;
import dev.culprit.article.ArticleRepository.Filed;
import dev.culprit.article.SaveOutcome.Saved;
import dev.culprit.article.SaveOutcome.Stale;
import dev.culprit.article.SaveOutcome.Taken;
import dev.culprit.article.SaveOutcome.Unread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All articles: what readers see of them, and their life. An article has one published revision at most, and one later
 * revision at most that is being worked on; editing never takes the published text from its readers. Every change is one
 * transaction, and is told by an event. Safe to share.
 *
 * <p>A name is a key, a slug, or an alias; letter case does not matter. Names that were published lead to their article
 * for ever, so whoever finds an article by one of them may have to redirect to its current slug.
 */
@Service
public class Articles {

    private final ArticleRepository articles;
    private final RevisionRepository revisions;
    private final PublishedReader published;
    private final AreaRepository areas;
    private final MeetingLog meetings;
    private final CanonicalText canonical;
    private final ArticleWriter writer;
    private final SecondPersonRule secondPerson;
    private final ContestedTransaction transaction;

    Articles(
            ArticleRepository articles,
            RevisionRepository revisions,
            PublishedReader published,
            AreaRepository areas,
            MeetingLog meetings,
            CanonicalText canonical,
            ArticleWriter writer,
            SecondPersonRule secondPerson,
            ContestedTransaction transaction) {
        this.articles = articles;
        this.revisions = revisions;
        this.published = published;
        this.areas = areas;
        this.meetings = meetings;
        this.canonical = canonical;
        this.writer = writer;
        this.secondPerson = secondPerson;
        this.transaction = transaction;
    }

    /** The article that readers see under this name. */
    @Transactional(readOnly = true)
    public Optional<StoredArticle> findPublished(String name) {
        return articles.findByName(Article.folded(name))
                .filter(Article::isReadable)
                .map(this::asReadersSeeIt);
    }

    /** The article that readers saw under this name before it was archived. */
    @Transactional(readOnly = true)
    public Optional<StoredArticle> findArchived(String name) {
        return articles.findByName(Article.folded(name))
                .filter(Article::wasReadable)
                .map(this::asReadersSeeIt);
    }

    /** A page of what readers see; the page's own sort is not looked at. */
    @Transactional(readOnly = true)
    public Page<ArticleSummary> list(ArticleFilter filter, ArticleOrder order, Pageable page) {
        Pageable sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), order.sort());
        return articles.findReadable(filter.component(), filter.keys(), filter.kind(), sorted)
                .map(Article::toSummary);
    }

    /** The published articles among those of these names, by key. */
    @Transactional(readOnly = true)
    public List<ArticleSummary> listNamed(Collection<String> names) {
        List<String> folded = names.stream().map(Article::folded).toList();
        return articles.findReadableByNames(folded).stream()
                .map(Article::toSummary)
                .sorted(Comparator.comparing(ArticleSummary::key))
                .toList();
    }

    /**
     * Hands every published article to the consumer, in the order in which they were made, holding some hundreds of them at
     * a time. An article that is published meanwhile may be left out; its event tells of it.
     */
    public void forEachPublished(Consumer<StoredArticle> consumer) {
        published.forEach(consumer);
    }

    private StoredArticle asReadersSeeIt(Article article) {
        return article.toStored(revisions.getOriginOfPublished(article));
    }

    /** The areas in their order. */
    @Transactional(readOnly = true)
    public List<Area> areas() {
        return areas.findAll().stream().map(StoredArea::toArea).toList();
    }

    /** How often an article was met; empty when it never was, or only in the last few seconds. */
    @Transactional(readOnly = true)
    public Optional<Meetings> findMeetings(String key) {
        return meetings.find(key);
    }

    /** Published articles that nobody has verified since this day, the longest ago first; those never verified before them. */
    @Transactional(readOnly = true)
    public Page<ArticleSummary> listUnverified(LocalDate since, Pageable page) {
        Pageable unsorted = PageRequest.of(page.getPageNumber(), page.getPageSize());
        return articles.findUnverified(since, unsorted).map(Article::toSummary);
    }

    /** Articles that were published before this moment and that no paste has met since, by key; at most so many. */
    @Transactional(readOnly = true)
    public List<ArticleSummary> listUnmet(Instant since, int most) {
        return listNamed(meetings.findUnmet(since, most));
    }

    /** How many published articles each area holds, in the order of the areas; an area that holds none is left out. */
    @Transactional(readOnly = true)
    public Map<Area, Long> countByArea() {
        Map<String, Long> byPrefix =
                articles.countReadableByPrefix().stream().collect(Collectors.toMap(Filed::prefix, Filed::articles));
        Map<Area, Long> byArea = new LinkedHashMap<>();
        areas().stream()
                .filter(area -> byPrefix.containsKey(area.prefix()))
                .forEach(area -> byArea.put(area, requireNonNull(byPrefix.get(area.prefix()))));
        return byArea;
    }

    /** The latest text of an article, published or not, for its editors. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<StoredArticle> findForEditing(String key) {
        return articles.findByKey(key).map(writer::toStored);
    }

    /** The same of several articles, by key; those that there are none of are left out. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<String, StoredArticle> findForEditing(Collection<String> keys) {
        return revisions.findLatestOf(keys).stream()
                .map(revision -> writer.toStored(revision, revision.article().status()))
                .collect(Collectors.toMap(stored -> stored.document().key(), stored -> stored));
    }

    /** A key with this prefix that no article has yet: one more than the highest there is. */
    @Transactional(readOnly = true)
    public String freeKey(String prefix) {
        int highest = articles.findKeysLike(prefix + "-%").stream()
                .map(key -> key.substring(prefix.length() + 1))
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s-%04d", prefix, highest + 1);
    }

    /** What editors see, last changed first; the page's own sort is not looked at. */
    @ForEditors
    @Transactional(readOnly = true)
    public Page<EditorialEntry> listForEditing(EditorialFilter filter, Pageable page) {
        Pageable unsorted = PageRequest.of(page.getPageNumber(), page.getPageSize());
        return revisions.findLatest(filter.status(), filter.pattern(), unsorted);
    }

    /** Everything that was ever saved of an article, latest first; empty when there is no such article. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Revision> revisions(String key) {
        return revisions.findAllOf(key);
    }

    /** The canonical text of a revision: its files by their path below the article's folder. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<SortedMap<String, String>> findText(String key, int revision) {
        return revisions.find(key, revision).map(SavedRevision::files);
    }

    /**
     * Saves a text to be worked on; readers do not see it until it is published.
     *
     * @param expectedRevision the revision that the text was made from; 0 for a new article
     */
    @ForEditors
    public SaveOutcome save(ArticleDocument document, int expectedRevision, String author, String reason) {
        return transaction.run(() -> {
            Article article = articles.findByKey(document.key()).orElseGet(() -> new Article(document.key()));
            return save("article-saved", article, document, expectedRevision, author, reason);
        });
    }

    private SaveOutcome save(
            String action,
            Article article,
            ArticleDocument document,
            int expectedRevision,
            String author,
            String reason) {
        if (article.latestRevision() != expectedRevision) {
            return new Stale(writer.toStored(article));
        }
        Optional<Taken> taken = new NameOwners(articles, List.of(document)).findTaken(document);
        if (taken.isPresent()) {
            return taken.get();
        }
        SavedRevision revision = writer.revise(article, document, author, reason);
        writer.tell(action, article.key(), article.latestRevision());
        return new Saved(writer.toStored(revision, article.status()));
    }

    /** The names in these documents that belong to other articles, and would keep them from being saved, by key. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<String, Taken> findTaken(Collection<ArticleDocument> documents) {
        NameOwners owners = new NameOwners(articles, documents);
        Map<String, Taken> takenByKey = new HashMap<>();
        documents.forEach(
                document -> owners.findTaken(document).ifPresent(taken -> takenByKey.put(document.key(), taken)));
        return takenByKey;
    }

    /** Saves the text of an earlier revision again, as a new one to be worked on. */
    @ForEditors
    public SaveOutcome restore(String key, int revision, int expectedRevision, String author, String reason) {
        return transaction.run(() -> {
            Article article = get(key);
            ArticleDocument document =
                    canonical.read(writer.get(article, revision).files());
            return save("article-restored", article, document, expectedRevision, author, reason);
        });
    }

    /** Asks for the latest revision to be reviewed. */
    @ForEditors
    public SaveOutcome submit(String key, int expectedRevision) {
        return change(key, expectedRevision, article -> step("article-submitted", article, Article::submit));
    }

    /** Gives a revision that was to be reviewed back to those who write; who approved of it before does not count now. */
    @ForReviewers
    public SaveOutcome sendBack(String key, int expectedRevision) {
        return change(key, expectedRevision, article -> {
            writer.latest(article).sendBack();
            return step("article-sent-back", article, Article::sendBack);
        });
    }

    /** Notes that whoever calls this, and did not write it, finds the latest revision good. */
    @ForReviewers
    public SaveOutcome approve(String key, int expectedRevision) {
        return change(key, expectedRevision, article -> {
            SavedRevision revision = writer.latest(article);
            if (revision.isBy(actor().name())) {
                return new Unread(writer.toStored(article));
            }
            revision.approve(actor().name());
            writer.tell("article-approved", article.key(), article.latestRevision());
            return new Saved(writer.toStored(article));
        });
    }

    /** Whether {@link #publish} would show this revision to readers, as far as having been read by two is concerned. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean isRead(String key, int revision) {
        return revisions
                .find(key, revision)
                .filter(found -> secondPerson.lets(actor(), found))
                .isPresent();
    }

    /** Shows the latest revision to readers, unless nobody has read it but whoever calls this. */
    @ForReviewers
    public SaveOutcome publish(String key, int expectedRevision) {
        return change(key, expectedRevision, article -> {
            SavedRevision revision = writer.latest(article);
            if (article.status() == Status.PUBLISHED) {
                return new Saved(writer.toStored(article));
            }
            if (!secondPerson.lets(actor(), revision)) {
                return new Unread(writer.toStored(article));
            }
            return publish("article-published", article, revision);
        });
    }

    /**
     * Notes in what readers see that it was seen to be right on this day. Nothing else changes, so nobody else need read
     * it. {@link Stale} when readers do not see the latest text.
     */
    @ForReviewers
    public SaveOutcome verify(String key, LocalDate day, String reason) {
        return transaction.run(() -> {
            Article article = get(key);
            if (article.status() != Status.PUBLISHED) {
                return new Stale(writer.toStored(article));
            }
            ArticleDocument verified = writer.toStored(article).document().verified(day);
            return publish("article-verified", article, writer.revise(article, verified, actor().name(), reason));
        });
    }

    private Saved publish(String action, Article article, SavedRevision revision) {
        StoredArticle published = writer.publish(article, revision, canonical.read(revision.files()), actor().name());
        writer.tell(action, article.key(), article.latestRevision());
        return new Saved(published);
    }

    /** Takes an article from its readers; it can be edited and published again. */
    @ForReviewers
    public SaveOutcome archive(String key, int expectedRevision) {
        return change(key, expectedRevision, article -> step("article-archived", article, writer::archive));
    }

    private SaveOutcome change(String key, int expectedRevision, Function<Article, SaveOutcome> change) {
        return transaction.run(() -> {
            Article article = get(key);
            return article.latestRevision() == expectedRevision
                    ? change.apply(article)
                    : new Stale(writer.toStored(article));
        });
    }

    /** Tells of it unless the article was there already. */
    private Saved step(String action, Article article, Consumer<Article> step) {
        Status before = article.status();
        step.accept(article);
        if (article.status() != before) {
            writer.tell(action, article.key(), article.latestRevision());
        }
        return new Saved(writer.toStored(article));
    }

    private static Actor actor() {
        return Actor.current().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    private Article get(String key) {
        return articles.findByKey(key).orElseThrow(() -> new NoSuchElementException("no article " + key));
    }
}
