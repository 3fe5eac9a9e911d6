package dev.culprit.account;

import dev.culprit.web.StaticFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who may ask for what. Everybody may read and diagnose, unless the site requires signing in; what is below {@code /admin}
 * is for editors, and every action there asks once more in the module that does it. No session is kept in memory: who is signed in stands in the database,
 * and what a form needs besides travels in cookies.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({AccountSettings.class, OidcSettings.class})
class Access {

    static final String SIGN_IN_PAGE = "/login";

    private static final String PRIVATE = "private, no-cache";

    /** What somebody needs to sign in, and a machine to see that the site is there. */
    private static final String[] ALWAYS_OPEN = {
        SIGN_IN_PAGE,
        "/login/oauth2/**",
        "/oauth2/**",
        "/assets/**",
        "/webjars/**",
        "/problems/**",
        "/error",
        "/robots.txt",
        "/actuator/health/**"
    };

    /** Programs: no browser's sign-in counts here, so that no other site can make a browser ask for something. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, TokenSignIn tokens, ProgramRefusal refusal, AccountSettings settings) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> readers(requests, settings))
                .addFilterBefore(tokens, LogoutFilter.class)
                .logout(logout -> logout.disable())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .headers(headers -> cache(headers, settings))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(
            HttpSecurity http,
            SignIns signIns,
            SignInWitness witness,
            ExternalUsers externalUsers,
            IdentityProviders providers,
            TokenSignIn tokens,
            ProgramRefusal programRefusal,
            AccountSettings settings) {
        SignInCookie cookie = new SignInCookie(signIns);
        CookieRequestCache wanted = wantedPages();
        Arrival arrival = new Arrival(cookie, wanted, witness);
        ExternalArrival externalArrival = new ExternalArrival(externalUsers, arrival, witness);
        BrowserRefusal refusal = new BrowserRefusal(programRefusal);
        providers.addTo(http, externalArrival, externalArrival);
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/admin/**", "/admin").hasRole(Role.EDITOR.name());
                    requests.requestMatchers(OwnAccountController.PATH, OwnAccountController.PATH + "/**")
                            .authenticated();
                    readers(requests, settings);
                })
                .addFilterBefore(cookie, LogoutFilter.class)
                .addFilterBefore(tokens, LogoutFilter.class)
                .formLogin(form ->
                        form.loginPage(SIGN_IN_PAGE).successHandler(arrival).failureHandler(arrival))
                .logout(logout -> logout.addLogoutHandler(witness)
                        .addLogoutHandler(cookie)
                        .logoutSuccessUrl("/"))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/diagnose"))
                .headers(headers -> cache(headers, settings))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .build();
    }

    @Bean
    ProgramRefusal programRefusal(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new ProgramRefusal(problems);
    }

    @Bean
    TokenSignIn tokenSignIn(Tokens tokens, ProgramRefusal refusal) {
        return new TokenSignIn(tokens, refusal);
    }

    /** The container is to leave it to the security filters. */
    @Bean
    FilterRegistrationBean<TokenSignIn> noTokenSignInElsewhere(TokenSignIn filter) {
        FilterRegistrationBean<TokenSignIn> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** The rest is for everybody, or for all users when the site is not public. */
    private static void readers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            AccountSettings settings) {
        if (settings.site().loginRequired()) {
            requests.requestMatchers(ALWAYS_OPEN).permitAll();
            requests.anyRequest().hasRole(Role.READER.name());
        } else {
            requests.anyRequest().permitAll();
        }
    }

    /**
     * Pages differ by who is signed in; a page may come back from the browser's history with what was typed in it. What
     * only users may read is nothing for a cache that others share, whatever a handler says.
     */
    private static void cache(HeadersConfigurer<HttpSecurity> headers, AccountSettings settings) {
        headers.cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, PRIVATE));
        if (settings.site().loginRequired()) {
            headers.addHeaderWriter(Access::keepFromSharedCaches);
        }
    }

    private static void keepFromSharedCaches(HttpServletRequest request, HttpServletResponse response) {
        String directive = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (directive != null && directive.contains("public") && !StaticFiles.serves(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, PRIVATE);
        }
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

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationProvider authenticationProvider(AccountRepository accounts, PasswordEncoder encoder, Clock clock) {
        AccountDirectory directory = new AccountDirectory(accounts, clock);
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(directory);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(directory);
        return new SignInThrottle(passwords);
    }
}
