package dev.culprit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page behind the scenes, in front of axe, on a desk and on a phone: clean, and no wider than the screen. */
class OfficePagesTests extends BrowserTest {

    private static final List<String> PAGES = List.of(
            "/admin/articles",
            "/admin/articles/new",
            "/admin/due",
            "/admin/workbench?article=FLN-0002",
            "/admin/articles/FLN-0002/edit",
            "/admin/articles/FLN-0002/edit?view=form",
            "/admin/articles/FLN-0002/review",
            "/admin/articles/FLN-0002/history",
            "/admin/articles/FLN-0002/history/1",
            "/admin/articles/FLN-0002/history/blame",
            "/admin/articles/FLN-0002/compare?from=1&to=1",
            "/admin/library",
            "/admin/users",
            "/admin/users/admin",
            "/admin/audit",
            "/account",
            "/account/tokens");

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 1280", "DARK, zh, 390", "LIGHT, en, 390"})
    void everyPageIsCleanOnEveryScreen(ColorScheme scheme, String language, int width) throws IOException {
        Page page = newPage(options -> options.setColorScheme(scheme).setViewportSize(width, 844));
        signIn(page);

        for (String path : PAGES) {
            page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            check(page, path);
        }
        page.navigate("/admin/library");
        page.locator("#file").setInputFiles(new FilePayload("library.zip", "application/zip", library()));
        page.locator("main button.main").click();
        assertThat(page.locator("main")).containsText("KB-9999");
        check(page, "an import");
    }

    private static void check(Page page, String name) {
        AccessibilityTests.check(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is no wider than the screen", name)
                .isEqualTo(true);
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(ADMIN_PASSWORD);
        page.locator("main button.main").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** One good article and one with mistakes. */
    private static byte[] library() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            file(zip, "kb/good/article.yaml", """
                    key: KB-9999
                    slug: good
                    kind: problem
                    components: [kubelet]
                    signatures:
                      - id: lost
                        text: the frobnicator lost its lease
                    """);
            file(zip, "kb/good/en.md", "# The frobnicator loses its lease\n\nIt stops.\n");
            file(zip, "kb/bad/article.yaml", "key: KB-9998\nslug: Bad Name\nkind: trouble\n");
            file(zip, "kb/bad/en.md", "# Bad\n");
        }
        return out.toByteArray();
    }

    private static void file(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
