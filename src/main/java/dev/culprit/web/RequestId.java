package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A short name for one request, by which a reader's report and the log come together. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private RequestId() {}

    /** The name of this request; the same each time it is asked. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String given) {
            return given;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
