package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** A site that only its users may read; what is not in this module is not found once it is let through. */
@TestPropertySource(properties = {"culprit.site.login-required=true", "spring.datasource.url=jdbc:h2:mem:closed"})
class ClosedSiteTests extends AccountTest {

    @Autowired
    Tokens tokens;

    @AfterEach
    @Override
    void removeUsers() {
        SecurityContextHolder.clearContext();
        database.sql("delete from personal_token").update();
        super.removeUsers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/search?q=x", "/feed.xml", "/d/x", "/opensearch.xml", "/api/docs/x"})
    void strangersSeeNothing(String path) {
        if (path.startsWith("/api")) {
            assertThat(site.get().uri(path)).hasStatus(401);
        } else {
            assertThat(site.get().uri(path).header("Accept", "text/html")).hasRedirectedUrl("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/api/v1/articles"})
    void aProgramIsToldThatItNeedsAToken(String path) {
        assertThat(site.get().uri(path).header("Accept", "*/*"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"culprit\"");
        assertThat(site.post().uri("/diagnose").header("Accept", "*/*").content("an error"))
                .hasStatus(401);
    }

    @Test
    void whatIsNeededToSignInIsThereForEverybody() {
        assertThat(site.get().uri("/login")).hasStatusOk();
        assertThat(site.get().uri("/assets/css/base.css"))
                .hasStatusOk()
                .headers()
                .satisfies(
                        headers -> assertThat(headers.getFirst("Cache-Control")).contains("public"));
        assertThat(site.get().uri("/problems/not-found")).hasStatusOk();
    }

    @Test
    void everyUserMayReadAndDiagnose() {
        for (Role role : Role.values()) {
            assertThat(site.get().uri("/articles").with(user("x").authorities(role.authorities())))
                    .hasStatus(404);
        }
        assertThat(site.get().uri("/articles").cookie(signedIn("reader"))).hasStatus(404);
    }

    @Test
    void aTokenOpensTheApiAndWhatThereIsToRead() {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("reader", null, Role.READER.authorities()));
        String token = tokens.create("reader", "x", TokenScope.READ, Duration.ofDays(1))
                .orElseThrow();
        SecurityContextHolder.clearContext();

        for (String path : List.of("/articles", "/articles/x.md", "/api/v1/articles")) {
            assertThat(site.get().uri(path).header("Authorization", "Bearer " + token))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(site.post()
                        .uri("/diagnose")
                        .header("Authorization", "Bearer " + token)
                        .content("an error"))
                .hasStatus(404);
    }
}
