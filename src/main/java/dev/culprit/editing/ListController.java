package dev.culprit.editing;

import dev.culprit.article.ArticleImports;
import dev.culprit.article.Articles;
import dev.culprit.article.EditorialEntry;
import dev.culprit.article.EditorialFilter;
import dev.culprit.article.Status;
import dev.culprit.web.PageLinks;
import java.util.Locale;
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

    @GetMapping("/admin/articles")
    String list(Wish wish, Model model) {
        Page<EditorialEntry> entries =
                articles.listForEditing(new EditorialFilter(wish.wantedStatus(), wish.words()), wish.wantedPage());
        model.addAttribute("wish", wish);
        model.addAttribute("statuses", Status.values());
        model.addAttribute("entries", entries);
        model.addAttribute("conflicts", imports.conflicts());
        model.addAttribute("links", links(wish, entries));
        return "editing/list";
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
