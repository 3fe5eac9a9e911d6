package dev.culprit.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the server is killed by {@code kill -9} while people save. */
class KilledWhileSavingTests {

    private static final String SAVED = "KIL-0001";
    private static final String DRAFTED = "KIL-0002";
    private static final int OK = 200;
    private static final int DONE = 302;

    /** Long enough that writing it takes a moment. */
    private static final String MANY_WORDS =
            "what happened then, and why. ".repeat(500).strip();

    @TempDir
    Path data;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        int saved;
        int kept;
        try (ServerProcess server = ServerProcess.start(data)) {
            RemoteEditor editor = signIn(server);
            assertThat(send(editor, "new", "", 0, SAVED, 1)).isEqualTo(DONE);
            assertThat(send(editor, "new", "", 0, DRAFTED, 1)).isEqualTo(DONE);
            assertThat(editor.post("/admin/articles/" + SAVED + "/publish", Map.of("revision", "1"))
                            .statusCode())
                    .isEqualTo(DONE);

            try (Attempts saves = new Attempts(number -> save(editor, number) == DONE);
                    Attempts drafts = new Attempts(number -> keep(editor, number) == OK)) {
                saves.awaitEnough();
                drafts.awaitEnough();
                server.kill();
                saved = saves.lastAcknowledged();
                kept = drafts.lastAcknowledged();
            }
        }

        try (ServerProcess server = ServerProcess.start(data)) {
            RemoteEditor editor = signIn(server);

            int latest = latestOf(editor);
            assertThat(latest).as("the last one may have arrived unanswered").isBetween(saved, saved + 1);
            everyRevisionIsWhole(editor, latest);
            assertThat(editor.get("/articles/" + SAVED.toLowerCase(Locale.ROOT)).body())
                    .contains(title(1));
            assertThat(editor.get("/admin/articles/" + DRAFTED + "/edit").body())
                    .containsAnyOf("# " + title(kept), "# " + title(kept + 1));
            assertThat(save(editor, latest + 1)).as("saving goes on").isEqualTo(DONE);
        }
    }

    private static RemoteEditor signIn(ServerProcess server) throws IOException, InterruptedException {
        return RemoteEditor.signIn(server.address(), "admin", ServerProcess.PASSWORD);
    }

    /** Saves the text of this number as the revision of this number. */
    private static int save(RemoteEditor editor, int number) throws IOException, InterruptedException {
        return send(editor, SAVED, "/edit", number - 1, SAVED, number);
    }

    /** Has a text kept as a draft that is not saved. */
    private static int keep(RemoteEditor editor, int number) throws IOException, InterruptedException {
        return send(editor, DRAFTED, "/try", 1, DRAFTED, number);
    }

    private static int send(RemoteEditor editor, String place, String action, int revision, String key, int number)
            throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        text(key, number).forEach((name, content) -> {
            int position = fields.size() / 2;
            fields.put("files[" + position + "].name", name);
            fields.put("files[" + position + "].text", content);
        });
        fields.put("revision", String.valueOf(revision));
        return editor.post("/admin/articles/" + place + action, fields).statusCode();
    }

    private static Map<String, String> text(String key, int number) {
        ArticleDocument document = ArticleBuilder.anArticle()
                .withKey(key)
                .withSlug(key.toLowerCase(Locale.ROOT))
                .withTitle("en", title(number))
                .build();
        Map<String, String> files =
                new LinkedHashMap<>(ArticleFormat.write(document).byName());
        files.computeIfPresent("en.md", (name, english) -> english.replace("What happens.", MANY_WORDS));
        return files;
    }

    private static String title(int number) {
        return "Text " + number + " of many";
    }

    private static int latestOf(RemoteEditor editor) throws IOException, InterruptedException {
        String revisions = editor.unzip("/admin/library/articles/" + SAVED + ".zip?latest=true")
                .getOrDefault("revisions.yaml", "");
        return Integer.parseInt(revisions.replaceFirst("(?s)" + SAVED + ": (\\d+)\n", "$1"));
    }

    private static void everyRevisionIsWhole(RemoteEditor editor, int latest) throws IOException, InterruptedException {
        for (int number = 1; number <= latest; number++) {
            assertThat(revision(editor, number).body()).contains("# " + title(number), MANY_WORDS, "key: " + SAVED);
        }
        assertThat(revision(editor, latest + 1).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> revision(RemoteEditor editor, int number)
            throws IOException, InterruptedException {
        return editor.get("/admin/articles/" + SAVED + "/history/" + number);
    }
}
