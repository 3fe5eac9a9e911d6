package dev.culprit.account;

import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells a program, in the way it reads all problems, that it has to say who it is, or that it may not do this; with the
 * challenges of RFC 6750.
 */
class ProgramRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"culprit\"";

    private static final String INVALID = ", error=\"invalid_token\"";
    private static final String INSUFFICIENT = ", error=\"insufficient_scope\"";

    private final HandlerExceptionResolver problems;

    ProgramRefusal(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        boolean wrong = failure instanceof BadCredentialsException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? CHALLENGE + INVALID : CHALLENGE);
        problems.resolveException(request, response, null, new ProblemException(Problem.SIGN_IN_REQUIRED));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + INSUFFICIENT);
        problems.resolveException(request, response, null, new ProblemException(Problem.FORBIDDEN));
    }
}
