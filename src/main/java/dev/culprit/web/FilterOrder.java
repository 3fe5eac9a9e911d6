package dev.culprit.web;

import org.springframework.core.Ordered;

/** The order of the filters: forwarded headers have been read before, who is signed in is found out after. */
final class FilterOrder {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    static final int REQUEST_LOG = FIRST;
    static final int SECURITY_HEADERS = FIRST + 1;
    static final int RATE_LIMIT = FIRST + 2;
    static final int BODY_LIMITS = FIRST + 3;

    private FilterOrder() {}
}
