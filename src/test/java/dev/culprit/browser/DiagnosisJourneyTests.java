package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosisJourneyTests extends BrowserTest {

    private static final String PASTE = """
            Nov 14 07:02:11 rack3-n7 k3s[1204]: time="2026-11-14T07:02:11Z" level=info msg="Waiting for untainted node"
            Nov 14 07:02:12 rack3-n7 k3s[1204]: E1114 07:02:12.118233    1204 pod_workers.go:1301] "Error syncing pod, skipping" err="failed to \\"CreatePodSandbox\\" for \\"web-0_shop\\": plugin type=\\"flannel\\" failed (add): open /run/flannel/subnet.env: no such file or directory" pod="shop/web-0"
            """;

    @Test
    void fromAPasteToTheCommandThatMendsIt() {
        Page page = newPage(options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")));

        pasteIntoTheBox(page);
        seeTheIssueWithItsEvidence(page);
        fillTheNodeIn(page);
        copyACommandWithTheNodeInIt(page);
        jumpFromTheEvidenceToThePaste(page);
    }

    private static void pasteIntoTheBox(Page page) {
        page.navigate("/");
        page.locator("textarea[name=paste]").fill(PASTE);
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/d/[0-9a-f]{32}$"));
    }

    private static void seeTheIssueWithItsEvidence(Page page) {
        Locator card = page.locator("#problem-1");
        assertThat(card.locator("h2")).containsText("/run/flannel/subnet.env");
        assertThat(card.locator("mark").first()).containsText("/run/flannel/subnet.env: no such file");
    }

    private static void fillTheNodeIn(Page page) {
        Locator node = page.locator("#problem-1 input[data-value=node]").first();
        node.fill("rack3-n9");
        assertThat(page.locator("#problem-1 input[data-value=node]").nth(1)).hasValue("rack3-n9");
    }

    private static void copyACommandWithTheNodeInIt(Page page) {
        Locator command = page.locator("#problem-1 details[open] .command:has(input[data-value=node])")
                .first();
        command.getByRole(AriaRole.BUTTON).click();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("spec.nodeName=rack3-n9")
                .doesNotContain("{node}");
    }

    private static void jumpFromTheEvidenceToThePaste(Page page) {
        page.locator("#problem-1 .log .line-number").first().click();
        assertThat(page).hasURL(Pattern.compile(".*#L2$"));
        assertThat(page.locator("#L2 mark").first()).isVisible();
    }

    @Test
    void aLinkToACauseOpensIt() {
        Page page = newPage();
        pasteIntoTheBox(page);
        Locator cause = page.locator("#problem-1-flannel-not-running");
        Locator link = page.locator("#problem-1 a[href='#problem-1-flannel-not-running']")
                .first();
        link.evaluate("link => link.closest('.cause').open = true");
        cause.evaluate("fold => fold.open = false");

        link.click();

        assertThat(cause).hasAttribute("open", "");
    }

    @Test
    void speaksChineseToWhoeverAsksForIt() {
        Page page = newPage();

        page.navigate("/");
        page.locator("a[hreflang=zh], a[href*='lang=zh']").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
        page.navigate("/articles/flannel-subnet-env-missing");

        assertThat(page.locator("h1")).containsText("缺少 /run/flannel/subnet.env");
    }

    @Test
    void isReadableWithoutScripts() {
        Page page = newPage(options -> options.setJavaScriptEnabled(false));

        page.navigate("/");
        page.locator("textarea[name=paste]").fill(PASTE);
        page.locator("form[data-paste] button[type=submit], form[data-paste] button:not([type])")
                .first()
                .click();

        assertThat(page.locator("#problem-1 h2")).containsText("/run/flannel/subnet.env");
        assertThat(page.locator("#problem-1 details[open] .command").first()).isVisible();
    }

    @Test
    void neverRunsOrShowsAsMarkupWhatAPasteContains() {
        Page page = newPage();
        List<String> alarms = new ArrayList<>();
        page.onDialog(dialog -> {
            alarms.add(dialog.message());
            dialog.dismiss();
        });

        page.navigate("/");
        page.locator("textarea[name=paste]")
                .fill("<script>alert(1)</script><img src=x onerror=alert(2)> pod=\"$(reboot)/x'\" "
                        + "open /run/flannel/subnet.env: no such file or directory");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/d/.*"));

        assertThat(page.locator("#paste")).containsText("<script>alert(1)</script>");
        assertThat(page.locator("#paste script, #paste img")).hasCount(0);
        assertThat(page.locator(".command input[value*='reboot'], .command:has-text('$(reboot)')"))
                .hasCount(0);
        assertThat(alarms).isEmpty();
    }

    @Test
    void answersHonestlyWhenNothingIsKnown() {
        Page page = newPage();

        page.navigate("/");
        page.locator("textarea[name=paste]")
                .fill(
                        "java.lang.NullPointerException: Cannot invoke \"String.length()\"\n\tat shop.Cart.total(Cart.java:41)");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/d/.*"));

        assertThat(page.locator(".problem")).hasCount(0);
        assertThat(page.locator("h1")).isVisible();
    }
}
