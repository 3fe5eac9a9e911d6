package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class EditingJourneyTests extends BrowserTest {

    private static final String EDITED = "The CNI version is empty, as an editor put it";

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

        assertThat(page.locator("[role=status]")).isVisible();
        readersSeeTheOldTitle(page);
        openTheArticle(page);
        page.locator("button[value=PUBLISH]").click();
        assertThat(page.locator("[role=status]")).isVisible();
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
