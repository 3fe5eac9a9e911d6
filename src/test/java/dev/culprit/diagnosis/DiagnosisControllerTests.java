package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.HARMLESS;
import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static dev.culprit.diagnosis.TestKnowledge.ROUTE_LOST;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_OCTET_STREAM;
import static org.springframework.http.MediaType.TEXT_HTML;

import dev.culprit.web.PageTest;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest(DiagnosisController.class)
@Import(DiagnosesForTests.class)
class DiagnosisControllerTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final MockMvcTester mvc;

    @Autowired
    DiagnosisControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void answersCurlInWords() {
        MvcTestResult result = mvc.post()
                .uri("/diagnose")
                .header("Accept", "*/*")
                .contentType(APPLICATION_FORM_URLENCODED)
                .content(LEASE_MISSING + "\n")
                .exchange();

        assertThat(result).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
        body(result)
                .contains("The lease file is missing")
                .contains("http://localhost/articles/lease-file-missing")
                .contains("ssh worker-7 systemctl is-active netagent")
                .doesNotContain("\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paste=%41&x=1", "a=b&c=d", "100%"})
    void takesARawBodyAsItIsWhateverTypeCurlGivesIt(String line) {
        MvcTestResult result = mvc.post()
                .uri("/diagnose")
                .contentType(APPLICATION_FORM_URLENCODED)
                .content(line + "\n" + LEASE_MISSING)
                .accept(APPLICATION_JSON)
                .exchange();

        assertThat(result)
                .bodyJson()
                .extractingPath("$.matches[0].evidence[0].line")
                .isEqualTo(2);
    }

    @Test
    void takesAnyContentTypeAndNone() {
        assertThat(mvc.post()
                        .uri("/diagnose")
                        .contentType(APPLICATION_OCTET_STREAM)
                        .content(ROUTE_LOST))
                .bodyText()
                .contains("The default route is gone");
        assertThat(mvc.post().uri("/diagnose").content(ROUTE_LOST)).bodyText().contains("The default route is gone");
    }

    @Test
    void answersInColourWhenAsked() {
        assertThat(mvc.post().uri("/diagnose?color=always").content(LEASE_MISSING))
                .bodyText()
                .contains("\u001B[1;");
    }

    @Test
    void answersProgramsInJson() {
        MvcTestResult result = mvc.post()
                .uri("/diagnose")
                .accept(APPLICATION_JSON)
                .content(LEASE_MISSING)
                .exchange();

        assertThat(result).hasStatusOk().hasContentType(APPLICATION_JSON);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.matches[0].article.url")
                .isEqualTo("http://localhost/articles/lease-file-missing");
    }

    @Test
    void answersInTheLanguageAskedFor() {
        assertThat(mvc.post().uri("/diagnose?lang=zh").content(LEASE_MISSING))
                .bodyText()
                .contains("租约文件缺失", "检查", "预期:".replace(':', '：'));
    }

    @Test
    void sendsABrowserToAPageThatCanBeShared() {
        MvcTestResult sent = mvc.post()
                .uri("/diagnose")
                .multipart()
                .part(part("paste", LEASE_MISSING))
                .header("Accept", BROWSER)
                .exchange();

        assertThat(sent).hasStatus(303);
        String location = location(sent);
        assertThat(location).matches("/d/[0-9a-f]{32}");
        MvcTestResult page = mvc.get().uri(location).header("Accept", BROWSER).exchange();
        assertThat(page).hasStatusOk().hasHeader("Cache-Control", "no-store").hasHeader("X-Robots-Tag", "noindex");
        body(page).contains("id=\"problem-1\"", "worker-7", "2026-11-28");
    }

    @Test
    void takesTheFieldOfAFormWithoutFiles() {
        MvcTestResult sent = mvc.post()
                .uri("/diagnose")
                .contentType(APPLICATION_FORM_URLENCODED)
                .header("Accept", BROWSER)
                .content("paste="
                        + LEASE_MISSING.replace("/", "%2F").replace(":", "%3A").replace(' ', '+'))
                .exchange();

        assertThat(sent).hasStatus(303);
        assertThat(mvc.get().uri(location(sent)).accept(APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.matches[0].evidence[0].text")
                .isEqualTo(LEASE_MISSING);
    }

    @Test
    void takesFieldAndFileTogether() {
        MvcTestResult result = mvc.post()
                .uri("/diagnose")
                .multipart()
                .part(part("paste", ROUTE_LOST), part("file", LEASE_MISSING))
                .accept(APPLICATION_JSON)
                .exchange();

        assertThat(result).bodyJson().extractingPath("$.matches.length()").isEqualTo(2);
    }

    @Test
    void aSharedPageSpeaksTheLanguageOfItsReader() {
        String location = keep(LEASE_MISSING);

        assertThat(mvc.get().uri(location + "?lang=zh").accept(TEXT_HTML))
                .bodyText()
                .contains("租约文件缺失", "lang=\"zh\"");
        assertThat(mvc.get().uri(location).accept(TEXT_HTML)).bodyText().contains("The lease file is missing");
        assertThat(mvc.get().uri(location)).bodyText().startsWith("CERTAIN");
    }

    @Test
    void anUnknownDiagnosisIsExplained() {
        MvcTestResult result = mvc.get()
                .uri("/d/0123456789abcdef0123456789abcdef")
                .accept(TEXT_HTML)
                .exchange();

        assertThat(result).hasStatus(404);
        body(result).contains("This diagnosis is no longer kept");
        assertThat(mvc.get().uri("/d/..%2f..%2fetc")).hasStatus4xxClientError();
        assertThat(mvc.get().uri("/d/" + "f".repeat(5_000))).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n"})
    void anEmptyPasteIsRefused(String nothing) {
        assertThat(mvc.post().uri("/diagnose").content(nothing)).hasStatus(400);
        assertThat(mvc.post()
                        .uri("/diagnose")
                        .multipart()
                        .part(part("paste", nothing))
                        .accept(APPLICATION_JSON))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/paste-missing");
    }

    @Test
    void havingNoAnswerIsAPageToo() {
        MvcTestResult page =
                mvc.get().uri(keep("what is <this>?")).accept(TEXT_HTML).exchange();

        assertThat(page).hasStatusOk();
        body(page).contains("No known issue", "what is &lt;this&gt;?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            netagent on worker-7: cannot open /var/lib/netagent/lease: lease file does not exist | <h1>A known issue</h1>
            the netagent on this node lost its lease, and no pod gets an address                 | <h1>Perhaps a known issue</h1>
            """)
    void thePageClaimsNoMoreAboveAllThanItsAnswerDoes(String paste, String heading) {
        body(mvc.get().uri(keep(paste)).accept(TEXT_HTML).exchange()).contains(heading);
    }

    @Test
    void harmlessLinesAreExplained() {
        MvcTestResult page = mvc.get().uri(keep(HARMLESS)).accept(TEXT_HTML).exchange();

        body(page).contains("Nothing wrong that is known here", "The agent takes a few seconds to listen.");
    }

    @Test
    void nothingInAPasteReachesThePageAsMarkup() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        String paste = hostile + "\n" + LEASE_MISSING.replace("worker-7", "<script>alert(2)</script>") + hostile;

        MvcTestResult page = mvc.get().uri(keep(paste)).accept(TEXT_HTML).exchange();

        body(page)
                .contains("&lt;script&gt;alert(2)")
                .doesNotContain("<script>")
                .doesNotContain("<img")
                .doesNotContain("onerror=alert(1)>");
    }

    @Test
    void markupInAnArticleIsShownAsText() {
        body(mvc.get().uri(keep(LEASE_MISSING)).accept(TEXT_HTML).exchange()).contains("&lt;b&gt;write&lt;/b&gt;");
    }

    @Test
    void aRelatedArticleNamedInTheTextIsALink() {
        body(mvc.get().uri(keep(LEASE_MISSING)).accept(TEXT_HTML).exchange())
                .contains("<a href=\"/articles/route-lost\"><code>route-lost</code></a>")
                .contains("not <code>route-found</code>");
    }

    @Test
    void aCauseNamedInTheTextIsALinkWithItsTitle() {
        body(mvc.get().uri(keep(LEASE_MISSING)).accept(TEXT_HTML).exchange())
                .contains(
                        "see <a href=\"#problem-1-disk-read-only\">The disk of <code>/var</code> cannot be written to</a>.")
                .contains("id=\"problem-1-disk-read-only\"");
    }

    @Test
    void jumpsLeadFromTheCardToTheLineAndBack() {
        MvcTestResult page = mvc.get()
                .uri(keep("first\nsecond\n" + LEASE_MISSING))
                .accept(TEXT_HTML)
                .exchange();

        body(page).contains("href=\"#L3\"", "id=\"L3\"", "href=\"#problem-1\"", "id=\"problem-1\"");
    }

    @Test
    void ofAHugePasteThePageShowsAPart() {
        String paste = "just a line\n".repeat(50_000) + LEASE_MISSING + "\njust a line".repeat(50_000);

        MvcTestResult page = mvc.get().uri(keep(paste)).accept(TEXT_HTML).exchange();

        body(page).contains("id=\"L50001\"", "left out here").hasSizeLessThan(200_000);
    }

    @Test
    void whoFollowsALinkToTheServiceFindsTheForm() {
        assertThat(mvc.get().uri("/diagnose")).hasStatus(303).hasHeader("Location", "/");
    }

    private String keep(String paste) {
        MvcTestResult sent = mvc.post()
                .uri("/diagnose")
                .multipart()
                .part(part("paste", paste))
                .header("Accept", BROWSER)
                .exchange();
        return location(sent);
    }

    private static String location(MvcTestResult sent) {
        return requireNonNull(sent.getResponse().getHeader("Location"));
    }

    private static MockPart part(String name, String content) {
        return new MockPart(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static AbstractStringAssert<?> body(MvcTestResult result) {
        return assertThat(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
