package dev.culprit.audit;

import dev.culprit.web.PageLinks;
import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import dev.culprit.web.QueryString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which administrators see who did what. */
@Controller
@RequestMapping(AuditController.PATH)
class AuditController {

    static final String PATH = "/admin/audit";

    /** What actions begin with. */
    static final List<String> GROUPS = List.of("sign-in", "user", "token", "article", "library");

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 100_000;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    String list(
            @ModelAttribute("wish") AuditFilter wish,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            Model model) {
        Page<AuditEntry> entries = log.list(wish, PageRequest.of(number(page) - 1, PAGE_SIZE));
        QueryString query = QueryString.of(request);
        model.addAttribute("groups", GROUPS);
        model.addAttribute("entries", entries);
        model.addAttribute("query", query.without("page").suffix());
        model.addAttribute("links", links(query, entries));
        return "audit/list";
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(page))) : 1;
    }

    private static PageLinks links(QueryString query, Page<AuditEntry> entries) {
        int number = entries.getNumber() + 1;
        return new PageLinks(
                number,
                entries.getTotalPages(),
                entries.hasPrevious() ? link(query, number - 1) : null,
                entries.hasNext() ? link(query, number + 1) : null);
    }

    private static String link(QueryString query, int page) {
        return query.with("page", String.valueOf(page)).suffix();
    }

    /** Everything that the filter lets through, as a file. */
    @GetMapping("/export/{file}")
    void export(@PathVariable String file, @ModelAttribute AuditFilter wish, HttpServletResponse response)
            throws IOException {
        AuditExport form = Arrays.stream(AuditExport.values())
                .filter(each -> each.fileName().equals(file))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        if (wish.hasMistake()) {
            throw new ProblemException(Problem.BAD_REQUEST, "a day is written as 2026-01-31");
        }
        log.list(wish, PageRequest.ofSize(1)); // whoever may not is refused before anything is written
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + form.fileName() + "\"");
        Writer out = response.getWriter();
        out.write(form.head());
        log.forEach(wish, entry -> form.write(entry, out));
    }
}
