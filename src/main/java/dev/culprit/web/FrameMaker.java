package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the frame of each page. */
class FrameMaker {

    private final LocaleResolver locales;
    private final String version;

    FrameMaker(LocaleResolver locales, String version) {
        this.locales = locales;
        this.version = version;
    }

    void put(HttpServletRequest request) {
        Language language = Language.of(locales.resolveLocale(request)).orElse(Language.ENGLISH);
        request.setAttribute(Frame.ATTRIBUTE, Frame.of(request, language, version));
    }
}
