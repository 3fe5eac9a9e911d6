package dev.culprit.reading;

import dev.culprit.diagnosis.Diagnoses;
import dev.culprit.paste.Paste;
import dev.culprit.search.SearchRequest;
import dev.culprit.web.QueryString;
import dev.culprit.web.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Answers what is typed into a search box or an address bar: often the raw line of an error, so that it is diagnosed
 * before it is searched for. The address is read as it came, since such a line may hold what forms would encode.
 */
@Controller
class SearchController {

    private static final String WORDS = "q";
    private static final int SUGGESTIONS = 8;
    private static final String SUGGESTIONS_TYPE = "application/x-suggestions+json";

    private final ArticleFinder finder;
    private final Diagnoses diagnoses;
    private final SiteAddress site;

    SearchController(ArticleFinder finder, Diagnoses diagnoses, SiteAddress site) {
        this.finder = finder;
        this.diagnoses = diagnoses;
        this.site = site;
    }

    @GetMapping("/search")
    String search(HttpServletRequest request, Locale locale, Model model) {
        QueryString query = QueryString.of(request);
        String text = query.first(WORDS).orElse("").strip();
        if (text.isEmpty()) {
            return "redirect:/articles";
        }
        PageNumber page = PageNumber.of(query);
        model.addAttribute("text", text);
        model.addAttribute("answers", page.number() == 1 ? answers(text, locale) : List.of());
        model.addAttribute(
                "list",
                finder.find(new SearchRequest(text, null, null, null, page.index(), PageNumber.SIZE), locale, query));
        return "reading/search";
    }

    private List<AnswerCard> answers(String text, Locale locale) {
        return AnswerCard.of(diagnoses.diagnose(Paste.of(text), locale));
    }

    /** What browsers show below the address bar: the text, then titles, descriptions and addresses side by side. */
    @GetMapping(path = "/search/suggest", produces = SUGGESTIONS_TYPE)
    @ResponseBody
    ResponseEntity<List<Object>> suggest(HttpServletRequest request, Locale locale) {
        String typed = QueryString.of(request).first(WORDS).orElse("");
        List<Listed> articles = finder.suggest(typed, SUGGESTIONS, locale);
        return ResponseEntity.ok(List.of(
                typed,
                articles.stream().map(Listed::title).toList(),
                articles.stream().map(Listed::key).toList(),
                articles.stream()
                        .map(article -> site.of("/articles/" + article.slug()))
                        .toList()));
    }
}
