package dev.culprit.reading;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleFilter;
import dev.culprit.article.ArticleOrder;
import dev.culprit.article.Articles;
import dev.culprit.web.SiteAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: a box for the error, and a way in for those who browse. */
@Controller
class HomeController {

    private static final PageRequest RECENT = PageRequest.ofSize(6);

    private final Articles articles;
    private final SiteAddress site;

    HomeController(Articles articles, SiteAddress site) {
        this.articles = articles;
        this.site = site;
    }

    /** An area as the front page lists it. */
    record AreaEntry(String id, String name, long articles) {

        static AreaEntry of(Map.Entry<Area, Long> counted, Locale locale) {
            return new AreaEntry(counted.getKey().id(), counted.getKey().name(locale), counted.getValue());
        }
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        List<AreaEntry> areas = articles.countByArea().entrySet().stream()
                .map(counted -> AreaEntry.of(counted, locale))
                .toList();
        List<Listed> recent = articles.list(ArticleFilter.ANY, ArticleOrder.NEWEST, RECENT)
                .map(article -> Listed.of(article, locale))
                .getContent();
        model.addAttribute("areas", areas);
        model.addAttribute("recent", recent);
        model.addAttribute("diagnoseAddress", site.of("/diagnose"));
        return "reading/home";
    }
}
