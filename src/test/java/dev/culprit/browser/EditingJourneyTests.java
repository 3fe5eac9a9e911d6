package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.culprit.account.Role;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class EditingJourneyTests extends BrowserTest {

    private static final AtomicLong IDS = new AtomicLong(1_000_000);
    private static final String PASSWORD = "long-enough-for-browser-tests";
    private static final String EDITED = "The CNI version is empty, as an editor put it";

    @Autowired
    JdbcClient database;

    @Test
    void whatAnEditorPublishesReadersSee() {
        Page page = newPage();

        signIn(page);
        openTheArticle(page);
        Locator text =
                page.locator("section.file:has(code:text-is('en.md')) textarea").first();
        String changed = text.inputValue().replaceFirst("# .*", "# " + EDITED);
        text.fill(changed);
        page.locator("#reason").fill("clearer title");
        page.locator("form[data-edits] button.main").click();

        assertThat(page.locator("[role=status].good")).isVisible();
        readersSeeTheOldTitle(page);
        openTheArticle(page);
        page.locator("button[value=PUBLISH]").click();
        assertThat(page.locator("[role=status].good")).isVisible();
        readersSeeTheNewTitle(page);
    }

    @Test
    void aMistakeIsShownAtItsLineAndNothingIsLost() {
        Page page = newPage();

        signIn(page);
        openTheArticle(page);
        Locator structure = page.locator("textarea").first();
        String broken = structure.inputValue().replace("kind: problem", "kind: trouble");
        structure.fill(broken);
        page.locator("button[value=PUBLISH]").click();

        assertThat(page.locator(".mistakes").first()).containsText("'kind' cannot be 'trouble'");
        assertThat(page.locator("textarea").first()).hasValue(broken);
    }

    @Test
    void fromAnErrorLineToAnAnswerWithASecondPersonsApproval() {
        String line = "frobnicator quux-7 lost its lease on 10.9.8.7 for ever";
        Page eve = signedIn("eve", Role.EDITOR);

        eve.navigate("/admin/workbench");
        eve.locator("#line").fill(line);
        eve.locator("main button.main").first().click();
        assertThat(eve.locator(".template")).containsText("lost its lease on {address:ip} for ever");
        eve.locator("button[formaction$='/begin']").click();
        replace(eve, "article.yaml", "name-of-the-issue", "frobnicator-lease-lost");
        replace(eve, "article.yaml", "name-of-the-cause", "frobnicator-clock");
        replace(eve, "en.md", "name-of-the-cause", "frobnicator-clock");
        replace(eve, "en.md", "What goes wrong, in a line", "The frobnicator loses its lease");
        eve.locator("button[value=SUBMIT]").click();
        assertThat(eve.locator("[role=status].good")).isVisible();
        String key = eve.url().replaceFirst(".*/articles/([^/]+)/edit.*", "$1");

        Page rae = signedIn("rae", Role.REVIEWER);
        rae.navigate("/admin/articles/" + key + "/review");
        assertThat(rae.locator("#report, .report").first()).containsText("1 of 1 samples pass");
        rae.locator("#words").fill("reads well");
        rae.locator("button[formaction$='/approve']").click();
        assertThat(rae.locator(".notes")).containsText("reads well");
        rae.locator("form[action$='/publish'] button.main").click();
        assertThat(rae.locator("[role=status].good")).isVisible();

        Page reader = newPage();
        reader.navigate("/");
        reader.locator("textarea[name=paste]").fill(line.replace("10.9.8.7", "10.1.1.1"));
        reader.keyboard().press("Control+Enter");
        assertThat(reader.locator("main")).containsText("The frobnicator loses its lease");
    }

    @Test
    void twoEditorsPutTheirTextsTogether() {
        Page ada = signedIn("ada", Role.EDITOR);
        Page bob = signedIn("bob", Role.EDITOR);
        ada.navigate("/admin/articles/CNI-0005/edit");
        bob.navigate("/admin/articles/CNI-0005/edit");

        replace(ada, "en.md", "# ", "# Ada's words: ");
        save(ada);
        assertThat(ada.locator("[role=status].good")).isVisible();
        replace(bob, "zh.md", "# ", "# Bob: ");
        save(bob);
        assertThat(bob.locator("h1").first()).containsText("Somebody else saved CNI-0005 first");
        bob.locator("main button.main").click();

        assertThat(bob.locator("[role=status].good")).isVisible();
        assertThat(file(bob, "en.md")).hasValue(Pattern.compile("# Ada's words: .*", Pattern.DOTALL));
        assertThat(file(bob, "zh.md")).hasValue(Pattern.compile("# Bob: .*", Pattern.DOTALL));
    }

    @Test
    void anOldTextIsFoundAndRestored() {
        Page page = signedIn("admin-restorer", Role.ADMINISTRATOR);
        page.navigate("/admin/articles/CNI-0006/edit");
        replace(page, "en.md", "# ", "# Mistaken: ");
        save(page);
        assertThat(page.locator("[role=status].good")).isVisible();

        page.navigate("/admin/articles/CNI-0006/history");
        page.locator("form[action$='/compare'] button").click();
        assertThat(page.locator(".changes ins").first()).containsText("Mistaken");
        page.navigate("/admin/articles/CNI-0006/history/1");
        page.locator("form[action$='/restore'] button").click();

        assertThat(page.locator("[role=status].good")).isVisible();
        assertThat(file(page, "en.md")).not().hasValue(Pattern.compile(".*Mistaken.*", Pattern.DOTALL));
    }

    @Test
    void whatIsWrittenSurvivesTheBrowser() {
        Page page = signedIn("cleo", Role.EDITOR);
        page.navigate("/admin/articles/CNI-0007/edit");
        replace(page, "en.md", "# ", "# Unsaved: ");
        assertThat(page.locator("#kept span")).isVisible(new IsVisibleOptions().setTimeout(30_000));
        page.context().close();

        Page later = signInAs("cleo");
        later.navigate("/admin/articles/CNI-0007/edit");

        assertThat(file(later, "en.md")).hasValue(Pattern.compile("# Unsaved: .*", Pattern.DOTALL));
    }

    @Test
    void theWorkbenchFindsACollision() {
        Page page = signedIn("dora", Role.EDITOR);
        page.navigate("/admin/workbench");
        page.locator("#signatures")
                .fill("- id: wide\n  text: 'open /run/flannel/subnet.env: no such file or directory'\n");
        page.locator("#try-title ~ p button").click();

        assertThat(page.locator(".report")).containsText("FLN-0001");
        assertThat(page.locator(".verdict.bad")).isVisible();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        Page page = signedIn("kim", Role.EDITOR);
        page.navigate("/admin/articles/FLN-0001/edit?view=form");
        String second = page.locator("[id='f-causes.1.id']").inputValue();

        page.locator("button[value='up:causes:1']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='f-causes.0.id']")).hasValue(second);
        assertThat(page.locator("button[value='down:causes:0']")).isFocused();
        page.locator("[id='f-title.en']").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("Typed by keyboard");
        page.locator("#reason").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status].good")).isVisible();
        assertThat(page.locator("[id='f-title.en']")).hasValue("Typed by keyboard");
    }

    @Test
    void whatIsTooLargeToBeSentStaysInThePage() {
        Page page = signedIn("lars", Role.EDITOR);
        page.navigate("/admin/articles/CNI-0008/edit");
        file(page, "en.md").evaluate("area => { area.value = 'word '.repeat(4e6); }");

        save(page);

        assertThat(page.locator("#too-large")).containsText("Nothing was sent and nothing is lost");
        assertThat(page.locator("#too-large")).isFocused();
        Assertions.assertThat(file(page, "en.md").inputValue()).hasSize(20_000_000);
    }

    @Test
    void whatIsNotKeptOnTheServerIsNotTrusted() {
        Page page = signedIn("nora", Role.EDITOR);
        page.navigate("/admin/articles/CNI-0009/edit");
        page.route("**/try", route -> route.abort());

        replace(page, "en.md", "# ", "# Unkept: ");

        assertThat(page.locator("#kept")).containsText("not kept", new ContainsTextOptions().setTimeout(30_000));
    }

    @Test
    void anItemIsDraggedByItsGrip() {
        Page page = signedIn("dragan", Role.EDITOR);
        page.navigate("/admin/articles/FLN-0003/edit?view=form");
        String last = page.locator("[id='f-causes.2.id']").inputValue();

        page.locator("[id='f-causes.2'] .grip").dragTo(page.locator("[id='f-causes.0'] .grip"));

        assertThat(page.locator("[id='f-causes.0.id']")).hasValue(last);
        assertThat(page.locator("button[value='down:causes:0']")).isFocused();
    }

    /** A page of somebody of this role, who is made for it. */
    private Page signedIn(String name, Role role) {
        database.sql("insert into account (id, version, name, password, role, enabled) values (?, 0, ?, ?, ?, true)")
                .params(IDS.incrementAndGet(), name, "{noop}" + PASSWORD, role.name())
                .update();
        return signInAs(name);
    }

    private Page signInAs(String name) {
        Page page = newPage();
        page.navigate("/login");
        page.locator("#username").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.main").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static Locator file(Page page, String name) {
        return page.locator("section.file:has(code:text-is('" + name + "')) textarea")
                .first();
    }

    private static void replace(Page page, String name, String old, String better) {
        Locator text = file(page, name);
        text.fill(text.inputValue().replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(better)));
    }

    private static void save(Page page) {
        page.locator("form[data-edits] button.main").click();
    }

    private static void signIn(Page page) {
        page.navigate("/admin/articles");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("main button.main").click();
        page.waitForURL("**/admin/articles*");
    }

    private static void openTheArticle(Page page) {
        page.navigate("/admin/articles/CNI-0004/edit");
    }

    private static void readersSeeTheOldTitle(Page page) {
        page.navigate("/a/CNI-0004");
        assertThat(page.locator("h1")).not().containsText(EDITED);
    }

    private static void readersSeeTheNewTitle(Page page) {
        page.navigate("/a/CNI-0004");
        assertThat(page.locator("h1")).containsText(EDITED);
    }
}
