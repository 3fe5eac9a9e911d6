package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent with every answer, as a browser gets it. */
class HeadersTests extends SiteTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/articles",
                "/no-such-page",
                "/admin/articles",
                "/api/v1/articles",
                "/api/v1/articles/none/source",
                "/api/docs",
                "/assets/css/base.css",
                "/actuator/health"
            })
    void everyAnswerKeepsTheBrowserOnThisSite(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path, "text/html");

        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
                        + "base-uri 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
        assertThat(response.headers().firstValue("Strict-Transport-Security"))
                .as("only encrypted answers may ask for more of them")
                .isEmpty();
    }

    @Test
    void encryptedAnswersAskForMoreOfThem() {
        assertThat(site.get().uri("/").secure(true))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }

    @Test
    void aForgedHeaderOfAProxyChangesNothing() throws IOException, InterruptedException {
        HttpResponse<String> response = BROWSER.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "evil.example")
                        .build(),
                BodyHandlers.ofString());

        assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(response.body()).doesNotContain("evil.example");
    }

    @Test
    void whatOnlyUsersSeeIsKeptByNobodyElse() throws IOException, InterruptedException {
        for (String path : List.of("/", "/login", "/admin/articles", "/account")) {
            assertThat(header(get(path, "text/html"), "Cache-Control")).as(path).startsWith("private, no-cache");
        }
    }

    @Test
    void aProgramIsToldThatItNeedsAToken() throws IOException, InterruptedException {
        for (String path : List.of("/admin/articles", "/account", "/api/v1/articles/none/source")) {
            HttpResponse<String> response = get(path, "application/json");

            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(header(response, "WWW-Authenticate")).isEqualTo("Bearer realm=\"culprit\"");
            assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(response.body()).contains("/problems/sign-in-required");
        }
    }

    private HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(address(path)).header("Accept", accepted).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
