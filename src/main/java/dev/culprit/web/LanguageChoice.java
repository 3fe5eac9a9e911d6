package dev.culprit.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Settles the language of a page: {@code ?lang=} wins over the cookie, which wins over {@code Accept-Language}. A choice
 * made in the address is remembered in the cookie.
 */
class LanguageChoice implements LocaleResolver, HandlerInterceptor {

    private static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .orElseGet(() -> preferred(request))
                .locale();
    }

    /** {@inheritDoc} The address alone chooses. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang=");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request)
                .filter(language -> remembered(request).filter(language::equals).isEmpty())
                .ifPresent(language -> remember(language, response));
        return true;
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return QueryString.of(request).first(NAME).flatMap(Language::ofTag);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : Language.ofTag(cookie.getValue());
    }

    private static Language preferred(HttpServletRequest request) {
        return Language.firstOf(Collections.list(request.getLocales()));
    }

    private static void remember(Language language, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
