package dev.culprit.reading;

import dev.culprit.article.Area;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.Articles;
import dev.culprit.search.SearchRequest;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.QueryString;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Lists articles, narrowed as somebody likes. */
@Controller
class BrowseController {

    private final Articles articles;
    private final ArticleFinder finder;

    BrowseController(Articles articles, ArticleFinder finder) {
        this.articles = articles;
        this.finder = finder;
    }

    @GetMapping("/articles")
    String browse(HttpServletRequest request, Locale locale, Model model) {
        QueryString query = QueryString.of(request);
        Optional<Area> area = query.first("area").flatMap(this::area);
        return list(Filters.of(query, area), query, locale, model);
    }

    @GetMapping("/areas/{id}")
    String area(@PathVariable String id, HttpServletRequest request, Locale locale, Model model) {
        Area area = area(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        QueryString query = QueryString.of(request);
        model.addAttribute("heading", area.name(locale));
        return list(Filters.of(query, Optional.of(area)), query, locale, model);
    }

    private Optional<Area> area(String id) {
        return articles.areas().stream().filter(area -> area.id().equals(id)).findFirst();
    }

    private String list(Filters filters, QueryString query, Locale locale, Model model) {
        model.addAttribute("filters", filters);
        model.addAttribute(
                "areas",
                articles.areas().stream().map(area -> Choice.of(area, locale)).toList());
        model.addAttribute(
                "kinds", Arrays.stream(Kind.values()).map(Filters::nameOf).toList());
        SearchRequest request = filters.request(PageNumber.of(query));
        model.addAttribute("list", finder.find(request, locale, query));
        model.addAttribute("components", finder.countComponents(request));
        return "reading/browse";
    }

    /** An area to choose. */
    record Choice(String id, String name) {
        static Choice of(Area area, Locale locale) {
            return new Choice(area.id(), area.name(locale));
        }
    }
}
