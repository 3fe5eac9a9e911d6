package dev.culprit.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms in which an answer can be had. */
enum AnswerForm {
    TEXT("plain"),
    JSON("json"),
    PAGE("html");

    private final String subtype;

    AnswerForm(String subtype) {
        this.subtype = subtype;
    }

    /** The form that is asked for by name, the most wanted first; text for whoever, like curl, takes anything. */
    static AnswerForm wantedBy(HttpServletRequest request) {
        return accepted(request).stream()
                .flatMap(accepted -> named(accepted).stream())
                .findFirst()
                .orElse(TEXT);
    }

    private static List<MediaType> accepted(HttpServletRequest request) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            MimeTypeUtils.sortBySpecificity(types);
            return types;
        } catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private static Optional<AnswerForm> named(MediaType accepted) {
        for (AnswerForm form : values()) {
            if (accepted.getSubtype().equals(form.subtype)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
