package dev.culprit.transfer;

import dev.culprit.account.Actor;
import dev.culprit.account.Audited;
import dev.culprit.account.ForAdministrators;
import dev.culprit.account.SystemActor;
import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.ArticleImports.Replacement;
import dev.culprit.article.Articles;
import dev.culprit.article.Revision;
import dev.culprit.article.SaveOutcome;
import dev.culprit.article.Status;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.content.ReadArticle;
import dev.culprit.content.Validator;
import dev.culprit.transfer.ImportReport.Change;
import dev.culprit.transfer.ImportReport.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Takes the articles of a library into the store and publishes them. What is stored is replaced only when it is known not
 * to have changed since the library was exported, or when the caller says so; it stays in the history either way. An
 * article is taken as a whole or not at all, so an import that was cut short is simply run again. Safe to share.
 */
@Service
public class LibraryImport {

    private static final String REASON = "imported";

    private final Articles articles;
    private final ArticleImports imports;
    private final ApplicationEventPublisher events;

    LibraryImport(Articles articles, ArticleImports imports, ApplicationEventPublisher events) {
        this.articles = articles;
        this.imports = imports;
        this.events = events;
    }

    /** What to do with an article of which the store has another text. */
    public enum Difference {
        KEEP_STORED,
        REPLACE_STORED
    }

    /** Tells what {@link #run} would do; changes nothing. */
    @ForAdministrators
    public ImportReport look(Library library, Difference difference) {
        return each(new Reading(library, difference), true, ImportProgress.UNSEEN, LibraryImport::foretell);
    }

    /** Takes the articles in. */
    @ForAdministrators
    public ImportReport run(Library library, Difference difference) {
        return run(library, difference, ImportProgress.UNSEEN);
    }

    @ForAdministrators
    ImportReport run(Library library, Difference difference, ImportProgress progress) {
        takeAreas(library);
        ImportReport report = each(new Reading(library, difference), false, progress, this::carryOut);
        events.publishEvent(Audited.of(
                "library-imported",
                "library",
                Map.of(
                        "new", count(report, Change.NEW),
                        "changed", count(report, Change.CHANGED),
                        "kept", count(report, Change.CONFLICT),
                        "refused", count(report, Change.REFUSED))));
        return report;
    }

    private static String count(ImportReport report, Change change) {
        return String.valueOf(report.counts().get(change));
    }

    /** An area that is not known yet comes last. */
    private void takeAreas(Library library) {
        List<Area> all = new ArrayList<>(articles.areas());
        for (Area area : library.areas(new ArrayList<>())) {
            if (all.stream().noneMatch(area::clashesWith)) {
                all.add(area);
            }
        }
        imports.takeAreas(all);
    }

    private interface Step {
        List<Line> apply(List<ImportPlan> plans);
    }

    private static ImportReport each(Reading reading, boolean dryRun, ImportProgress progress, Step step) {
        List<Line> lines = new ArrayList<>();
        Iterator<List<Found>> lots = reading.library.lots(Found::read).iterator();
        boolean goOn = true;
        while (goOn && lots.hasNext()) {
            lines.addAll(step.apply(reading.plan(lots.next())));
            goOn = progress.goOn(lines.size());
        }
        return new ImportReport(dryRun, lines.size() < reading.library.size(), lines);
    }

    private static List<Line> foretell(List<ImportPlan> plans) {
        return plans.stream().map(ImportPlan::line).toList();
    }

    private List<Line> carryOut(List<ImportPlan> plans) {
        String author = Actor.current().map(Actor::name).orElse(SystemActor.NAME);
        List<Replacement> due = plans.stream()
                .filter(ImportPlan::isDue)
                .map(ImportPlan::replacement)
                .toList();
        Iterator<SaveOutcome> outcomes = imports.publish(due, author, REASON).iterator();
        return plans.stream()
                .map(plan -> plan.isDue() ? line(plan, outcomes.next()) : plan.line())
                .toList();
    }

    /** The store may have changed since the plan was made: it is asked again, and an answer that differs is a conflict. */
    private static Line line(ImportPlan plan, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Taken taken) {
            return plan.refused(nameTaken(taken));
        }
        return outcome instanceof SaveOutcome.Stale ? plan.line(Change.CONFLICT) : plan.line();
    }

    private static String nameTaken(SaveOutcome.Taken taken) {
        return "'" + taken.name() + "' belongs to " + taken.ownerKey() + " already";
    }

    /** An article of the library, as it was read. */
    private record Found(String folder, ReadArticle article) {

        static Found read(Library.Entry entry) {
            return new Found(entry.folder(), Validator.validateUntried(entry.files()));
        }

        /** The article when its files have no errors. */
        Optional<ArticleDocument> sound() {
            return article.document().filter(document -> !article.hasErrors());
        }
    }

    /** A library that is being looked through. */
    private final class Reading {

        private final Library library;
        private final Difference difference;
        private final Revisions exported;

        Reading(Library library, Difference difference) {
            this.library = library;
            this.difference = difference;
            this.exported = library.file(Revisions.FILE).map(Revisions::read).orElseGet(Revisions::new);
        }

        List<ImportPlan> plan(List<Found> lot) {
            List<ArticleDocument> documents =
                    lot.stream().flatMap(found -> found.sound().stream()).toList();
            Map<String, StoredArticle> storedByKey = articles.findForEditing(
                    documents.stream().map(ArticleDocument::key).toList());
            Map<String, SaveOutcome.Taken> takenByKey = articles.findTaken(documents);
            return lot.stream()
                    .map(found -> found.sound()
                            .map(document -> plan(
                                    found.folder(),
                                    document,
                                    Optional.ofNullable(storedByKey.get(document.key())),
                                    Optional.ofNullable(takenByKey.get(document.key()))))
                            .orElseGet(() -> ImportPlan.unreadable(found.folder(), found.article())))
                    .toList();
        }

        private ImportPlan plan(
                String folder,
                ArticleDocument document,
                Optional<StoredArticle> stored,
                Optional<SaveOutcome.Taken> taken) {
            ImportPlan plan = new ImportPlan(folder, document, stored.orElse(null), change(document, stored));
            return plan.line().change() == Change.UNCHANGED
                    ? plan
                    : taken.map(owned -> plan.asRefused(nameTaken(owned))).orElse(plan);
        }

        private Change change(ArticleDocument document, Optional<StoredArticle> stored) {
            if (stored.isEmpty()) {
                return Change.NEW;
            }
            ArticleFiles offered = ArticleFormat.write(document);
            StoredArticle latest = stored.get();
            if (ArticleFormat.write(latest.document()).equals(offered)) {
                return latest.status() == Status.PUBLISHED ? Change.UNCHANGED : Change.CHANGED;
            }
            boolean untouched = latest.status() == Status.PUBLISHED
                    && exported.of(document.key()).orElse(0) == latest.revision();
            if (untouched || difference == Difference.REPLACE_STORED) {
                return Change.CHANGED;
            }
            return wasStored(document.key(), offered) ? Change.OLDER : Change.CONFLICT;
        }

        private boolean wasStored(String key, ArticleFiles offered) {
            return articles.revisions(key).stream()
                    .map(Revision::number)
                    .anyMatch(number -> articles.findText(key, number)
                            .map(files -> files.equals(offered.byName()))
                            .orElse(false));
        }
    }
}
