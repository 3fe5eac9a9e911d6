package dev.culprit.editing;

import dev.culprit.article.Articles;
import dev.culprit.reading.ArticlePreview;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * Tries signatures before they are saved: beside the text of an article, and on a page of its own. Scripts ask for the
 * part that changes, everybody else gets the whole page.
 */
@Controller
class WorkbenchController {

    private static final String SCRIPTED = "HX-Request";

    private final EditingDesk desk;
    private final SignatureTrial trial;
    private final Articles articles;
    private final ArticlePreview preview;

    WorkbenchController(EditingDesk desk, SignatureTrial trial, Articles articles, ArticlePreview preview) {
        this.desk = desk;
        this.trial = trial;
        this.articles = articles;
        this.preview = preview;
    }

    @PostMapping("/admin/articles/{key}/try")
    String test(
            @PathVariable String key,
            @Valid @ModelAttribute EditForm sent,
            @RequestHeader(name = SCRIPTED, required = false) @Nullable String scripted,
            Principal editor,
            Locale locale,
            WebRequest request,
            Model model) {
        EditForm form = sent.in(request);
        Draft draft = desk.read(known(key), form);
        model.addAttribute("unsaved", form.isWhole() && desk.keep(known(key), draft, editor.getName()));
        model.addAttribute("tried", true);
        desk.test(draft, form.paste()).ifPresent(report -> model.addAttribute("report", report));
        Locale shown = form.previewLocale(locale);
        model.addAttribute("previewIn", shown.getLanguage());
        desk.document(draft)
                .filter(document -> !document.texts().isEmpty())
                .ifPresent(document -> model.addAttribute("preview", preview.of(document, shown)));
        return scripted == null ? EditController.show(draft, form, model) : "editing/beside :: update";
    }

    @PostMapping("/admin/articles/{key}/propose")
    String propose(
            @PathVariable String key,
            @Valid @ModelAttribute EditForm sent,
            @ModelAttribute("proposalWish") Proposal.Wish wish,
            @RequestHeader(name = SCRIPTED, required = false) @Nullable String scripted,
            WebRequest request,
            Model model) {
        EditForm form = sent.in(request);
        addProposal(wish, model);
        model.addAttribute("address", key);
        if (scripted != null) {
            return "editing/workbench :: proposal";
        }
        return EditController.show(desk.read(known(key), form), form, model);
    }

    /** Takes the proposal into the text that was sent; it is not saved yet. */
    @PostMapping("/admin/articles/{key}/adopt")
    String adopt(
            @PathVariable String key,
            @Valid @ModelAttribute EditForm sent,
            @ModelAttribute("proposalWish") Proposal.Wish wish,
            WebRequest request,
            Model model) {
        EditForm form = sent.in(request);
        Draft draft = desk.read(known(key), form);
        Optional<Draft> changed = wish.proposal().flatMap(proposal -> desk.adopt(draft, proposal));
        if (changed.isEmpty()) {
            model.addAttribute("notice", EditOutcome.Why.MISTAKES.word());
        } else {
            model.addAttribute("done", "adopted");
        }
        EditForm shown = form.record() == null
                ? form
                : changed.flatMap(desk::record).map(form::with).orElse(form);
        return EditController.show(changed.orElse(draft), shown, model);
    }

    private @Nullable String known(String key) {
        if (key.equals(EditController.NEW)) {
            return null;
        }
        if (articles.findForEditing(key).isEmpty()) {
            throw new ProblemException(Problem.ARTICLE_NOT_FOUND);
        }
        return key;
    }

    private static void addProposal(Proposal.Wish wish, Model model) {
        model.addAttribute("line", wish.line());
        model.addAttribute("proposed", !wish.isEmpty());
        wish.proposal().ifPresent(proposal -> model.addAttribute("proposal", proposal));
    }

    @GetMapping("/admin/workbench")
    String workbench(@RequestParam(defaultValue = "") String article, Model model) {
        return show(trial.of(article), model);
    }

    @PostMapping("/admin/workbench")
    String workbench(
            @ModelAttribute("trialWish") SignatureTrial.Wish wish,
            @ModelAttribute("proposalWish") Proposal.Wish line,
            Model model) {
        addProposal(line, model);
        return show(trial.of(wish), model);
    }

    /** Takes the proposal into the signatures that are tried. */
    @PostMapping("/admin/workbench/adopt")
    String workbenchAdopt(
            @ModelAttribute("trialWish") SignatureTrial.Wish wish,
            @ModelAttribute("proposalWish") Proposal.Wish line,
            Model model) {
        addProposal(line, model);
        return show(trial.of(line.proposal().map(wish::with).orElse(wish)), model);
    }

    private static String show(SignatureTrial.Result result, Model model) {
        model.addAttribute("trial", result);
        model.addAttribute("tried", result.report() != null);
        if (result.report() != null) {
            model.addAttribute("report", result.report());
        }
        return "editing/bench";
    }

    /** Begins a new article with what was found out about a line. */
    @PostMapping("/admin/articles/begin")
    String begin(@ModelAttribute("proposalWish") Proposal.Wish wish, Principal editor, Model model) {
        Optional<Draft> unsaved = desk.resumeNew(editor.getName());
        if (unsaved.isPresent()) {
            model.addAttribute("notice", "begun");
            return EditController.show(unsaved.get(), EditForm.NOTHING, model);
        }
        Draft empty = desk.begin();
        Draft begun =
                wish.proposal().flatMap(proposal -> desk.adopt(empty, proposal)).orElse(empty);
        return EditController.show(begun, EditForm.NOTHING, model);
    }
}
