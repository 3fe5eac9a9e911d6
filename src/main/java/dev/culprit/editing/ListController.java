package dev.culprit.editing;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleImports;
import dev.culprit.article.ArticleSummary;
import dev.culprit.article.ArticleSummary.Localized;
import dev.culprit.article.Articles;
import dev.culprit.article.EditorialEntry;
import dev.culprit.article.EditorialFilter;
import dev.culprit.article.Status;
import dev.culprit.web.PageLinks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The editors' list of articles. */
@Controller
class ListController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 100_000;
    /** A revision is filed under its English title, if it has one. */
    private static final String LANGUAGE_OF_TITLES = Locale.ENGLISH.getLanguage();

    private final Articles articles;
    private final ArticleImports imports;

    ListController(Articles articles, ArticleImports imports) {
        this.articles = articles;
        this.imports = imports;
    }

    @GetMapping("/admin")
    String home() {
        return "redirect:/admin/articles";
    }

    /** What the reader of the list asked for; a status that is none is any. */
    record Wish(
            @Nullable String status,
            @Nullable String words,
            @Nullable Integer page) {

        private @Nullable Status wantedStatus() {
            for (Status each : Status.values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(status)) {
                    return each;
                }
            }
            return null;
        }

        private PageRequest wantedPage() {
            int number = page == null ? 1 : Math.max(1, Math.min(LAST_PAGE, page));
            return PageRequest.of(number - 1, PAGE_SIZE);
        }
    }

    /**
     * An article in the list.
     *
     * @param title in the language of the page as readers know it or as the latest revision has it, else in English
     * @param lang of the title; null when that is the language of the page
     */
    record Row(EditorialEntry entry, String title, @Nullable String lang) {}

    @GetMapping("/admin/articles")
    String list(Wish wish, Locale locale, Model model) {
        Page<EditorialEntry> entries =
                articles.listForEditing(new EditorialFilter(wish.wantedStatus(), wish.words()), wish.wantedPage());
        model.addAttribute("wish", wish);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("total", entries.getTotalElements());
        model.addAttribute("rows", rows(entries.getContent(), locale));
        model.addAttribute("conflicts", imports.conflicts());
        model.addAttribute("links", links(wish, entries));
        return "editing/list";
    }

    private List<Row> rows(List<EditorialEntry> entries, Locale locale) {
        if (locale.getLanguage().equals(LANGUAGE_OF_TITLES)) {
            return entries.stream()
                    .map(entry -> new Row(entry, entry.title(), null))
                    .toList();
        }
        Map<String, String> titles = titles(entries, locale);
        return entries.stream()
                .map(entry -> row(entry, titles.get(entry.key())))
                .toList();
    }

    /** The titles that are in the language of the page: those that readers know, else those of drafts. */
    private Map<String, String> titles(List<EditorialEntry> entries, Locale locale) {
        String language = locale.getLanguage();
        Map<String, String> titles = new HashMap<>();
        for (ArticleSummary published : articles.listNamed(keys(entries))) {
            Localized headline = published.headline(locale);
            if (headline.locale().equals(language)) {
                titles.put(published.key(), headline.title());
            }
        }
        List<EditorialEntry> drafts = entries.stream()
                .filter(entry -> entry.status() != Status.PUBLISHED && !titles.containsKey(entry.key()))
                .toList();
        articles.findForEditing(keys(drafts)).forEach((key, draft) -> {
            ArticleDocument.Text text = draft.document().texts().get(language);
            if (text != null) {
                titles.put(key, text.title());
            }
        });
        return titles;
    }

    private static List<String> keys(List<EditorialEntry> entries) {
        return entries.stream().map(EditorialEntry::key).toList();
    }

    private static Row row(EditorialEntry entry, @Nullable String title) {
        return title == null ? new Row(entry, entry.title(), LANGUAGE_OF_TITLES) : new Row(entry, title, null);
    }

    private static PageLinks links(Wish wish, Page<EditorialEntry> entries) {
        int number = entries.getNumber() + 1;
        return new PageLinks(
                number,
                entries.getTotalPages(),
                entries.hasPrevious() ? address(wish, number - 1) : null,
                entries.hasNext() ? address(wish, number + 1) : null);
    }

    private static String address(Wish wish, int page) {
        return UriComponentsBuilder.fromPath("/admin/articles")
                .queryParamIfPresent("status", Optional.ofNullable(wish.status()))
                .queryParamIfPresent("words", Optional.ofNullable(wish.words()))
                .queryParam("page", page)
                .encode()
                .toUriString();
    }
}
