package dev.culprit.editing;

import dev.culprit.article.Articles;
import dev.culprit.article.Revision;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an article was, and the way back to it. */
@Controller
@RequestMapping("/admin/articles/{key}/history")
class HistoryController {

    private final Articles articles;
    private final EditingDesk desk;

    HistoryController(Articles articles, EditingDesk desk) {
        this.articles = articles;
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable String key, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("revisions", revisions(key));
        return "editing/history";
    }

    private List<Revision> revisions(String key) {
        List<Revision> revisions = articles.revisions(key);
        if (revisions.isEmpty()) {
            throw new ProblemException(Problem.ARTICLE_NOT_FOUND);
        }
        return revisions;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String key, @PathVariable int number, Model model) {
        List<Revision> revisions = revisions(key);
        model.addAttribute("files", text(key, number));
        model.addAttribute("key", key);
        model.addAttribute("latest", revisions.get(0).number());
        model.addAttribute(
                "revision",
                revisions.stream()
                        .filter(revision -> revision.number() == number)
                        .findFirst()
                        .orElseThrow());
        return "editing/revision";
    }

    private Map<String, String> text(String key, int number) {
        return articles.findText(key, number).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    @PostMapping("/{number}/restore")
    String restore(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String reason,
            Principal editor,
            Model model) {
        text(key, number);
        EditOutcome outcome = desk.restore(key, number, revision, editor.getName(), reason);
        return EditController.answer(outcome, model);
    }
}
