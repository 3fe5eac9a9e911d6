package dev.culprit.editing;

import dev.culprit.article.Articles;
import dev.culprit.article.Revision;
import dev.culprit.article.StoredArticle;
import dev.culprit.content.ArticleFiles;
import dev.culprit.editing.EditOutcome.Deed;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a revision is read by others: what it changes, what was said about it, what is to become of it. */
@Controller
@RequestMapping("/admin/articles/{key}")
class ReviewController {

    private final Articles articles;
    private final EditingDesk desk;
    private final ReviewDesk reviews;
    private final MessageSource messages;

    ReviewController(Articles articles, EditingDesk desk, ReviewDesk reviews, MessageSource messages) {
        this.articles = articles;
        this.desk = desk;
        this.reviews = reviews;
        this.messages = messages;
    }

    @GetMapping("/review")
    String review(@PathVariable String key, @RequestParam(defaultValue = "") String done, Model model) {
        Deed.find(done).ifPresent(deed -> model.addAttribute("done", deed.word()));
        return show(key, model);
    }

    private String show(String key, Model model) {
        StoredArticle latest = get(key);
        Draft draft = desk.open(key).orElseThrow();
        int readers = articles.revisions(key).stream()
                .filter(revision -> revision.published() != null)
                .max(Comparator.comparingInt(Revision::number))
                .map(Revision::number)
                .orElse(0);
        model.addAttribute("page", EditPage.of(draft));
        model.addAttribute("author", latest.author());
        model.addAttribute("readers", readers);
        model.addAttribute("read", articles.isRead(key, latest.revision()));
        model.addAttribute("changes", changes(key, readers, latest.revision()));
        model.addAttribute("notes", reviews.notes(key));
        desk.test(draft, null).ifPresent(report -> {
            model.addAttribute("tried", true);
            model.addAttribute("report", report);
        });
        return "editing/review";
    }

    /** The parts of an article that differ between two revisions; 0 is before the first. */
    private List<ThreeWay.Part> changes(String key, int from, int to) {
        ArticleFiles before = text(key, from);
        return ThreeWay.of(before, text(key, to), before).parts();
    }

    private ArticleFiles text(String key, int revision) {
        return revision == 0
                ? ArticleFiles.of(Map.of())
                : articles.findText(key, revision)
                        .map(ArticleFiles::of)
                        .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private StoredArticle get(String key) {
        return articles.findForEditing(key).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
    }

    @GetMapping("/compare")
    String compare(@PathVariable String key, @RequestParam int from, @RequestParam int to, Model model) {
        get(key);
        model.addAttribute("key", key);
        model.addAttribute("from", Math.min(from, to));
        model.addAttribute("to", Math.max(from, to));
        model.addAttribute("changes", changes(key, Math.min(from, to), Math.max(from, to)));
        return "editing/compare";
    }

    /** What somebody says about a revision. */
    record Remark(int revision, @Nullable String words) {

        private String given() {
            return words == null ? "" : words.strip();
        }

        /** Whether it can be kept; only an approval speaks for itself. */
        private boolean fits(Deed deed) {
            return given().length() <= ReviewNote.LONGEST && (deed == Deed.APPROVED || !given().isEmpty());
        }
    }

    @PostMapping("/comment")
    String comment(@PathVariable String key, Remark remark, Principal editor, Model model) {
        return say(key, remark, Deed.COMMENTED, model, words -> {
            reviews.comment(key, remark.revision(), editor.getName(), words);
            return true;
        });
    }

    @PostMapping("/return")
    String wantChanges(@PathVariable String key, Remark remark, Principal reviewer, Model model) {
        return say(
                key,
                remark,
                Deed.RETURNED,
                model,
                words -> reviews.wantChanges(key, remark.revision(), reviewer.getName(), words));
    }

    @PostMapping("/approve")
    String approve(@PathVariable String key, Remark remark, Principal reviewer, Model model) {
        return say(
                key,
                remark,
                Deed.APPROVED,
                model,
                words -> reviews.approve(key, remark.revision(), reviewer.getName(), words));
    }

    /** Says it when it is fit to be kept, and goes on to the page that shows it; otherwise gives the words back. */
    private String say(String key, Remark remark, Deed deed, Model model, Predicate<String> saying) {
        get(key);
        String notice = !remark.fits(deed) ? "words" : !saying.test(remark.given()) ? "not-done" : null;
        if (notice == null) {
            return "redirect:/admin/articles/" + key + "/review?done=" + deed.word();
        }
        model.addAttribute("notice", notice);
        model.addAttribute("words", remark.words());
        return show(key, model);
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String key,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String override,
            Principal publisher,
            Model model) {
        get(key);
        return EditController.answer(desk.publish(key, revision, publisher.getName(), override.strip()), model);
    }

    /** Notes that the article was seen to be right today. */
    @PostMapping("/verify")
    String verify(@PathVariable String key, Locale locale, Model model) {
        get(key);
        String reason = messages.getMessage("editing.due.reason", null, locale);
        if (!reviews.verify(key, reason)) {
            model.addAttribute("notice", "not-done");
            return show(key, model);
        }
        return "redirect:/admin/due?done=" + Deed.VERIFIED.word();
    }
}
