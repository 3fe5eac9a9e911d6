package dev.culprit.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries a sign-in between the browser and {@link SignIns}. Who asks is looked up when somebody wants to know, so that
 * what is the same for everybody costs no query.
 */
class SignInCookie extends OncePerRequestFilter implements LogoutHandler {

    static final String NAME = "sign-in";

    private static final OwnCookie COOKIE = new OwnCookie(NAME, "/");

    /** The server decides how long a sign-in lasts; the browser is to keep the cookie for longer than that. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final SignIns signIns;

    SignInCookie(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        COOKIE.find(request)
                .ifPresent(
                        token -> SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> context(token))));
        chain.doFilter(request, response);
    }

    private SecurityContext context(String token) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        signIns.find(token).map(SignInCookie::authentication).ifPresent(context::setAuthentication);
        return context;
    }

    private static Authentication authentication(UserDetails user) {
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    /** Begins a sign-in of its own for this browser; one that it had before, perhaps somebody else's, ends. */
    void begin(HttpServletRequest request, HttpServletResponse response, String name) {
        COOKIE.find(request).ifPresent(signIns::end);
        COOKIE.give(signIns.begin(name), KEPT, request, response);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        COOKIE.find(request).ifPresent(signIns::end);
        COOKIE.take(request, response);
    }
}
