package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TokensTests extends AccountTest {

    private static final Pattern TOKEN = Pattern.compile("culprit_[A-Za-z0-9_-]{43}");

    @Autowired
    Tokens tokens;

    @AfterEach
    @Override
    void removeUsers() {
        SecurityContextHolder.clearContext();
        database.sql("delete from personal_token").update();
        super.removeUsers();
    }

    @Test
    void aTokenIsShownOnceAndKeptAsAHash() throws UnsupportedEncodingException {
        Cookie editor = signedIn("editor");
        MvcTestResult made = make(editor, "nightly job", "WRITE", "30");
        String token = shown(made);

        assertThat(made).hasHeader("Cache-Control", "no-store");
        assertThat(page(editor)).contains("nightly job", token.substring(0, 12)).doesNotContain(token);
        assertThat(database.sql("select * from personal_token").query().listOfRows())
                .hasSize(1)
                .noneMatch(row -> row.toString().contains(token.substring(20)));
    }

    @Test
    void aTokenActsForItsUserWithinScopeAndRole() {
        assertThat(rolesOf(token("editor", TokenScope.READ))).containsExactly("ROLE_READER");
        assertThat(rolesOf(token("editor", TokenScope.WRITE))).containsExactly("ROLE_READER", "ROLE_EDITOR");
        assertThat(rolesOf(token("reader", TokenScope.PUBLISH))).containsExactly("ROLE_READER");
        assertThat(rolesOf(token("reviewer", TokenScope.ADMINISTER))).doesNotContain("ROLE_ADMINISTRATOR");
        assertThat(rolesOf(token("administrator", TokenScope.ADMINISTER))).contains("ROLE_ADMINISTRATOR");
        assertThat(rolesOf(token("administrator", TokenScope.PUBLISH)))
                .containsExactly("ROLE_READER", "ROLE_EDITOR", "ROLE_REVIEWER");
    }

    @Test
    void aTokenLosesWhatItsUserLoses() {
        String token = token("editor", TokenScope.WRITE);

        database.sql("update account set role = 'READER' where name = 'editor'").update();
        assertThat(rolesOf(token)).containsExactly("ROLE_READER");

        database.sql("update account set enabled = false where name = 'editor'").update();
        assertThat(tokens.findUser(token)).isEmpty();
    }

    @Test
    void aTokenEndsByItsDate() {
        String token = token("editor", TokenScope.READ);
        assertThat(tokens.findUser(token)).isPresent();

        database.sql("update personal_token set expires = timestamp '2020-01-01 00:00:00'")
                .update();

        assertThat(tokens.findUser(token)).isEmpty();
        assertThat(page(signedIn("editor"))).contains("Expired");
    }

    @Test
    void aWrongTokenIsRefusedEvenWhereNobodyNeedsOne() throws UnsupportedEncodingException {
        String token = token("editor", TokenScope.READ);
        String changed = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");

        for (String wrong : List.of("guess", changed, "", token + "x", "culprit_" + "é".repeat(43))) {
            MvcTestResult refused = get("/api/v1/anything", "Bearer " + wrong);
            assertThat(refused)
                    .hasStatus(401)
                    .hasHeader("WWW-Authenticate", "Bearer realm=\"culprit\", error=\"invalid_token\"")
                    .hasHeader("Content-Type", "application/problem+json");
            assertThat(refused.getResponse().getContentAsString()).contains("/problems/sign-in-required");
        }
        assertThat(get("/api/v1/anything", "bearer " + token)).hasStatus(404);
        assertThat(get("/api/v1/anything", "Basic abc")).hasStatus(404);
    }

    @Test
    void noTokenOpensThePagesOnWhichTokensAreKept() {
        String token = token("administrator", TokenScope.PUBLISH);

        for (String path : List.of("/account", "/account/tokens", "/%61ccount/tokens", "/admin", "/admin/users")) {
            assertThat(get(path, "Bearer " + token)).as(path).hasRedirectedUrl("/login");
        }
        assertThat(site.post()
                        .uri("/account/tokens")
                        .with(csrf())
                        .header("Authorization", "Bearer " + token)
                        .param("name", "child")
                        .param("scope", "READ")
                        .param("days", "30"))
                .hasRedirectedUrl("/login");
    }

    @Test
    void aTokenKeepsNothingOfARequest() {
        MvcTestResult result = get("/api/v1/anything", "Bearer " + token("editor", TokenScope.READ));

        assertThat(result.getResponse().getCookies()).isEmpty();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void notesWhenATokenWasLastUsed() {
        String token = token("editor", TokenScope.READ);
        assertThat(page(signedIn("editor"))).contains("Never");

        get("/api/v1/anything", "Bearer " + token);

        assertThat(page(signedIn("editor"))).doesNotContain("Never");
    }

    @Test
    void aUserRevokesOwnTokensOnly() {
        String mine = token("editor", TokenScope.READ);
        String theirs = token("reviewer", TokenScope.READ);

        assertThat(revoke("editor", "/account/tokens/" + idOf("reviewer") + "/revoke"))
                .hasStatus(404);
        assertThat(revoke("editor", "/account/tokens/" + idOf("editor") + "/revoke"))
                .hasRedirectedUrl("/account/tokens?done=revoked");

        assertThat(tokens.findUser(mine)).isEmpty();
        assertThat(tokens.findUser(theirs)).isPresent();
    }

    @Test
    void anAdministratorRevokesTheTokensOfOthers() {
        String token = token("reviewer", TokenScope.READ);
        String path = "/admin/users/reviewer/tokens/" + idOf("reviewer") + "/revoke";

        assertThat(revoke("editor", path)).hasStatus(403);
        assertThat(revoke("administrator", path)).hasRedirectedUrl("/admin/users/reviewer?done=revoked");

        assertThat(tokens.findUser(token)).isEmpty();
        assertThat(site.get().uri("/admin/users/reviewer").cookie(signedIn("administrator")))
                .bodyText()
                .contains("Revoked");
    }

    @Test
    void nobodyMakesATokenForSomebodyElse() {
        actAs("administrator", Role.ADMINISTRATOR);

        assertThatThrownBy(() -> tokens.create("editor", "x", TokenScope.READ, Duration.ofDays(1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thereIsAnEndToTheNumberOfTokens() {
        actAs("editor", Role.EDITOR);
        for (int i = 0; i < Tokens.MOST_VALID; i++) {
            assertThat(tokens.create("editor", "x", TokenScope.READ, Duration.ofDays(1)))
                    .isPresent();
        }

        assertThat(tokens.create("editor", "x", TokenScope.READ, Duration.ofDays(1)))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAForm() {
        Cookie editor = signedIn("editor");

        assertThat(make(editor, " ", "READ", "30")).bodyText().contains("needs a name");
        assertThat(make(editor, "x", "GOD", "30")).bodyText().contains("needs a name");
        assertThat(make(editor, "x", "READ", "100000")).bodyText().contains("needs a name");
        assertThat(make(editor, "x", "READ", "soon")).bodyText().contains("needs a name");
        assertThat(make(editor, "x".repeat(101), "READ", "30")).bodyText().contains("needs a name");
    }

    private String token(String user, TokenScope scope) {
        actAs(user, Role.valueOf(user.toUpperCase(Locale.ROOT)));
        String token = tokens.create(user, "a job", scope, Duration.ofDays(30)).orElseThrow();
        SecurityContextHolder.clearContext();
        return token;
    }

    private static void actAs(String user, Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, role.authorities()));
    }

    private List<String> rolesOf(String token) {
        Optional<TokenUser> user = tokens.findUser(token);
        return user.orElseThrow().authorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .toList();
    }

    private long idOf(String user) {
        return database.sql(
                        "select t.id from personal_token t join account a on a.id = t.account_id where a.name = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String path, String authorization) {
        return site.get()
                .uri(URI.create(path))
                .header("Authorization", authorization)
                .exchange();
    }

    private MvcTestResult make(Cookie user, String name, String scope, String days) {
        return site.post()
                .uri("/account/tokens")
                .with(csrf())
                .cookie(user)
                .param("name", name)
                .param("scope", scope)
                .param("days", days)
                .exchange();
    }

    private MvcTestResult revoke(String user, String path) {
        return site.post().uri(path).with(csrf()).cookie(signedIn(user)).exchange();
    }

    private String page(Cookie user) {
        try {
            return site.get()
                    .uri("/account/tokens")
                    .cookie(user)
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(MvcTestResult result) throws UnsupportedEncodingException {
        Matcher shown = TOKEN.matcher(result.getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }
}
