package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFormatTests {

    private static final String STRUCTURE = """
            key: DSK-0001
            slug: disk-full
            kind: problem
            components: [kubelet, containerd]
            applies-to:
              - component: kubelet
                versions: '>=1.20'
            values:
              node:
                type: ident
                en: name of the node
                zh: 节点名称
            signatures:
              - id: no-space
                text: 'write {file:path}: no space left on device'
              - id: both
                all:
                  - regex: 'it''s (full|empty)'
                  - none:
                      - text: 'harmless'
                within: 3
            causes:
              - id: logs-grew
                evidence:
                  - id: rotation-off
                    config:
                      format: yaml
                      path: '$.containerLogMaxSize'
                      equals: '0'
                against:
                  - id: rotated
                    text: 'rotated'
                fixes:
                  - id: rotate
                    type: permanent
                    risk: disruptive
                    minutes: 5
            references:
              - url: https://example.org/disk
                en: where it says so
            related: [inode-full]
            samples:
              - file: a.txt
                match: true
                cause: logs-grew
                values:
                  file: /var/log/x
              - file: b.txt
                match: false
            verified-on: 2026-11-21
            fixed-in: '1.30'
            """;

    private static final String ENGLISH = """
            # The disk is full

            Nothing can be written.

            Second paragraph.

            ## Symptoms

            - Pods are evicted.
            - Writes fail with
              a long message.

            ## Cause: logs-grew

            **Logs were never rotated**

            They grow until the disk is full.

            ### Check

            ```sh
            du -sh /var/log/{node}
            ```

            Expect: many gigabytes.
            Otherwise: look elsewhere.

            ### Fix: rotate

            **Rotate the logs**

            1. On the node, edit the file:
               ```toml
               # not a heading
               size = "10Mi"
               ```
               Then restart.
               ```sh
               sudo systemctl restart kubelet
               ```
            2. Wait.

            Verify:
            ```sh
            df -h
            ```
            Expect: room.

            ## Prevention

            Watch the disk.
            """;

    private static final Map<String, String> FILES = Map.of(
            "article.yaml",
            STRUCTURE,
            "en.md",
            ENGLISH,
            "samples/a.txt",
            "write /var/log/x: no space left on device\n",
            "samples/b.txt",
            "all is well\n");

    private static ReadArticle read(String file, String changed) {
        Map<String, String> files = new HashMap<>(FILES);
        files.put(file, changed);
        return ArticleFormat.read(ArticleFiles.of(files));
    }

    private static int lineOf(String text, String part) {
        return (int)
                text.substring(0, text.indexOf(part) + part.length()).lines().count();
    }

    @Test
    void readsTheWholeRecord() {
        ArticleDocument document =
                ArticleFormat.read(ArticleFiles.of(FILES)).document().orElseThrow();

        assertThat(document.key()).isEqualTo("DSK-0001");
        assertThat(document.kind()).isEqualTo(Kind.PROBLEM);
        assertThat(document.signatures())
                .extracting(NamedSignature::signature)
                .first()
                .isEqualTo(new Signature.Text("write {file:path}: no space left on device"));
        assertThat(document.causes().get(0).fixes().get(0).risk()).isEqualTo(Risk.DISRUPTIVE);
        assertThat(document.samples().get(0).text()).startsWith("write /var/log/x");
        var cause = document.text(Locale.ENGLISH).text().causes().get(0);
        assertThat(cause.fixes().get(0).steps().get(0).blocks())
                .containsExactly(
                        new Block.Prose("On the node, edit the file:"),
                        new Block.Literal("toml", "# not a heading\nsize = \"10Mi\""),
                        new Block.Prose("Then restart."),
                        new Block.Command("sudo systemctl restart kubelet"));
    }

    @Test
    void writesCanonicalFilesBackByteForByte() {
        ReadArticle read = ArticleFormat.read(ArticleFiles.of(FILES));

        assertThat(read.problems()).isEmpty();
        assertThat(ArticleFormat.write(read.document().orElseThrow()).byName()).isEqualTo(FILES);
    }

    @Test
    void quotesTextThatYamlWouldTakeForSomethingElse() {
        String awkward = STRUCTURE.replace("en: where it says so", "en: 'yes: # \"no\" it''s'");

        ReadArticle read = read("article.yaml", awkward);

        assertThat(read.document().orElseThrow().references().get(0).description())
                .containsEntry("en", "yes: # \"no\" it's");
        assertThat(ArticleFormat.write(read.document().orElseThrow()).byName()).containsEntry("article.yaml", awkward);
    }

    @Test
    void reportsEveryMistakeOfAStructureWithItsLine() {
        ReadArticle read = read(
                "article.yaml",
                STRUCTURE
                        .replace("kind: problem", "kind: trouble")
                        .replace("risk: disruptive", "risk: none")
                        .replace("minutes: 5", "minutes: five")
                        .replace("related:", "relatives:"));

        assertThat(read.problems())
                .extracting(Problem::line)
                .containsExactly(
                        lineOf(STRUCTURE, "kind: problem"),
                        lineOf(STRUCTURE, "risk: disruptive"),
                        lineOf(STRUCTURE, "minutes: 5"),
                        lineOf(STRUCTURE, "related:"));
        assertThat(read.problems()).allMatch(Problem::isError);
    }

    @Test
    void reportsBrokenYamlAtItsLine() {
        ReadArticle read = read("article.yaml", "key: DSK-0001\nslug: [a\nkind: problem\n");

        assertThat(read.document()).isEmpty();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isGreaterThan(1));
    }

    @Test
    void reportsUnknownHeadingsAndMissingTitlesWithTheirLine() {
        ReadArticle read = read(
                "en.md",
                ENGLISH.replace("## Prevention", "## Precaution").replace("**Rotate the logs**", "Rotate the logs"));

        assertThat(read.problems())
                .extracting(Problem::line)
                .containsExactly(lineOf(ENGLISH, "### Fix: rotate"), lineOf(ENGLISH, "## Prevention"));
    }

    @Test
    void reportsAListedSampleThatIsNotThere() {
        Map<String, String> files = new HashMap<>(FILES);
        files.remove("samples/b.txt");

        ReadArticle read = ArticleFormat.read(ArticleFiles.of(files));

        assertThat(read.problems())
                .containsExactly(Problem.error(
                        "article.yaml", lineOf(STRUCTURE, "file: b.txt"), "there is no file samples/b.txt", null));
    }

    @Test
    void reportsAnArticleWithoutAnyText() {
        ReadArticle read = ArticleFormat.read(ArticleFiles.of(Map.of("article.yaml", "key: A-1\nslug: a\n")));

        assertThat(read.document()).isEmpty();
        assertThat(read.hasErrors()).isTrue();
    }
}
