package dev.culprit.editing;

import static dev.culprit.web.Problem.BAD_REQUEST;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.Articles;
import dev.culprit.article.SaveOutcome;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Problem;
import dev.culprit.content.Validator;
import dev.culprit.editing.EditOutcome.Conflicting;
import dev.culprit.editing.EditOutcome.Deed;
import dev.culprit.editing.EditOutcome.Done;
import dev.culprit.editing.EditOutcome.Overtaken;
import dev.culprit.editing.EditOutcome.Refused;
import dev.culprit.editing.EditOutcome.Why;
import dev.culprit.editing.ReviewNote.Kind;
import dev.culprit.web.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * Where articles are written as text. A text that cannot be read whole is never saved, and never lost: it comes back with
 * its mistakes. One that can be read is saved with whatever else is wrong in it, and published when nothing is.
 */
@Service
class EditingDesk {

    private final Articles articles;
    private final ArticleImports imports;
    private final Skeleton skeleton;
    private final Workbench workbench;
    private final ReviewNotes notes;
    private final KeptDrafts drafts;
    private final EditingSettings settings;

    EditingDesk(
            Articles articles,
            ArticleImports imports,
            Skeleton skeleton,
            Workbench workbench,
            ReviewNotes notes,
            KeptDrafts drafts,
            EditingSettings settings) {
        this.articles = articles;
        this.imports = imports;
        this.skeleton = skeleton;
        this.workbench = workbench;
        this.notes = notes;
        this.drafts = drafts;
        this.settings = settings;
    }

    /** The start of a new article, under a key that is free. */
    Draft begin() {
        return new Draft(null, 0, skeleton.files(), List.of());
    }

    /** What an author has begun and not saved. */
    Optional<Draft> resumeNew(String author) {
        return drafts.find(author, null).map(kept -> toDraft(null, kept));
    }

    /** What an author wrote about an article and did not save, else its latest text. */
    Optional<Draft> resume(String key, String author) {
        return open(key)
                .map(saved -> drafts.find(author, key)
                        .filter(kept -> !kept.files().equals(saved.files()))
                        .map(kept -> toDraft(saved.stored(), kept))
                        .orElse(saved));
    }

    private Draft toDraft(@Nullable StoredArticle stored, KeptDraft kept) {
        return new Draft(stored, kept.revision(), kept.files(), problems(kept.files()), kept.kept());
    }

    /**
     * Keeps a text as what its author is writing; one that is saved already needs no keeping.
     *
     * @param key null for a new article
     * @return whether it differs from what is saved, and is kept
     */
    boolean keep(@Nullable String key, Draft draft, String author) {
        Map<String, String> saved = key == null
                ? skeleton.files().byName()
                : text(key, draft.revision()).byName();
        if (draft.files().byName().equals(saved)) {
            drafts.discard(author, key);
            return false;
        }
        drafts.keep(author, key, draft.revision(), draft.files());
        return true;
    }

    /** Forgets what an author wrote and did not save. */
    void discard(@Nullable String key, String author) {
        drafts.discard(author, key);
    }

    private List<Problem> problems(ArticleFiles files) {
        return settings.admits(files) ? Validator.validate(files).problems() : List.of(settings.tooLarge(files));
    }

    /** The latest text of an article, with what is wrong in it. */
    Optional<Draft> open(String key) {
        return articles.findForEditing(key).map(this::toDraft);
    }

    private StoredArticle get(String key) {
        return articles.findForEditing(key)
                .orElseThrow(() -> new ProblemException(dev.culprit.web.Problem.ARTICLE_NOT_FOUND));
    }

    private Draft toDraft(StoredArticle stored) {
        ArticleFiles files = latest(stored);
        return new Draft(stored, stored.revision(), files, problems(files));
    }

    private ArticleFiles latest(StoredArticle stored) {
        SortedMap<String, String> files =
                articles.findText(stored.document().key(), stored.revision()).orElseThrow();
        return ArticleFiles.of(files);
    }

    /** A text as it was sent, with what is wrong in it; nothing is saved. */
    Draft read(@Nullable String key, EditForm form) {
        @Nullable StoredArticle stored = key == null ? null : get(key);
        Submission sent = Submission.of(key, base(key, form), form, settings);
        List<Problem> problems = new ArrayList<>(sent.problems());
        problems(sent.files()).stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        return new Draft(stored, form.revision(), sent.files(), problems);
    }

    private Map<String, String> base(@Nullable String key, EditForm form) {
        return key == null
                ? Map.of()
                : articles.findText(key, form.revision())
                        .orElseThrow(
                                () -> new ProblemException(BAD_REQUEST, "there is no revision " + form.revision()));
    }

    /** Tries the signatures of a text on all that was recorded; empty when the text cannot be read. */
    Optional<WorkbenchReport> test(Draft draft, @Nullable String pasted) {
        return document(draft).map(document -> workbench.test(document, published(document), pasted, locale()));
    }

    /** The article as far as it can be read. */
    Optional<ArticleDocument> document(Draft draft) {
        return settings.admits(draft.files())
                ? ArticleFormat.read(draft.files()).document()
                : Optional.empty();
    }

    /** The fields of a form that holds all of a text; empty when it cannot be read, or a form cannot show all of it. */
    Optional<FieldTree> record(Draft draft) {
        return document(draft)
                .filter(document ->
                        ArticleFormat.read(draft.files()).problems().stream().noneMatch(Problem::isError))
                .flatMap(document -> {
                    FieldTree fields = RecordWriter.write(document);
                    RecordReader.Result back =
                            RecordReader.read(fields, draft.files().byName());
                    boolean whole = fields.fitsAForm()
                            && back.problems().isEmpty()
                            && ArticleFormat.write(back.article()).equals(ArticleFormat.write(document));
                    return whole ? Optional.of(fields) : Optional.empty();
                });
    }

    /** The text with a proposal taken in; empty when it cannot be read. */
    Optional<Draft> adopt(Draft draft, Proposal proposal) {
        return ArticleFormat.read(draft.files()).document().map(document -> {
            ArticleFiles files = new Adoption(document).take(proposal, skeleton.stand());
            return new Draft(
                    draft.stored(),
                    draft.revision(),
                    files,
                    Validator.validate(files).problems());
        });
    }

    private @Nullable ArticleDocument published(ArticleDocument document) {
        return articles.findPublished(document.key())
                .map(StoredArticle::document)
                .orElse(null);
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Saves a new article, and does with it what is to be done next. */
    EditOutcome create(EditForm form, String author) {
        EditOutcome saved = save(null, form, Submission.of(null, Map.of(), form, settings), author);
        return next(saved, form, author);
    }

    /** Saves a text of an article, and does with it what is to be done next. */
    EditOutcome save(String key, EditForm form, String author) {
        StoredArticle stored = get(key);
        Map<String, String> base = base(key, form);
        Submission sent = Submission.of(key, base, form, settings);
        boolean unchanged = form.revision() == stored.revision() && sent.says(base);
        EditOutcome saved = unchanged ? unchanged(key, stored, author) : save(stored, form, sent, author);
        return next(saved, form, author);
    }

    private EditOutcome unchanged(String key, StoredArticle stored, String author) {
        drafts.discard(author, key);
        return new Done(key, stored.revision(), Deed.SAVED);
    }

    private EditOutcome save(@Nullable StoredArticle stored, EditForm form, Submission sent, String author) {
        if (sent.whole().isEmpty()) {
            return Refused.forMistakes(new Draft(stored, form.revision(), sent.files(), sent.problems()));
        }
        SaveOutcome outcome = articles.save(sent.whole().get(), form.revision(), author, form.givenReason());
        if (outcome instanceof SaveOutcome.Saved saved) {
            drafts.discard(
                    author, stored == null ? null : saved.article().document().key());
        }
        if (outcome instanceof SaveOutcome.Stale stale) {
            return conflict(stale.current(), form.revision(), sent.files());
        }
        if (outcome instanceof SaveOutcome.Taken taken) {
            Problem mistake =
                    sent.mistake("slug", "the name '" + taken.name() + "' belongs to " + taken.ownerKey() + " already");
            return Refused.forMistakes(new Draft(stored, form.revision(), sent.files(), List.of(mistake)));
        }
        return answer(outcome, Deed.SAVED);
    }

    private EditOutcome conflict(StoredArticle current, int revision, ArticleFiles mine) {
        String key = current.document().key();
        ArticleFiles base = ArticleFiles.of(articles.findText(key, revision).orElse(Collections.emptySortedMap()));
        ThreeWay sides = ThreeWay.of(base, mine, latest(current));
        return new Conflicting(key, revision, current.revision(), current.author(), mine, sides);
    }

    /** Saves what comes of two texts, as somebody decided, on top of the later one. */
    EditOutcome merge(String key, MergeForm merge, String author) {
        StoredArticle stored = get(key);
        ArticleFiles base = text(key, merge.base());
        Submission mine = Submission.of(key, base.byName(), merge.mine(), settings);
        ThreeWay sides = ThreeWay.of(base, mine.files(), text(key, merge.revision()));
        EditForm form = merge.sending(sides.merged(merge.givenChoices(), merge.givenEdits()));
        return save(stored, form, Submission.of(key, Map.of(), form, settings), author);
    }

    private ArticleFiles text(String key, int revision) {
        return articles.findText(key, revision)
                .map(ArticleFiles::of)
                .orElseThrow(() -> new ProblemException(BAD_REQUEST, "there is no revision " + revision));
    }

    private EditOutcome next(EditOutcome saved, EditForm form, String author) {
        if (!(saved instanceof Done done) || form.next() == null) {
            return saved;
        }
        return switch (form.next()) {
            case SUBMIT -> answer(articles.submit(done.key(), done.revision()), Deed.SUBMITTED);
            case PUBLISH -> publish(done.key(), done.revision(), author, form.givenOverride());
        };
    }

    /**
     * Shows a revision to readers, unless it has mistakes, a signature that fits anything, or tests that fail; the last
     * can be overridden with a reason, which is kept beside the revision.
     */
    EditOutcome publish(String key, int revision, String publisher, String override) {
        Draft draft = toDraft(get(key));
        ArticleFiles files = draft.files();
        if (Validator.validateUntried(files).hasErrors()) {
            return Refused.forMistakes(draft);
        }
        if (!articles.isRead(key, revision)) {
            return new Refused(draft, Why.SECOND_PERSON, null);
        }
        WorkbenchReport report = test(draft, null).orElseThrow();
        if (!report.fittingAnything().isEmpty()) {
            return new Refused(draft, Why.ANYTHING, report);
        }
        if (!report.passes()) {
            if (override.isEmpty()) {
                return new Refused(draft, Why.FAILING, report);
            }
            notes.add(key, revision, publisher, Kind.OVERRIDDEN, override);
        }
        return answer(articles.publish(key, revision), Deed.PUBLISHED);
    }

    /** Takes the article from its readers. */
    EditOutcome archive(String key, int revision) {
        return answer(articles.archive(key, revision), Deed.ARCHIVED);
    }

    /** Makes an old text the latest again. */
    EditOutcome restore(String key, int old, int revision, String author, String reason) {
        return answer(articles.restore(key, old, revision, author, reason), Deed.RESTORED);
    }

    private EditOutcome answer(SaveOutcome outcome, Deed deed) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            return new Done(saved.article().document().key(), saved.article().revision(), deed);
        }
        if (outcome instanceof SaveOutcome.Stale stale) {
            return new Overtaken(toDraft(stale.current()));
        }
        if (outcome instanceof SaveOutcome.Unread unread) {
            return new Refused(toDraft(unread.article()), Why.SECOND_PERSON, null);
        }
        SaveOutcome.Taken taken = (SaveOutcome.Taken) outcome;
        throw new IllegalStateException("the name " + taken.name() + " belongs to " + taken.ownerKey());
    }

    /** The text that the content folder offers instead of what was edited here. */
    Optional<ArticleFiles> findOffered(String key) {
        return imports.findOffered(key).map(ArticleFiles::of);
    }

    /** Stays with what was edited here. */
    void declineOffered(String key) {
        imports.decline(key);
    }
}
