package dev.culprit.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * What can be wrong with a request, as the interfaces tell it: the names are a contract. The words for people are in the
 * messages under {@code problem.<name>}; {@code /problems/<name>} shows them.
 */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_INPUT(HttpStatus.BAD_REQUEST),
    PASTE_MISSING(HttpStatus.BAD_REQUEST),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    ARTICLE_NOT_FOUND(HttpStatus.NOT_FOUND),
    DIAGNOSIS_NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    ARTICLE_ARCHIVED(HttpStatus.GONE),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    INVALID_ARTICLE(HttpStatus.UNPROCESSABLE_CONTENT),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    PASTE_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FORM_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** As it stands in addresses and message keys, such as {@code article-not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its type in a problem document: the address that explains it. */
    public String path() {
        return "/problems/" + slug();
    }

    static Optional<Problem> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(problem -> problem.slug().equals(slug))
                .findFirst();
    }

    /** The general problem of this status, for what a server or a framework refuses on its own. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 428 -> PRECONDITION_REQUIRED;
            case 413 -> PASTE_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> OVERLOADED;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}
