package dev.culprit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends a request in a filter, before any handler: the container passes it on to be reported like any problem. */
final class Refusal {

    static final String ATTRIBUTE = Refusal.class.getName();

    private Refusal() {}

    static void send(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ATTRIBUTE, problem);
        response.sendError(problem.problem().status().value());
    }
}
