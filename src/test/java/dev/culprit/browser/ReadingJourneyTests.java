package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJourneyTests extends BrowserTest {

    private static final String ARTICLE = "/articles/flannel-subnet-env-missing";
    private static final int PHONE_WIDTH = 390;

    @Test
    void whatIsFilledInOnceGoesIntoEveryCommandThatIsCopied() {
        Page page = newPage(options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(ARTICLE);
        Locator command = page.locator(".command:has(input[data-value=node])").first();

        page.locator(".values input[data-value=node]").fill("rack3-n7");
        command.locator("button").click();

        assertThat(command.locator("button")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString()).contains("spec.nodeName=rack3-n7");
    }

    @Test
    void whatAShellWouldTakeForMoreThanAWordGoesNowhere() {
        Page page = newPage(options -> options.setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(ARTICLE);
        Locator command = page.locator(".command:has(input[data-value=node])").first();

        page.locator(".values input[data-value=node]").fill("x; reboot");
        command.locator("button").click();

        assertThat(page.locator(".values input[data-value=node]")).hasAttribute("aria-invalid", "true");
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("<node>")
                .doesNotContain("reboot");
    }

    @Test
    void anIpv6AddressGoesIntoUrlsInBrackets() {
        Page page = newPage();
        page.navigate("/articles/kubectl-connection-refused");
        Locator inUrl = page.locator(".command input[data-value=address][data-brackets]")
                .first();

        page.locator(".values input[data-value=address]").fill("fd00::7");
        assertThat(inUrl).hasValue("'[fd00::7]'");
        assertThat(inUrl.evaluate("field => field.validity.valid")).isEqualTo(true);

        inUrl.fill("fd00::8");
        inUrl.blur();
        assertThat(inUrl).hasValue("'[fd00::8]'");
        assertThat(page.locator(".values input[data-value=address]")).hasValue("fd00::8");

        page.locator(".values input[data-value=address]").fill("10.0.0.7");
        assertThat(inUrl).hasValue("10.0.0.7");
    }

    @Test
    void theChosenThemeStaysFromPageToPage() {
        Page page = newPage();
        page.navigate("/");

        page.locator("[data-theme-switch]").click();
        page.navigate("/articles");

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void theListNarrowsWhileOneTypes() {
        Page page = newPage();
        page.navigate("/articles");

        page.locator("#filter-text").fill("subnet.env");

        assertThat(page.locator("#results a.title").first()).containsText("/run/flannel/subnet.env");
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=subnet.env.*"));
    }

    @Test
    void theListNarrowsWithoutScriptsToo() {
        Page page = newPage(options -> options.setJavaScriptEnabled(false));
        page.navigate("/articles");

        page.locator("#filter-text").fill("subnet.env");
        page.locator("form.filters button").click();

        assertThat(page.locator("#results a.title").first()).containsText("/run/flannel/subnet.env");
    }

    @Test
    void anArticleIsWholeWithoutScripts() {
        Page page = newPage(options -> options.setJavaScriptEnabled(false));
        page.navigate(ARTICLE);

        assertThat(page.locator(".command").first()).containsText("<node>");
        assertThat(page.locator("button.copy:visible")).hasCount(0);
    }

    @Test
    void aFileIsDiagnosedLikeAPaste() {
        Page page = newPage();
        page.navigate("/");

        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "kubelet.log",
                        "text/plain",
                        "open /run/flannel/subnet.env: no such file or directory\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[data-paste] button[type=submit]").click();

        assertThat(page.locator("#problem-1 h2")).containsText("/run/flannel/subnet.env");
    }

    @Test
    void aRawErrorLineInTheAddressIsAnswered() {
        Page page = newPage();
        String line = "E0101 pod_workers.go:1] \"Error\" err=\"{[(failed \\\"x\\\")]}: open"
                + " /run/flannel/subnet.env: no such file or directory\" | 100% <b> 无法启动 ";
        String address = "/search?q=" + URLEncoder.encode(line + "x".repeat(1_800), StandardCharsets.UTF_8);

        Response response = page.navigate(address);

        assertThat(response.status()).isEqualTo(200);
        assertThat(page.locator(".searched")).containsText("无法启动 xxx");
        assertThat(page.locator(".answer h2")).containsText("/run/flannel/subnet.env");
    }

    @Test
    void aPermanentLinkLeadsToTheArticle() {
        Page page = newPage();

        page.navigate("/a/fln-0001#flannel-not-running");

        assertThat(page).hasURL(Pattern.compile(".*/articles/flannel-subnet-env-missing#flannel-not-running$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/areas/flannel",
                ARTICLE,
                "/search?q=no+such+file",
                "/login",
                "/no-such-page",
                "/problems/overloaded"
            })
    void noPageScrollsSidewaysOnAPhoneOrComplains(String path) {
        Page page = newPage(options -> options.setViewportSize(PHONE_WIDTH, 800));
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);

        page.navigate(path);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE_WIDTH);
        assertThat(complaints).isEmpty();
    }
}
