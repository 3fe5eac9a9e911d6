package dev.culprit.content;

import static java.util.Objects.requireNonNull;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.ArticleImports.Offer;
import dev.culprit.article.ImportOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Brings the store in step with a library: takes what is new or changed there, keeps what was edited here, archives what
 * vanished. An article is taken as a whole or not at all, so a sync that was cut short goes on where it stopped. Safe to
 * share; two syncs at once do twice the work and give the same result.
 */
@Service
public class ContentSync {

    private final ArticleImports imports;

    ContentSync(ArticleImports imports) {
        this.imports = imports;
    }

    /**
     * What a sync did.
     *
     * @param taken keys of the articles that readers now see anew
     * @param unchanged how many were as they were
     * @param conflicts keys of the articles that changed on both sides; what is stored was kept
     * @param archived keys of the articles that are no longer in the library
     * @param problems why articles were left out
     */
    public record Outcome(
            List<String> taken, int unchanged, List<String> conflicts, List<String> archived, List<Problem> problems) {}

    /** Brings the store in step with this library. Articles with errors are left out and told. */
    public Outcome sync(Library library) {
        return new Run(library).run();
    }

    /**
     * An article of the library.
     *
     * @param read null when the store has taken just these files before
     */
    private record Found(
            Library.Entry entry, String hash, @Nullable ReadArticle read) {}

    /** One sync under way. */
    private final class Run {

        private final Library library;
        private final Map<String, String> keysByHash = new HashMap<>();
        private final Set<String> present = new HashSet<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> conflicts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unchanged;
        private boolean everyKeyKnown = true;

        Run(Library library) {
            this.library = library;
        }

        Outcome run() {
            List<Area> areas = library.areas(problems);
            if (!areas.isEmpty()) {
                imports.takeAreas(areas);
            }
            imports.hashesByKey().forEach((key, hash) -> keysByHash.put(hash, key));
            library.lots(this::read).forEach(this::offer);
            List<String> archived = everyKeyKnown ? imports.archiveVanished(present) : List.of();
            return new Outcome(
                    List.copyOf(taken),
                    unchanged,
                    List.copyOf(conflicts),
                    List.copyOf(archived),
                    List.copyOf(problems));
        }

        private Found read(Library.Entry entry) {
            String hash = entry.files().hash();
            return new Found(entry, hash, keysByHash.containsKey(hash) ? null : ArticleFormat.read(entry.files()));
        }

        private void offer(List<Found> batch) {
            List<Library.Entry> entries = new ArrayList<>();
            List<Offer> offers = new ArrayList<>();
            for (Found found : batch) {
                sound(found).ifPresent(document -> {
                    entries.add(found.entry());
                    offers.add(new Offer(document, found.hash()));
                });
            }
            if (!offers.isEmpty()) {
                List<ImportOutcome> outcomes = imports.take(offers);
                for (int i = 0; i < outcomes.size(); i++) {
                    note(entries.get(i), outcomes.get(i));
                }
            }
        }

        /** The article, if there is anything to do about it and its files have no errors. */
        private Optional<ArticleDocument> sound(Found found) {
            ReadArticle read = found.read();
            if (read == null) {
                present.add(requireNonNull(keysByHash.get(found.hash())));
                unchanged++;
                return Optional.empty();
            }
            read.document().ifPresentOrElse(document -> present.add(document.key()), () -> everyKeyKnown = false);
            if (read.document().isEmpty() || read.hasErrors()) {
                read.problems()
                        .forEach(problem ->
                                problems.add(problem.below(found.entry().folder())));
                return Optional.empty();
            }
            return read.document();
        }

        private void note(Library.Entry entry, ImportOutcome outcome) {
            if (outcome instanceof ImportOutcome.Taken published) {
                ArticleDocument document = published.article().document();
                taken.add(document.key());
            } else if (outcome instanceof ImportOutcome.Unchanged) {
                unchanged++;
            } else if (outcome instanceof ImportOutcome.Conflict conflict) {
                conflicts.add(conflict.key());
            } else if (outcome instanceof ImportOutcome.NameTaken name) {
                problems.add(Problem.error(
                        entry.folder() + "/" + ArticleFiles.STRUCTURE,
                        1,
                        "'" + name.name() + "' belongs to " + name.ownerKey() + " already",
                        null));
            }
        }
    }
}
