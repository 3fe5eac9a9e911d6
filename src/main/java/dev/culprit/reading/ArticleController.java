package dev.culprit.reading;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.Articles;
import dev.culprit.article.CanonicalText;
import dev.culprit.article.StoredArticle;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows an article under each name it ever had. */
@Controller
class ArticleController {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private static final String TEXT_FILE = ".md";
    private static final Pattern SLUG_AS_CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)+)`");

    private final Articles articles;
    private final CanonicalText canonical;
    private final SiteAddress site;

    ArticleController(Articles articles, CanonicalText canonical, SiteAddress site) {
        this.articles = articles;
        this.canonical = canonical;
        this.site = site;
    }

    @GetMapping("/a/{name}")
    RedirectView permalink(@PathVariable String name) {
        return moved(articles.findPublished(name)
                .or(() -> articles.findArchived(name))
                .orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND)));
    }

    @GetMapping("/articles/{name}")
    Object article(@PathVariable String name, Locale locale, Model model) {
        Optional<StoredArticle> published = articles.findPublished(name);
        if (published.isEmpty()) {
            return archived(name, locale);
        }
        StoredArticle article = published.get();
        if (!article.document().slug().equals(name)) {
            return moved(article);
        }
        model.addAttribute("article", page(article, locale));
        model.addAttribute("canonical", site.of(path(article)));
        return "reading/article";
    }

    private ArticlePage page(StoredArticle article, Locale locale) {
        return ArticlePage.of(article, locale, articles.listNamed(namesIn(article.document())));
    }

    /** What its related list and its text name: code that looks like a slug may be one. */
    private Set<String> namesIn(ArticleDocument document) {
        Set<String> names = new LinkedHashSet<>(document.related());
        canonical.write(document).forEach((file, text) -> {
            if (file.endsWith(TEXT_FILE)) {
                SLUG_AS_CODE.matcher(text).results().forEach(code -> names.add(code.group(1)));
            }
        });
        names.remove(document.slug());
        return names;
    }

    private ModelAndView archived(String name, Locale locale) {
        StoredArticle article =
                articles.findArchived(name).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
        ModelAndView view = new ModelAndView("reading/archived", HttpStatus.GONE);
        view.addObject("article", page(article, locale));
        return view;
    }

    /** The article's text as its file has it. */
    @GetMapping("/articles/{name}.md")
    ResponseEntity<String> markdown(@PathVariable String name, Locale locale) {
        StoredArticle article =
                articles.findPublished(name).orElseThrow(() -> new ProblemException(Problem.ARTICLE_NOT_FOUND));
        String shown = article.document().text(locale).locale();
        SortedMap<String, String> files = canonical.write(article.document());
        return ResponseEntity.ok().contentType(MARKDOWN).body(files.getOrDefault(shown + TEXT_FILE, ""));
    }

    /** To the name it has now, for ever. */
    private static RedirectView moved(StoredArticle article) {
        RedirectView view = new RedirectView(path(article), true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setPropagateQueryParams(true);
        view.setExposeModelAttributes(false);
        return view;
    }

    private static String path(StoredArticle article) {
        return "/articles/" + article.document().slug();
    }
}
