package dev.culprit.article;

import dev.culprit.account.ForAdministrators;
import dev.culprit.account.ForEditors;
import dev.culprit.article.ImportStateRepository.TakenText;
import dev.culprit.article.SaveOutcome.Taken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes articles in: from the content folder, where it keeps apart what changed there from what was edited here, and from
 * other libraries. Articles that come together are stored in one transaction, which saves most of the work; when others are
 * at the same articles, each gets a transaction of its own. So an article is stored as a whole or not at all, and an import
 * that was cut short goes on where it stopped. Safe to share.
 */
@Service
public class ArticleImports {

    private static final String AUTHOR = "library";

    private final ArticleRepository articles;
    private final ImportStateRepository states;
    private final AreaRepository areas;
    private final CanonicalText canonical;
    private final ArticleWriter writer;
    private final ContestedTransaction transaction;

    ArticleImports(
            ArticleRepository articles,
            ImportStateRepository states,
            AreaRepository areas,
            CanonicalText canonical,
            ArticleWriter writer,
            ContestedTransaction transaction) {
        this.articles = articles;
        this.states = states;
        this.areas = areas;
        this.canonical = canonical;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** The hash under which each article was last taken, by key; an article with the same hash need not be offered again. */
    @Transactional(readOnly = true)
    public Map<String, String> hashesByKey() {
        return states.findAllTaken().stream().collect(Collectors.toMap(TakenText::articleKey, TakenText::textHash));
    }

    /**
     * An article as the folder has it.
     *
     * @param hash of its files, whatever the caller likes as long as it always likes the same; at most 128 characters
     */
    public record Offer(ArticleDocument document, String hash) {}

    /** Takes and publishes an article of the folder, unless it was edited here since it was last taken. */
    @ForAdministrators
    public ImportOutcome take(ArticleDocument document, String hash) {
        return take(List.of(new Offer(document, hash))).get(0);
    }

    /** Takes and publishes articles of the folder, but those that were edited here since they were last taken. */
    @ForAdministrators
    public List<ImportOutcome> take(List<Offer> offers) {
        return transaction.runTogether(offers, this::takeTogether);
    }

    private List<ImportOutcome> takeTogether(List<Offer> offers) {
        List<ArticleDocument> documents = offers.stream().map(Offer::document).toList();
        Shelf shelf = new Shelf(articles, writer, documents);
        Map<String, ImportState> statesByKey = new HashMap<>();
        states.findByArticleKeyIn(documents.stream().map(ArticleDocument::key).collect(Collectors.toSet()))
                .forEach(state -> statesByKey.put(state.articleKey(), state));
        return offers.stream()
                .map(offer -> take(
                        offer, statesByKey.computeIfAbsent(offer.document().key(), key -> new ImportState(key)), shelf))
                .toList();
    }

    private ImportOutcome take(Offer offer, ImportState state, Shelf shelf) {
        ArticleDocument document = offer.document();
        if (state.isUpToDate(offer.hash())) {
            return new ImportOutcome.Unchanged(document.key());
        }
        Article stored = shelf.find(document.key());
        if (stored != null && !state.isUntouched(stored)) {
            return compare(stored, document, state, offer.hash());
        }
        Optional<Taken> taken = shelf.findTaken(document);
        if (taken.isPresent()) {
            return new ImportOutcome.NameTaken(
                    document.key(), taken.get().name(), taken.get().ownerKey());
        }
        StoredArticle published = shelf.publish(document, AUTHOR, "");
        state.agree(offer.hash(), published.revision());
        states.save(state);
        return new ImportOutcome.Taken(published);
    }

    private ImportOutcome compare(Article stored, ArticleDocument document, ImportState state, String hash) {
        SortedMap<String, String> offered = canonical.write(document);
        if (writer.latest(stored).files().equals(offered)) {
            state.agree(hash, stored.latestRevision());
            states.save(state);
            return new ImportOutcome.Unchanged(document.key());
        }
        state.offer(hash, offered);
        states.save(state);
        return new ImportOutcome.Conflict(document.key());
    }

    /**
     * A text for readers.
     *
     * @param expectedRevision the revision whose place it takes; 0 for a new article
     */
    public record Replacement(ArticleDocument document, int expectedRevision) {}

    /** Publishes texts, each in the place of the revision that is expected to be the latest of its article. */
    @ForAdministrators
    public List<SaveOutcome> publish(List<Replacement> replacements, String author, String reason) {
        return transaction.runTogether(replacements, together -> {
            Shelf shelf = new Shelf(
                    articles,
                    writer,
                    together.stream().map(Replacement::document).toList());
            return together.stream()
                    .map(replacement -> publish(replacement, shelf, author, reason))
                    .toList();
        });
    }

    private SaveOutcome publish(Replacement replacement, Shelf shelf, String author, String reason) {
        ArticleDocument document = replacement.document();
        Article stored = shelf.find(document.key());
        if (stored != null && stored.latestRevision() != replacement.expectedRevision()) {
            return new SaveOutcome.Stale(writer.toStored(stored));
        }
        Optional<Taken> taken = shelf.findTaken(document);
        if (taken.isPresent()) {
            return taken.get();
        }
        StoredArticle published = stored != null && isDraftOf(stored, document)
                ? writer.publish(stored, writer.latest(stored), document, author)
                : shelf.publish(document, author, reason);
        writer.tell("article-published", published.document().key(), published.revision());
        return new SaveOutcome.Saved(published);
    }

    /** Whether the text was saved and readers do not see it yet. */
    private boolean isDraftOf(Article stored, ArticleDocument document) {
        return stored.status() != Status.PUBLISHED
                && writer.latest(stored).files().equals(canonical.write(document));
    }

    /**
     * Archives what was taken from the folder, was not edited since, and is no longer there.
     *
     * @param present keys of the articles that are in the folder
     * @return the keys of those archived
     */
    @ForAdministrators
    public List<String> archiveVanished(Collection<String> present) {
        Set<String> vanished = new HashSet<>(hashesByKey().keySet());
        vanished.removeAll(present);
        return vanished.stream().sorted().filter(this::archiveIfUntouched).toList();
    }

    private boolean archiveIfUntouched(String key) {
        return transaction.run(() -> {
            ImportState state = states.findById(key).orElseThrow();
            Article article = articles.findByKey(key).orElseThrow();
            if (!state.isUntouched(article)) {
                return false;
            }
            writer.archive(article);
            state.vanish();
            return true;
        });
    }

    /** The articles for which the folder has a text that was not taken. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<String> conflicts() {
        return states.findKeysInConflict();
    }

    /** The text that the folder offers for an article that was edited here: its canonical files by path. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<SortedMap<String, String>> findOffered(String key) {
        return states.findById(key).flatMap(ImportState::offered).map(TreeMap::new);
    }

    /** Settles a conflict: what is stored stays, and the folder's text is not offered again until it changes. */
    @ForEditors
    public void decline(String key) {
        transaction.run(() -> {
            states.findById(key).ifPresent(ImportState::decline);
            return key;
        });
    }

    /** Makes these the first areas, in this order; others that were there follow. */
    @ForAdministrators
    public void takeAreas(List<Area> wanted) {
        transaction.run(() -> {
            List<Area> all = new ArrayList<>(wanted);
            areas.findAll().stream()
                    .map(StoredArea::toArea)
                    .filter(known -> wanted.stream().noneMatch(known::clashesWith))
                    .forEach(all::add);
            areas.deleteAll();
            return areas.saveAll(IntStream.range(0, all.size())
                    .mapToObj(position -> new StoredArea(all.get(position), position))
                    .toList());
        });
    }
}
