package dev.culprit.editing;

import dev.culprit.editing.EditOutcome.Conflicting;
import dev.culprit.editing.EditOutcome.Deed;
import dev.culprit.editing.EditOutcome.Done;
import dev.culprit.editing.EditOutcome.Overtaken;
import dev.culprit.editing.EditOutcome.Refused;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The page on which an article is written as text, and what can be done there. */
@Controller
@RequestMapping("/admin/articles")
class EditController {

    /** Stands in addresses for the key of an article that has none yet. */
    static final String NEW = "new";

    private final EditingDesk desk;

    EditController(EditingDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/new")
    String begin(@RequestParam(defaultValue = "") String view, Principal editor, Model model) {
        Draft draft = desk.resumeNew(editor.getName()).orElseGet(desk::begin);
        return view.equals("form") ? showForm(draft, model) : show(EditPage.of(draft), model);
    }

    @PostMapping("/new")
    String create(@Valid @ModelAttribute EditForm sent, Principal editor, WebRequest request, Model model) {
        EditForm form = sent.in(request);
        return answer(desk.create(form, editor.getName()), form, model);
    }

    @GetMapping("/{key}/edit")
    String edit(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String view,
            Principal editor,
            Model model) {
        Draft draft =
                desk.resume(key, editor.getName()).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
        Deed.find(done).ifPresent(deed -> model.addAttribute("done", deed.word()));
        desk.findOffered(key).ifPresent(offered -> model.addAttribute("offered", offered.byName()));
        return view.equals("form") ? showForm(draft, model) : show(EditPage.of(draft), model);
    }

    private Draft open(String key) {
        return desk.open(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    @PostMapping("/{key}/edit")
    String save(
            @PathVariable String key,
            @Valid @ModelAttribute EditForm sent,
            Principal editor,
            WebRequest request,
            Model model) {
        open(key);
        EditForm form = sent.in(request);
        return answer(desk.save(key, form, editor.getName()), form, model);
    }

    /** Shows what was sent in the fields of a form, after something was done to its lists. */
    @PostMapping("/{key}/form")
    String form(
            @PathVariable String key,
            @Valid @ModelAttribute EditForm sent,
            @RequestParam(name = "do", defaultValue = "") String action,
            WebRequest request,
            Model model) {
        EditForm form = sent.in(request);
        Draft draft = desk.read(key.equals(NEW) ? null : key, form);
        FieldTree record = form.record();
        if (record == null) {
            return showForm(draft, model);
        }
        Optional<ListAction> wanted = ListAction.of(action);
        wanted.ifPresent(done -> model.addAttribute("focus", done.focus()));
        return show(draft, form.with(wanted.map(done -> done.on(record)).orElse(record)), model);
    }

    /** Shows what was sent in the fields of a form as text. */
    @PostMapping("/{key}/text")
    String text(@PathVariable String key, @Valid @ModelAttribute EditForm sent, WebRequest request, Model model) {
        return show(EditPage.of(desk.read(key.equals(NEW) ? null : key, sent.in(request))), model);
    }

    private String showForm(Draft draft, Model model) {
        Optional<FieldTree> record = desk.record(draft);
        record.ifPresentOrElse(fields -> addRecord(fields, model), () -> model.addAttribute("notice", "no-form"));
        return show(EditPage.of(draft), model);
    }

    private static void addRecord(FieldTree fields, Model model) {
        model.addAttribute("record", fields);
        Set<String> locales = new LinkedHashSet<>(List.of("en", "zh"));
        locales.addAll(List.of(fields.get("locales").split(",", -1)));
        locales.remove("");
        model.addAttribute("locales", locales);
    }

    /** The same, going on in the form when that was used. */
    private static String answer(EditOutcome outcome, EditForm form, Model model) {
        if (form.record() == null) {
            return answer(outcome, model);
        }
        addRecord(form.record(), model);
        String view = answer(outcome, model);
        return outcome instanceof Done ? view + "&view=form" : view;
    }

    /** Saves what comes of two texts. */
    @PostMapping("/{key}/merge")
    String merge(@PathVariable String key, @Valid @ModelAttribute MergeForm form, Principal editor, Model model) {
        open(key);
        return answer(desk.merge(key, form, editor.getName()), model);
    }

    /** Goes back from what was kept without being saved to what is saved. */
    @PostMapping("/{key}/discard")
    String discard(@PathVariable String key, Principal editor) {
        if (key.equals(NEW)) {
            desk.discard(null, editor.getName());
            return "redirect:/admin/articles/new";
        }
        open(key);
        desk.discard(key, editor.getName());
        return "redirect:/admin/articles/" + key + "/edit?done=" + Deed.DISCARDED.word();
    }

    @PostMapping("/{key}/archive")
    String archive(@PathVariable String key, @RequestParam int revision, Model model) {
        open(key);
        return answer(desk.archive(key, revision), model);
    }

    @PostMapping("/{key}/decline")
    String decline(@PathVariable String key, Model model) {
        Draft draft = open(key);
        desk.declineOffered(key);
        return answer(new Done(key, draft.revision(), Deed.DECLINED), model);
    }

    /** A change goes on to the page that shows it; anything else shows what was sent, and why it was not done. */
    static String answer(EditOutcome outcome, Model model) {
        if (outcome instanceof Done done) {
            return "redirect:/admin/articles/" + done.key() + "/edit?done="
                    + done.deed().word();
        }
        if (outcome instanceof Overtaken overtaken) {
            model.addAttribute("notice", "overtaken");
            return show(EditPage.of(overtaken.draft()), model);
        }
        if (outcome instanceof Conflicting conflicting) {
            model.addAttribute("conflict", conflicting);
            return "editing/conflict";
        }
        Refused refused = (Refused) outcome;
        model.addAttribute("notice", refused.why().word());
        if (refused.report() != null) {
            model.addAttribute("tried", true);
            model.addAttribute("report", refused.report());
        }
        return show(EditPage.of(refused.draft()), model);
    }

    /** A text that was sent and not saved. */
    static String show(Draft draft, EditForm sent, Model model) {
        model.addAttribute("sent", sent);
        if (sent.record() != null) {
            addRecord(sent.record(), model);
        }
        return show(EditPage.of(draft), model);
    }

    private static String show(EditPage page, Model model) {
        model.addAttribute("page", page);
        return "editing/edit";
    }
}
