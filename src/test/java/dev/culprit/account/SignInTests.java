package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

class SignInTests extends AccountTest {

    @Autowired
    SignInRepository signIns;

    @Autowired
    AccountSettings settings;

    @Autowired
    TransactionOperations transaction;

    @Test
    void theFirstAdministratorHasThePasswordThatWasSet() {
        assertThat(signIn("admin", "first password")).hasRedirectedUrl("/");
    }

    @Test
    void letsEditorsAndThoseAboveThemIn() {
        assertThat(site.get().uri("/admin/anything").cookie(signedIn("editor"))).hasStatus(404);
        assertThat(site.get().uri("/admin/anything").cookie(signedIn("reviewer")))
                .hasStatus(404);
        assertThat(site.get().uri("/admin/anything").cookie(signedIn("administrator")))
                .hasStatus(404);
    }

    @Test
    void keepsReadersAndStrangersOut() {
        assertThat(site.get().uri("/admin/anything").cookie(signedIn("reader"))).hasStatus(403);
        assertThat(site.get().uri("/admin/anything")).hasRedirectedUrl("/login");
        assertThat(site.get().uri("/admin")).hasRedirectedUrl("/login");
        assertThat(site.get().uri("/admin/anything").cookie(new Cookie(SignInCookie.NAME, "guessed")))
                .hasRedirectedUrl("/login");
    }

    @Test
    void goesOnToThePageThatWasWanted() {
        MvcTestResult refused = site.get().uri("/admin/articles?status=draft").exchange();

        MvcTestResult result = site.post()
                .uri("/login")
                .with(csrf())
                .cookie(refused.getResponse().getCookies())
                .param("username", "Editor")
                .param("password", PASSWORD)
                .exchange();

        assertThat(result).hasRedirectedUrl("/admin/articles?status=draft");
    }

    @Test
    void saysTheSameForAWrongNameAndAWrongPassword() {
        assertThat(signIn("editor", "wrong")).hasRedirectedUrl("/login?failed");
        assertThat(signIn("nobody", PASSWORD)).hasRedirectedUrl("/login?failed");
        assertThat(signIn("nobody", "x".repeat(100))).hasRedirectedUrl("/login?failed");
    }

    @Test
    void tellsTheUserWhatWentWrong() {
        assertThat(site.get().uri("/login?failed")).bodyText().contains("do not fit together");
        assertThat(site.get().uri("/login?wait")).bodyText().contains("Too many attempts");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        MvcTestResult plain = signIn("editor", PASSWORD);
        MvcTestResult encrypted = site.post()
                .uri("/login")
                .with(csrf())
                .secure(true)
                .param("username", "editor")
                .param("password", PASSWORD)
                .exchange();

        assertThat(setCookie(plain)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(setCookie(encrypted)).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void keepsNoSessionInMemory() {
        MvcTestResult result = signIn("editor", PASSWORD);

        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @Test
    void keepsNoTokenThatCouldBeStolenFromTheDatabase() {
        Cookie cookie = signedIn("editor");

        assertThat(database.sql("select token_hash from sign_in")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(cookie.getValue());
    }

    @Test
    void signingInEndsWhateverTheBrowserHadBefore() {
        Cookie before = signedIn("editor");

        Cookie after = cookie(site.post()
                .uri("/login")
                .with(csrf())
                .cookie(before)
                .param("username", "reviewer")
                .param("password", PASSWORD)
                .exchange());

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(site.get().uri("/admin/anything").cookie(before)).hasRedirectedUrl("/login");
    }

    @Test
    void signingOutEndsItForGood() {
        Cookie cookie = signedIn("editor");

        MvcTestResult result =
                site.post().uri("/logout").with(csrf()).cookie(cookie).exchange();

        assertThat(result).hasRedirectedUrl("/");
        assertThat(setCookie(result)).contains("Max-Age=0");
        assertThat(site.get().uri("/admin/anything").cookie(cookie)).hasRedirectedUrl("/login");
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        Cookie cookie = signedIn("editor");

        database.sql("update account set enabled = false where name = 'editor'").update();

        assertThat(site.get().uri("/admin/anything").cookie(cookie)).hasRedirectedUrl("/login");
        assertThat(signIn("editor", PASSWORD)).hasRedirectedUrl("/login?failed");
    }

    @Test
    void whoDoesNothingIsSignedOutAfterAWhile() {
        Duration idle = settings.signIn().idle();
        String token = at(Duration.ZERO, signIns -> signIns.begin("editor"));

        boolean nearTheEnd =
                at(idle.minusMinutes(1), signIns -> signIns.find(token).isPresent());
        boolean renewedByThat =
                at(idle.plusMinutes(1), signIns -> signIns.find(token).isPresent());
        boolean longAfter =
                at(idle.multipliedBy(3), signIns -> signIns.find(token).isPresent());

        assertThat(nearTheEnd).isTrue();
        assertThat(renewedByThat).isTrue();
        assertThat(longAfter).isFalse();
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        Cookie cookie = signedIn("editor");

        assertThat(site.post().uri("/logout").cookie(cookie)).hasStatus(403);
        assertThat(site.post().uri("/admin/anything").cookie(cookie)).hasStatus(403);
        assertThat(site.post().uri("/login").param("username", "editor").param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void aFormStaysGoodWhileOtherPagesAreLookedAt() {
        MvcTestResult other =
                site.get().uri("/admin/anything").cookie(signedIn("editor")).exchange();

        assertThat(other.getResponse().getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
    }

    @Test
    void pastesNeedNoFormToken() {
        assertThat(site.post().uri("/diagnose").content("error")).hasStatus(404);
        assertThat(site.post().uri("/api/v1/diagnoses").content("error")).hasStatus(404);
    }

    @Test
    void anEncodingOfOldIsReplacedWhenItsUserSignsIn() {
        database.sql("update account set password = '{noop}old way' where name = 'editor'")
                .update();

        signIn("editor", "old way");

        assertThat(password("editor")).startsWith("{bcrypt}");
        assertThat(signIn("editor", "old way")).hasRedirectedUrl("/");
    }

    private static String setCookie(MvcTestResult result) {
        List<String> cookies = result.getResponse().getHeaders(HttpHeaders.SET_COOKIE);
        return cookies.stream()
                .filter(header -> header.startsWith(SignInCookie.NAME + "="))
                .findFirst()
                .orElseThrow();
    }

    /** Asks the sign-ins as they will be after this long. */
    private <T> T at(Duration later, Function<SignIns, T> question) {
        SignIns then = new SignIns(signIns, accounts, Clock.offset(Clock.systemUTC(), later), settings);
        return transaction.execute(status -> question.apply(then));
    }
}
