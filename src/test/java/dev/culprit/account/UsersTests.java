package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class UsersTests extends AccountTest {

    private static final Pattern ONE_TIME = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){4}");
    private static final String OWN = "a long walk by the sea";

    @Autowired
    Accounts users;

    @Test
    void anAdministratorMakesAUserWhoChoosesAPasswordFirst() throws UnsupportedEncodingException {
        String password = shownPassword(create(" Ada ", "EDITOR"));

        MvcTestResult signIn = signIn("ada", password);
        Cookie ada = cookie(signIn);
        assertThat(signIn).hasRedirectedUrl("/account");
        assertThat(site.get().uri("/admin/anything").cookie(ada)).hasRedirectedUrl("/account");
        assertThat(site.get().uri("/account").cookie(ada)).bodyText().contains("Choose your own");

        MvcTestResult chosen = choosePassword(ada, password, OWN, OWN);
        assertThat(chosen).hasRedirectedUrl("/account?done=password");
        assertThat(site.get().uri("/admin/anything").cookie(cookie(chosen))).hasStatus(404);
        assertThat(signIn("ada", password)).hasRedirectedUrl("/login?failed");
        assertThat(signIn("ada", OWN)).hasRedirectedUrl("/");
    }

    @Test
    void aOneTimePasswordIsNeverStoredInABrowserAndExpires() throws UnsupportedEncodingException {
        MvcTestResult created = create("ada", "READER");
        String password = shownPassword(created);

        database.sql("update account set password_expires = timestamp '2020-01-01 00:00:00' where name = 'ada'")
                .update();

        assertThat(created).hasHeader("Cache-Control", "no-store");
        assertThat(signIn("ada", password)).hasRedirectedUrl("/login?failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "(system)", "a b", "a/b", "<script>", "-a", "名"})
    void refusesWhatCannotBeAName(String name) {
        assertThat(create(name, "EDITOR")).hasStatusOk().bodyText().contains("cannot be a name");
    }

    @Test
    void refusesANameThatIsTakenAndARoleThatIsNone() {
        assertThat(create("EDITOR", "READER")).bodyText().contains("of this name already");
        assertThat(create("ada", "KING")).bodyText().contains("no such role");
    }

    @Test
    void whoeverIsChangedIsSignedOutEverywhere() {
        for (String change : List.of("role?role=READER", "disable", "enable", "password")) {
            Cookie changed = signedIn("reviewer");

            post("/admin/users/reviewer/" + change);

            assertThat(site.get().uri("/account").cookie(changed)).hasRedirectedUrl("/login");
            database.sql("update account set password = (select password from account where name = 'editor'), "
                            + "enabled = true, password_expires = null where name = 'reviewer'")
                    .update();
        }
    }

    @Test
    void aDisabledUserComesBackWithTheSamePassword() {
        post("/admin/users/editor/disable");
        assertThat(signIn("editor", PASSWORD)).hasRedirectedUrl("/login?failed");

        post("/admin/users/editor/enable");
        assertThat(signIn("editor", PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void theLastAdministratorStays() {
        post("/admin/users/admin/disable");

        assertThat(post("/admin/users/administrator/disable")).bodyText().contains("last administrator");
        assertThat(post("/admin/users/administrator/role?role=REVIEWER"))
                .bodyText()
                .contains("last administrator");
        assertThat(post("/admin/users/administrator/role?role=ADMINISTRATOR"))
                .hasRedirectedUrl("/admin/users/administrator?done=changed");
        database.sql("update account set enabled = true where name = 'admin'").update();
    }

    @Test
    void ofTwoWhoDisableEachOtherAtOnceOneIsRefused() {
        List<AccountChange> changes = Stream.of("admin", "administrator")
                .map(name -> CompletableFuture.supplyAsync(() -> SystemActor.call(() -> users.disable(name))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(changes).hasAtLeastOneElementOfType(AccountChange.LastAdministrator.class);
        database.sql("update account set enabled = true where name = 'admin'").update();
    }

    @Test
    void aUserChangesThePasswordAndStaysSignedInHereOnly() {
        Cookie here = signedIn("editor");
        Cookie elsewhere = signedIn("editor");

        MvcTestResult changed = choosePassword(here, PASSWORD, OWN, OWN);

        assertThat(site.get().uri("/account?done=password").cookie(cookie(changed)))
                .hasStatusOk()
                .bodyText()
                .contains("has been changed");
        assertThat(site.get().uri("/account").cookie(elsewhere)).hasRedirectedUrl("/login");
        assertThat(site.get().uri("/account").cookie(here)).hasRedirectedUrl("/login");
        assertThat(password("editor")).startsWith("{bcrypt}");
    }

    @Test
    void saysWhatIsWrongWithAPassword() {
        Cookie editor = signedIn("editor");

        assertThat(choosePassword(editor, "wrong", OWN, OWN)).bodyText().contains("is not right");
        assertThat(choosePassword(editor, PASSWORD, "short", "short"))
                .bodyText()
                .contains("at least 12");
        assertThat(choosePassword(editor, PASSWORD, OWN, OWN + ".")).bodyText().contains("not repeated");
        assertThat(choosePassword(editor, PASSWORD, PASSWORD, PASSWORD))
                .bodyText()
                .contains("the old one");
        assertThat(choosePassword(editor, PASSWORD, "长".repeat(30), "长".repeat(30)))
                .bodyText()
                .contains("72 bytes");
        assertThat(site.post().uri("/account/password").with(csrf()).cookie(editor))
                .hasStatusOk();
    }

    @Test
    void guessingTheCurrentPasswordIsSlowedDown() {
        Cookie reader = signedIn("reader");

        for (int i = 0; i < 5; i++) {
            choosePassword(reader, "wrong", OWN, OWN);
        }

        assertThat(choosePassword(reader, PASSWORD, OWN, OWN)).bodyText().contains("Too many attempts");
    }

    @Test
    void listsUsersWithTheirState() {
        post("/admin/users/editor/disable");

        assertThat(site.get().uri("/admin/users").cookie(signedIn("administrator")))
                .hasStatusOk()
                .bodyText()
                .contains("reviewer", "Reviewer", "Disabled", "Enabled", "Never");
        assertThat(site.get().uri("/admin/users/nobody").cookie(signedIn("administrator")))
                .hasStatus(404);
    }

    private MvcTestResult create(String name, String role) {
        return site.post()
                .uri("/admin/users")
                .with(csrf())
                .cookie(signedIn("administrator"))
                .param("name", name)
                .param("role", role)
                .exchange();
    }

    private MvcTestResult post(String path) {
        return site.post()
                .uri(path)
                .with(csrf())
                .cookie(signedIn("administrator"))
                .exchange();
    }

    private MvcTestResult choosePassword(Cookie user, String current, String wanted, String repeated) {
        return site.post()
                .uri("/account/password")
                .with(csrf())
                .cookie(user)
                .param("current", current)
                .param("wanted", wanted)
                .param("repeated", repeated)
                .exchange();
    }

    private static String shownPassword(MvcTestResult result) throws UnsupportedEncodingException {
        Matcher shown = ONE_TIME.matcher(result.getResponse().getContentAsString());
        assertThat(shown.find()).isTrue();
        return shown.group();
    }
}
