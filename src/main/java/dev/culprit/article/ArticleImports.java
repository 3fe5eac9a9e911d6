package dev.culprit.article;

import static java.util.Objects.requireNonNull;

import dev.culprit.account.ForAdministrators;
import dev.culprit.account.ForEditors;
import dev.culprit.article.ImportStateRepository.TakenText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes articles in from a content folder and keeps apart what changed there from what was edited here. Articles that are
 * offered together are stored in one transaction, which saves most of the work; when others are at the same articles, each
 * gets a transaction of its own. So an article is stored as a whole or not at all, and an import that was cut short goes on
 * where it stopped. Safe to share.
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
        try {
            return transaction.run(() -> takeTogether(offers));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException contested) {
            if (offers.size() == 1) {
                throw contested;
            }
            return offers.stream()
                    .flatMap(offer -> take(List.of(offer)).stream())
                    .toList();
        }
    }

    private List<ImportOutcome> takeTogether(List<Offer> offers) {
        Shelf shelf = new Shelf(offers);
        return offers.stream().map(shelf::take).toList();
    }

    /** What the store has under the keys and names of some offers: read at once, and kept in step while they are taken. */
    private final class Shelf {

        private final Map<String, ImportState> statesByKey = new HashMap<>();
        private final Map<String, Article> articlesByKey = new HashMap<>();
        private final Map<String, String> ownersByName = new HashMap<>();

        Shelf(List<Offer> offers) {
            Set<String> keys = new HashSet<>();
            Set<String> names = new HashSet<>();
            for (Offer offer : offers) {
                keys.add(offer.document().key());
                names.addAll(Article.namesIn(offer.document()));
            }
            states.findByArticleKeyIn(keys).forEach(state -> statesByKey.put(state.articleKey(), state));
            articles.findByKeyIn(keys).forEach(article -> articlesByKey.put(article.key(), article));
            articles.findOwned(names).forEach(owned -> ownersByName.put(owned.name(), owned.ownerKey()));
        }

        ImportOutcome take(Offer offer) {
            String key = offer.document().key();
            ImportState state = statesByKey.computeIfAbsent(key, missing -> new ImportState(missing));
            if (state.isUpToDate(offer.hash())) {
                return new ImportOutcome.Unchanged(key);
            }
            Article stored = articlesByKey.get(key);
            if (stored != null && !state.isUntouched(stored)) {
                return compare(stored, offer.document(), state, offer.hash());
            }
            return publish(stored == null ? new Article(key) : stored, offer, state);
        }

        private ImportOutcome publish(Article article, Offer offer, ImportState state) {
            ArticleDocument document = offer.document();
            Optional<String> taken = Article.namesIn(document).stream()
                    .filter(name ->
                            !ownersByName.getOrDefault(name, article.key()).equals(article.key()))
                    .min(Comparator.naturalOrder());
            if (taken.isPresent()) {
                return new ImportOutcome.NameTaken(
                        article.key(), taken.get(), requireNonNull(ownersByName.get(taken.get())));
            }
            StoredArticle published = writer.revisePublished(article, document, AUTHOR);
            state.agree(offer.hash(), published.revision());
            states.save(state);
            articlesByKey.put(article.key(), article);
            ownersByName.values().removeIf(article.key()::equals);
            article.names().forEach(name -> ownersByName.put(name, article.key()));
            return new ImportOutcome.Taken(published);
        }
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
