package dev.culprit.article;

import dev.culprit.account.ForAdministrators;
import dev.culprit.account.ForEditors;
import dev.culprit.article.ArticleRepository.Owned;
import dev.culprit.article.ImportStateRepository.TakenText;
import java.util.ArrayList;
import java.util.Collection;
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
 * Takes articles in from a content folder and keeps apart what changed there from what was edited here. Each article is a
 * transaction of its own, so an import that was cut short goes on where it stopped. Safe to share.
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
     * Takes and publishes an article of the folder, unless it was edited here since it was last taken.
     *
     * @param hash of the article's files, whatever the caller likes as long as it always likes the same; at most 128
     *     characters
     */
    @ForAdministrators
    public ImportOutcome take(ArticleDocument document, String hash) {
        return transaction.run(() -> {
            ImportState state = states.findById(document.key()).orElseGet(() -> new ImportState(document.key()));
            if (state.isUpToDate(hash)) {
                return new ImportOutcome.Unchanged(document.key());
            }
            Optional<Article> stored = articles.findByKey(document.key());
            if (stored.isEmpty() || state.isUntouched(stored.get())) {
                return publish(stored.orElseGet(() -> new Article(document.key())), document, state, hash);
            }
            return compare(stored.get(), document, state, hash);
        });
    }

    private ImportOutcome publish(Article article, ArticleDocument document, ImportState state, String hash) {
        Optional<Owned> taken = writer.findTaken(document);
        if (taken.isPresent()) {
            return new ImportOutcome.NameTaken(
                    document.key(), taken.get().name(), taken.get().ownerKey());
        }
        SavedRevision revision = writer.revise(article, document, AUTHOR, "");
        StoredArticle published = writer.publish(article, revision, document, AUTHOR);
        state.agree(hash, published.revision());
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
