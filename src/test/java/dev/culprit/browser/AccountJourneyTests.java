package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountJourneyTests extends BrowserTest {

    private static final String OWN_PASSWORD = "a long walk by the sea";
    private static final List<String> PAGES =
            List.of("/admin/users", "/admin/users/admin", "/admin/audit", "/account", "/account/tokens");

    @Test
    void aNewUserChoosesAPasswordAndSignsIn() {
        Page page = newPage();
        signIn(page, "admin", ADMIN_PASSWORD);
        page.navigate("/admin/users");
        page.locator("#name").fill("grace");
        page.locator("form.person button").click();
        String oneTime = page.locator("main pre code").textContent();
        page.locator("header form button").click();

        signIn(page, "grace", oneTime);
        assertThat(page).hasURL(Pattern.compile(".*/account"));
        page.locator("#current").fill(oneTime);
        page.locator("#wanted").fill(OWN_PASSWORD);
        page.locator("#repeated").fill(OWN_PASSWORD);
        page.locator("main form button").click();

        assertThat(page.locator("[role=status]")).isVisible();
        page.navigate("/admin/articles");
        assertThat(page.locator("h1")).hasText("Articles");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, zh"})
    void everyPageIsCleanAndNarrowEnoughForAPhone(ColorScheme scheme, String language) {
        Page page = newPage(options -> options.setColorScheme(scheme).setViewportSize(390, 844));
        signIn(page, "admin", ADMIN_PASSWORD);
        page.navigate("/account/tokens");
        page.locator("#name").fill("a job with a rather long name");
        page.locator("form.person button").click();

        for (String path : PAGES) {
            page.navigate(path + "?lang=" + language);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(path)
                    .extracting(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getTarget())
                                    .toList())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
    }

    private static void signIn(Page page, String name, String password) {
        page.navigate("/login");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("main form button").click();
    }
}
