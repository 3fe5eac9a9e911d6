package dev.culprit.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * What the layout draws around a page; every template finds it as {@code frame}.
 *
 * @param version of the product
 * @param path of the page, without the context path
 * @param query the words in the search box
 * @param theme {@code light} or {@code dark} when the reader chose one, else null: as the system has it
 * @param requestId by which the log knows this request
 * @param otherLanguages the same page in each other language
 */
public record Frame(
        String version,
        String path,
        String query,
        @Nullable String theme,
        String requestId,
        List<LanguageLink> otherLanguages) {

    /** Where a request keeps it. */
    static final String ATTRIBUTE = "frame";

    private static final Set<String> THEMES = Set.of("light", "dark");

    public Frame {
        otherLanguages = List.copyOf(otherLanguages);
    }

    /** A page in another language. */
    public record LanguageLink(String tag, String name, String href) {}

    static Frame of(HttpServletRequest request, Language language, String version) {
        Object failedPath = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = (failedPath == null ? request.getRequestURI() : failedPath.toString())
                .substring(request.getContextPath().length());
        QueryString query = QueryString.of(request);
        return new Frame(
                version,
                path,
                path.equals("/search") ? query.first("q").orElse("") : "",
                theme(request),
                RequestId.of(request),
                Arrays.stream(Language.values())
                        .filter(other -> other != language)
                        .map(other -> link(request, query, other))
                        .toList());
    }

    private static LanguageLink link(HttpServletRequest request, QueryString query, Language language) {
        // the answer to a form has no address of its own
        boolean addressed = request.getMethod().equals("GET");
        String href = addressed
                ? query.with("lang", language.tag()).suffix()
                : request.getContextPath() + "/?lang=" + language.tag();
        return new LanguageLink(language.tag(), language.ownName(), href);
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    /** How a link to this place marks where the reader is, as {@code aria-current} has it; null elsewhere. */
    public @Nullable String placeOf(String place) {
        if (path.equals(place)) {
            return "page";
        }
        return path.startsWith(place + "/") ? "true" : null;
    }
}
