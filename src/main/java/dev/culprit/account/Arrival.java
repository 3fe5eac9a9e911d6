package dev.culprit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** What follows an attempt to sign in with a password: the page that was wanted, or the form again. */
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final SignInCookie cookie;
    private final CookieRequestCache wanted;
    private final SignInWitness witness;

    Arrival(SignInCookie cookie, CookieRequestCache wanted, SignInWitness witness) {
        this.cookie = cookie;
        this.wanted = wanted;
        this.witness = witness;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        if (BrowserRefusal.mustChoosePassword(user)) {
            begin(request, response, user.getName());
            response.sendRedirect(request.getContextPath() + OwnAccountController.PATH);
            return;
        }
        enter(request, response, user.getName());
    }

    /** Signs the user in here, and goes on to the page that was wanted. */
    void enter(HttpServletRequest request, HttpServletResponse response, String name) throws IOException {
        begin(request, response, name);
        SavedRequest page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(page == null ? request.getContextPath() + "/" : onThisSite(page.getRedirectUrl()));
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, String name) {
        cookie.begin(request, response, name);
        witness.signedIn(name);
    }

    /** An address from its path on: whatever host it names, nobody is sent there. */
    private static String onThisSite(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return address.substring(path).replaceFirst("^/+", "/");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        witness.notSignedIn(request.getParameter("username"), failure);
        turnBack(request, response, failure instanceof SignInThrottle.TooManyAttempts ? "wait" : "failed");
    }

    /** Shows the form again, with the reason as the page words it. */
    static void turnBack(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        response.sendRedirect(request.getContextPath() + Access.SIGN_IN_PAGE + "?" + why);
    }
}
