package dev.culprit.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Who may ask for what. Everybody may read and diagnose; what is below {@code /admin} is for editors, and every action
 * there asks once more in the module that does it. No session is kept in memory: who is signed in stands in the database,
 * and what a form needs besides travels in cookies.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(AccountSettings.class)
class Access {

    static final String SIGN_IN_PAGE = "/login";

    /** Programs: no browser's sign-in counts here, so that no other site can make a browser ask for something. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(Access::cacheOnlyIfAsked)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, SignIns signIns) {
        SignInCookie cookie = new SignInCookie(signIns);
        CookieRequestCache wanted = wantedPages();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/admin/**", "/admin")
                        .hasRole(Role.EDITOR.name())
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(cookie, LogoutFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN_PAGE)
                        .successHandler(signedIn(cookie, wanted))
                        .failureHandler(notSignedIn()))
                .logout(logout -> logout.addLogoutHandler(cookie).logoutSuccessUrl("/"))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/diagnose"))
                .headers(Access::cacheOnlyIfAsked)
                .build();
    }

    /** Pages differ by who is signed in; a page may come back from the browser's history with what was typed in it. */
    private static void cacheOnlyIfAsked(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache"));
    }

    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form-token");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Remembers the page that somebody had to sign in for. */
    private static CookieRequestCache wantedPages() {
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(Access::isPage);
        wanted.setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        return wanted;
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.GET.name());
    }

    private static AuthenticationSuccessHandler signedIn(SignInCookie cookie, CookieRequestCache wanted) {
        return (request, response, user) -> {
            cookie.begin(request, response, user.getName());
            SavedRequest page = wanted.getRequest(request, response);
            wanted.removeRequest(request, response);
            response.sendRedirect(page == null ? request.getContextPath() + "/" : onThisSite(page.getRedirectUrl()));
        };
    }

    /** An address from its path on: whatever host it names, nobody is sent there. */
    private static String onThisSite(String address) {
        int path = address.indexOf('/', address.indexOf("//") + 2);
        return address.substring(path).replaceFirst("^/+", "/");
    }

    private static AuthenticationFailureHandler notSignedIn() {
        return (request, response, failure) -> {
            String why = failure instanceof SignInThrottle.TooManyAttempts ? "wait" : "failed";
            response.sendRedirect(request.getContextPath() + SIGN_IN_PAGE + "?" + why);
        };
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationProvider authenticationProvider(AccountRepository accounts, PasswordEncoder encoder) {
        AccountDirectory directory = new AccountDirectory(accounts);
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(directory);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(directory);
        return new SignInThrottle(passwords);
    }
}
