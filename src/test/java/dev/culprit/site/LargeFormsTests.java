package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an editor sees who sends a form that is larger than the server, or what is in front of it, takes. */
class LargeFormsTests extends SiteTest {

    private static final int TWENTY_MEGABYTES = 20_000_000;

    @LocalServerPort
    int port;

    @Test
    void aFormThatIsTooLargeIsRefusedInWordsAndChangesNothing() throws Exception {
        String key = newArticle();
        RemoteEditor editor = signIn();

        HttpResponse<String> refused = editor.post(
                "/admin/articles/" + key + "/edit",
                Map.of("revision", "1", "files[0].name", "en.md", "files[0].text", "x".repeat(TWENTY_MEGABYTES)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("The form holds more than can be sent at once", "Nothing was changed", "Go back");
        assertThat(editor.get("/admin/articles/" + key + "/history/2").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextOfTwoMegabytesComesBackWithWhatIsWrong() throws Exception {
        String key = newArticle();

        HttpResponse<String> refused = signIn().post(
                        "/admin/articles/" + key + "/edit",
                        Map.of("revision", "1", "files[0].name", "en.md", "files[0].text", "word ".repeat(420_000)));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("the article has 2.0 MB, and may have 1.0 MB", "word word word");
    }

    @Test
    void theFormOfAVeryLongArticleArrivesWhole() throws Exception {
        String key = newArticle();
        Map<String, String> fields = new HashMap<>(Map.of("revision", "1", "f.signatures.n", "400"));
        for (int i = 0; i < 400; i++) {
            for (String name : new String[] {"id", "as", "pattern", "format", "path", "condition", "value"}) {
                fields.put("f.signatures." + i + "." + name, "text");
            }
        }

        HttpResponse<String> shown = signIn().post("/admin/articles/" + key + "/form", fields);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("name=\"f.signatures.399.id\"");
    }

    private RemoteEditor signIn() throws IOException, InterruptedException {
        return RemoteEditor.signIn(URI.create("http://127.0.0.1:" + port), "admin", "unused");
    }
}
