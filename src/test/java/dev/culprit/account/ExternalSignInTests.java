package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

class ExternalSignInTests extends AccountTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @DynamicPropertySource
    static void useTheProvider(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.company.";
        properties.add(registration + "client-id", () -> IdentityProvider.CLIENT);
        properties.add(registration + "client-secret", () -> "secret");
        properties.add(registration + "client-name", () -> "Company Login");
        properties.add(registration + "scope", () -> "openid,profile");
        properties.add("spring.security.oauth2.client.provider.company.issuer-uri", PROVIDER::issuer);
        properties.add("culprit.account.oidc.groups-claim", () -> "realm.groups");
        properties.add("culprit.account.oidc.roles.editor", () -> "writers,/kb/writers");
        properties.add("culprit.account.oidc.roles.administrator", () -> "owners");
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:external");
    }

    @AfterAll
    static void stopTheProvider() {
        PROVIDER.stop();
    }

    @Test
    void thePageForSigningInOffersTheProvider() {
        assertThat(site.get().uri("/login"))
                .bodyText()
                .contains("Sign in with Company Login", "href=\"/oauth2/authorization/company\"", "type=\"password\"");
    }

    @Test
    void aMemberOfAGroupComesInWithItsRole() {
        MvcTestResult result = signInAs("1", "Ada@Example.org", List.of("staff", "/kb/writers"));

        assertThat(result).hasRedirectedUrl("/");
        assertThat(site.get().uri("/account").cookie(cookie(result)))
                .bodyText()
                .contains("ada@example.org", "Editor", "identity provider")
                .doesNotContain("type=\"password\"");
        assertThat(site.get().uri("/admin/anything").cookie(cookie(result))).hasStatus(404);
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void theRoleFollowsTheGroups() {
        signInAs("1", "ada", List.of("writers", "owners"));
        assertThat(roleOf("ada")).isEqualTo("ADMINISTRATOR");

        signInAs("1", "renamed", List.of("writers"));
        assertThat(roleOf("ada")).isEqualTo("EDITOR");
    }

    @Test
    void whoIsInNoGroupIsRefused() {
        assertThat(signInAs("1", "ada", List.of("staff"))).hasRedirectedUrl("/login?refused");
        assertThat(site.get().uri("/login?refused")).bodyText().contains("may not come in");
        assertThat(database.sql("select count(*) from account where name = 'ada'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aDisabledUserStaysOutWhateverTheProviderSays() {
        signInAs("1", "ada", List.of("writers"));
        database.sql("update account set enabled = false where name = 'ada'").update();

        assertThat(signInAs("1", "ada", List.of("owners"))).hasRedirectedUrl("/login?refused");
    }

    @Test
    void nobodyBecomesSomebodyElseByAName() {
        assertThat(signInAs("1", "admin", List.of("owners"))).hasRedirectedUrl("/login?refused");

        signInAs("1", "ada", List.of("writers"));
        assertThat(signInAs("2", "ada", List.of("owners"))).hasRedirectedUrl("/login?refused");
        assertThat(roleOf("ada")).isEqualTo("EDITOR");
        assertThat(signInAs("3", "(system)", List.of("owners"))).hasRedirectedUrl("/login?refused");
        assertThat(signInAs("4", "", List.of("owners"))).hasRedirectedUrl("/login?refused");
    }

    @Test
    void noPasswordOpensTheAccountOfAnExternalUser() {
        signInAs("1", "ada", List.of("writers"));

        assertThat(signIn("ada", "")).hasRedirectedUrl("/login?failed");
        assertThat(site.post().uri("/admin/users/ada/password").with(csrf()).cookie(signedIn("administrator")))
                .hasStatus(409);
    }

    @Test
    void goesOnToThePageThatWasWanted() {
        Cookie[] wanted = site.get()
                .uri("/admin/articles?status=draft")
                .exchange()
                .getResponse()
                .getCookies();

        assertThat(signInAs("1", "ada", List.of("writers"), wanted)).hasRedirectedUrl("/admin/articles?status=draft");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        String code = PROVIDER.codeFor(Map.of("sub", "1"));

        assertThat(site.get().uri("/login/oauth2/code/company?code=" + code + "&state=guessed"))
                .hasRedirectedUrl("/login?elsewhere");
        for (String garbage : List.of("x", "e30", "bnVsbA", "eyJzdGF0ZSI6IngifQ", "%%%")) {
            assertThat(site.get()
                            .uri("/login/oauth2/code/company?code=" + code + "&state=x")
                            .cookie(new Cookie(RequestCookie.NAME, garbage)))
                    .hasRedirectedUrl("/login?elsewhere");
        }
    }

    @Test
    void anIdTokenForAnotherRequestIsRefused() {
        MvcTestResult asked = ask();
        String code = PROVIDER.codeFor(claims("1", "ada", List.of("owners"), "another nonce"));

        assertThat(comeBack(asked, code)).hasRedirectedUrl("/login?elsewhere");
    }

    @Test
    void whatWasAskedIsKeptInTheBrowserOnly() {
        MvcTestResult asked = ask();

        Cookie kept = Objects.requireNonNull(asked.getResponse().getCookie(RequestCookie.NAME));
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(asked.getRequest().getSession(false)).isNull();
        assertThat(asked.getResponse().getRedirectedUrl())
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("state=", "nonce=", "code_challenge=");
    }

    private MvcTestResult signInAs(String subject, String name, List<String> groups, Cookie... cookies) {
        MvcTestResult asked = ask();
        String nonce = parameter(asked, "nonce");
        return comeBack(asked, PROVIDER.codeFor(claims(subject, name, groups, nonce)), cookies);
    }

    private static Map<String, Object> claims(String subject, String name, List<String> groups, String nonce) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", subject);
        claims.put("preferred_username", name);
        claims.put("realm", Map.of("groups", groups));
        claims.put("nonce", nonce);
        return claims;
    }

    private MvcTestResult ask() {
        return site.get().uri("/oauth2/authorization/company").exchange();
    }

    private MvcTestResult comeBack(MvcTestResult asked, String code, Cookie... cookies) {
        var request = site.get()
                .uri(URI.create("/login/oauth2/code/company?code=" + code + "&state=" + parameter(asked, "state")))
                .cookie(asked.getResponse().getCookies());
        for (Cookie cookie : cookies) {
            request = request.cookie(cookie);
        }
        return request.exchange();
    }

    private static String parameter(MvcTestResult asked, String name) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(
                        Objects.requireNonNull(asked.getResponse().getRedirectedUrl()))
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    private String roleOf(String name) {
        return database.sql("select role from account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
