package dev.culprit.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Takes people to where they can do what is missing: sign in, or choose a password. A program that asks for a page, such
 * as {@code curl}, is told so instead.
 */
class BrowserRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint(Access.SIGN_IN_PAGE);
    private final AccessDeniedHandler refusalPage = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint programs;

    BrowserRefusal(AuthenticationEntryPoint programs) {
        this.programs = programs;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        AuthenticationEntryPoint way = readsPages(request) ? signInPage : programs;
        way.commence(request, response, failure);
    }

    private static boolean readsPages(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (mustChoosePassword(SecurityContextHolder.getContext().getAuthentication())) {
            response.sendRedirect(request.getContextPath() + OwnAccountController.PATH);
            return;
        }
        refusalPage.handle(request, response, refusal);
    }

    static boolean mustChoosePassword(@Nullable Authentication user) {
        return user != null && user.getAuthorities().contains(Account.MUST_CHOOSE_PASSWORD);
    }
}
