package dev.culprit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityTests extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/articles",
            "/articles/cni-plugin-not-initialized",
            "/search?q=veth+mac",
            "/search?q=zzzzzz",
            "/login",
            "/no-such-page");

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, en", "LIGHT, zh", "DARK, zh"})
    void everyPageIsCleanInEveryDress(ColorScheme scheme, String language) {
        Page page = newPage(options -> options.setColorScheme(scheme));

        for (String path : PAGES) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            check(page, path);
        }
        page.navigate("/?lang=" + language);
        page.locator("textarea[name=paste]")
                .fill("kubelet: open /run/flannel/subnet.env: no such file or directory\n"
                        + "E0101 Interface vethe09c95bd Mac doesn't match: 86:39:98:f3:83:77 not found");
        page.keyboard().press("Control+Enter");
        page.waitForURL(Pattern.compile(".*/d/.*"));
        check(page, "a diagnosis");
    }

    static void check(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .isEmpty();
    }
}
