package dev.culprit.editing;

import dev.culprit.article.Articles;
import dev.culprit.article.Revision;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Older revisions count as one. */
    private static final int MOST_BLAMED = 200;

    private final Articles articles;
    private final EditingDesk desk;
    private final ReviewDesk reviews;

    HistoryController(Articles articles, EditingDesk desk, ReviewDesk reviews) {
        this.articles = articles;
        this.desk = desk;
        this.reviews = reviews;
    }

    @GetMapping
    String list(@PathVariable String key, Model model) {
        model.addAttribute("key", key);
        List<Revision> revisions = revisions(key);
        model.addAttribute("revisions", revisions);
        model.addAttribute("latest", revisions.get(0).number());
        model.addAttribute("notes", reviews.notes(key));
        return "editing/history";
    }

    /** Who wrote what: each line of a file with the revision that it came from. */
    @GetMapping("/blame")
    String blame(@PathVariable String key, @RequestParam(defaultValue = "en.md") String file, Model model) {
        List<Revision> revisions = revisions(key);
        List<Blame.Version> versions = new ArrayList<>();
        for (Revision revision : revisions.subList(0, Math.min(MOST_BLAMED, revisions.size()))) {
            String text = text(key, revision.number()).getOrDefault(file, "");
            versions.add(0, new Blame.Version(revision.number(), text));
        }
        model.addAttribute("key", key);
        model.addAttribute("file", file);
        model.addAttribute("files", text(key, revisions.get(0).number()).keySet());
        model.addAttribute("blame", Blame.of(versions));
        model.addAttribute(
                "revisions", revisions.stream().collect(Collectors.toMap(Revision::number, Function.identity())));
        return "editing/blame";
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
