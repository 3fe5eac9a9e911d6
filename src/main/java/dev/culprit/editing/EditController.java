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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String begin(Principal editor, Model model) {
        return show(EditPage.of(desk.resumeNew(editor.getName()).orElseGet(desk::begin)), model);
    }

    @PostMapping("/new")
    String create(@Valid @ModelAttribute EditForm form, Principal editor, Model model) {
        return answer(desk.create(form, editor.getName()), model);
    }

    @GetMapping("/{key}/edit")
    String edit(@PathVariable String key, @RequestParam(defaultValue = "") String done, Principal editor, Model model) {
        Draft draft =
                desk.resume(key, editor.getName()).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
        Deed.find(done).ifPresent(deed -> model.addAttribute("done", deed.word()));
        desk.findOffered(key).ifPresent(offered -> model.addAttribute("offered", offered.byName()));
        return show(EditPage.of(draft), model);
    }

    private Draft open(String key) {
        return desk.open(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    @PostMapping("/{key}/edit")
    String save(@PathVariable String key, @Valid @ModelAttribute EditForm form, Principal editor, Model model) {
        open(key);
        return answer(desk.save(key, form, editor.getName()), model);
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
        return show(EditPage.of(draft), model);
    }

    private static String show(EditPage page, Model model) {
        model.addAttribute("page", page);
        return "editing/edit";
    }
}
