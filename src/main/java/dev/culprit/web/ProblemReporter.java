package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells a problem to whoever asked: as a page to browsers, as a problem document to programs, in words to terminals. */
class ProblemReporter {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final FrameMaker frames;

    ProblemReporter(MessageSource messages, LocaleResolver locales, FrameMaker frames) {
        this.messages = messages;
        this.locales = locales;
        this.frames = frames;
    }

    /** What a handler returns: a {@link ModelAndView} or a {@link ResponseEntity}. */
    Object report(ProblemException failure, HttpServletRequest request, String path) {
        HttpHeaders headers = new HttpHeaders();
        failure.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, seconds(wait)));
        return switch (audience(request, path)) {
            case BROWSER -> page(failure, request);
            case PROGRAM -> document(failure, request, path, headers);
            case TERMINAL -> text(failure, request, headers);
        };
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.toSeconds()));
    }

    private enum Audience {
        BROWSER,
        PROGRAM,
        TERMINAL
    }

    private static Audience audience(HttpServletRequest request, String path) {
        if (path.startsWith("/api/")) {
            return Audience.PROGRAM;
        }
        List<MediaType> accepted = accepted(request);
        if (accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML))) {
            return Audience.BROWSER;
        }
        boolean wantsJson = accepted.stream().anyMatch(type -> type.getSubtype().endsWith("json"));
        return wantsJson ? Audience.PROGRAM : Audience.TERMINAL;
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private ModelAndView page(ProblemException failure, HttpServletRequest request) {
        frames.put(request);
        ModelAndView page = new ModelAndView("error/problem");
        page.setStatus(failure.problem().status());
        page.addObject("problem", failure.problem());
        page.addObject("detail", failure.detail().orElse(null));
        return page;
    }

    private ResponseEntity<ProblemDetail> document(
            ProblemException failure, HttpServletRequest request, String path, HttpHeaders headers) {
        Problem problem = failure.problem();
        ProblemDetail document = ProblemDetail.forStatus(problem.status());
        document.setType(URI.create(problem.path()));
        document.setTitle(words(problem, "title", Locale.ENGLISH));
        document.setDetail(failure.detailForPrograms().orElseGet(() -> words(problem, "advice", Locale.ENGLISH)));
        document.setInstance(instance(path));
        document.setProperty("requestId", RequestId.of(request));
        failure.members().forEach(document::setProperty);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    private ResponseEntity<String> text(ProblemException failure, HttpServletRequest request, HttpHeaders headers) {
        Problem problem = failure.problem();
        Locale locale = locales.resolveLocale(request);
        String words = problem.status().value() + " " + words(problem, "title", locale) + "\n"
                + failure.detail().orElseGet(() -> words(problem, "advice", locale)) + "\n";
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(TEXT)
                .body(words);
    }

    private String words(Problem problem, String element, Locale locale) {
        return messages.getMessage("problem." + problem.slug() + "." + element, null, locale);
    }
}
