package dev.culprit.editing;

import dev.culprit.article.ArticleSummary;
import dev.culprit.article.Articles;
import dev.culprit.editing.EditOutcome.Deed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What wants looking after: articles that nobody has verified for long, and those that nothing meets any more. */
@Controller
class DueController {

    private static final int MOST = 50;

    private final Articles articles;
    private final ReviewSettings settings;
    private final Clock clock;

    DueController(Articles articles, ReviewSettings settings, Clock clock) {
        this.articles = articles;
        this.settings = settings;
        this.clock = clock;
    }

    /** An article as these lists show it. */
    record Entry(String key, String title, @Nullable LocalDate verifiedOn) {}

    @GetMapping("/admin/due")
    String due(@RequestParam(defaultValue = "") String done, Locale locale, Model model) {
        Deed.find(done).ifPresent(deed -> model.addAttribute("done", deed.word()));
        Page<ArticleSummary> unverified = articles.listUnverified(
                LocalDate.now(clock).minusDays(settings.verifyAfter().toDays()), PageRequest.of(0, MOST));
        List<ArticleSummary> unmet = articles.listUnmet(clock.instant().minus(settings.retireAfter()), MOST);
        model.addAttribute(
                "unverified", unverified.map(article -> entry(article, locale)).getContent());
        model.addAttribute("unverifiedCount", unverified.getTotalElements());
        model.addAttribute(
                "unmet", unmet.stream().map(article -> entry(article, locale)).toList());
        model.addAttribute("verifyAfter", settings.verifyAfter().toDays());
        model.addAttribute("retireAfter", settings.retireAfter().toDays());
        return "editing/due";
    }

    private static Entry entry(ArticleSummary article, Locale locale) {
        return new Entry(article.key(), article.headline(locale).title(), article.verifiedOn());
    }
}
