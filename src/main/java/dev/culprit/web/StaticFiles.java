package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where files lie that are the same for everybody. */
public final class StaticFiles {

    static final String[] PATTERNS = {"/assets/**", "/webjars/**"};

    private StaticFiles() {}

    /** Whether this asks for one of them. */
    public static boolean serves(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
