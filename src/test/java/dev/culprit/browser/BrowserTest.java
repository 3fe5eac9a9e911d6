package dev.culprit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server with the shipped library, and a browser in front of it. All subclasses share one server. */
@Tag("browser")
@ExtendWith(Chromium.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {

    static final String ADMIN_PASSWORD = "browser-tests-only";

    private static final List<String> QUIET_CHROMIUM = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    private int port;

    private Playwright playwright;
    private Browser browser;
    private @Nullable BrowserContext context;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) throws IOException {
        Path data = Files.createTempDirectory("culprit-browser-tests");
        settings.add("culprit.data-dir", data::toString);
        settings.add("culprit.rate-limit.enabled", () -> "false");
        settings.add("culprit.admin.password", () -> ADMIN_PASSWORD);
    }

    @BeforeAll
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(QUIET_CHROMIUM));
    }

    @AfterEach
    void closePages() {
        if (context != null) {
            context.close();
        }
    }

    @AfterAll
    void closeBrowser() {
        playwright.close();
    }

    /** A fresh visitor's page: no cookies, English, light. */
    Page newPage() {
        return newPage(UnaryOperator.identity());
    }

    Page newPage(UnaryOperator<NewContextOptions> change) {
        NewContextOptions options =
                new NewContextOptions().setBaseURL("http://localhost:" + port).setLocale("en-GB");
        BrowserContext opened = browser.newContext(change.apply(options));
        context = opened;
        return opened.newPage();
    }
}
