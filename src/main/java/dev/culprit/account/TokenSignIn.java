package dev.culprit.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program act for a user by {@code Authorization: Bearer}, for this one request. A token that opens nothing is
 * refused even where nobody needs one: its owner should learn of it. No token counts on the pages on which users keep
 * accounts and tokens, so that none can beget another.
 */
class TokenSignIn extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private static final RequestMatcher FOR_PEOPLE =
            new OrRequestMatcher(pathBelow("/admin"), pathBelow(OwnAccountController.PATH));

    private final Tokens tokens;
    private final ProgramRefusal refusal;

    TokenSignIn(Tokens tokens, ProgramRefusal refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    private static RequestMatcher pathBelow(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path + "/**");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return bearer(request).isEmpty() || FOR_PEOPLE.matches(request);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<TokenUser> user = bearer(request).flatMap(tokens::findUser);
        if (user.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("the token opens nothing"));
            return;
        }
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(contextOf(user.get()));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static SecurityContext contextOf(TokenUser user) {
        UsernamePasswordAuthenticationToken authentication =
                UsernamePasswordAuthenticationToken.authenticated(user.name(), null, user.authorities());
        authentication.setDetails(user);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        return context;
    }
}
