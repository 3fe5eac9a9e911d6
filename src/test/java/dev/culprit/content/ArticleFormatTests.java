package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Block;
import dev.culprit.article.ArticleDocument.Kind;
import dev.culprit.article.ArticleDocument.Risk;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleFormatTests {

    private static ReadArticle read(String file, String changed) {
        Map<String, String> files = new HashMap<>(ExampleArticle.FILES);
        files.put(file, changed);
        return ArticleFormat.read(ArticleFiles.of(files));
    }

    private static int lineOf(String text, String part) {
        return (int)
                text.substring(0, text.indexOf(part) + part.length()).lines().count();
    }

    @Test
    void readsTheWholeRecord() {
        ArticleDocument document = ArticleFormat.read(ArticleFiles.of(ExampleArticle.FILES))
                .document()
                .orElseThrow();

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
        ReadArticle read = ArticleFormat.read(ArticleFiles.of(ExampleArticle.FILES));

        assertThat(read.problems()).isEmpty();
        assertThat(ArticleFormat.write(read.document().orElseThrow()).byName()).isEqualTo(ExampleArticle.FILES);
    }

    @Test
    void quotesTextThatYamlWouldTakeForSomethingElse() {
        String awkward = ExampleArticle.STRUCTURE.replace("en: where it says so", "en: 'yes: # \"no\" it''s'");

        ReadArticle read = read("article.yaml", awkward);

        assertThat(read.document().orElseThrow().references().get(0).description())
                .containsEntry("en", "yes: # \"no\" it's");
        assertThat(ArticleFormat.write(read.document().orElseThrow()).byName()).containsEntry("article.yaml", awkward);
    }

    @Test
    void takesCombinationsSideBySideAsOneThatHoldsThemAll() {
        ReadArticle read = read(
                "article.yaml",
                ExampleArticle.STRUCTURE.replace(
                        "      - none:\n          - text: 'harmless'\n", "    none:\n      - text: 'harmless'\n"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.document().orElseThrow().signatures().get(1).signature())
                .isEqualTo(new Signature.All(
                        List.of(
                                new Signature.Regex("it's (full|empty)"),
                                new Signature.None(List.of(new Signature.Text("harmless")), null)),
                        3));
    }

    @Test
    void reportsEveryMistakeOfAStructureWithItsLine() {
        ReadArticle read = read(
                "article.yaml",
                ExampleArticle.STRUCTURE
                        .replace("kind: problem", "kind: trouble")
                        .replace("risk: disruptive", "risk: none")
                        .replace("minutes: 5", "minutes: five")
                        .replace("related:", "relatives:"));

        assertThat(read.problems())
                .extracting(Problem::line)
                .containsExactly(
                        lineOf(ExampleArticle.STRUCTURE, "kind: problem"),
                        lineOf(ExampleArticle.STRUCTURE, "risk: disruptive"),
                        lineOf(ExampleArticle.STRUCTURE, "minutes: 5"),
                        lineOf(ExampleArticle.STRUCTURE, "related:"));
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
                ExampleArticle.ENGLISH
                        .replace("## Prevention", "## Precaution")
                        .replace("**Rotate the logs**", "Rotate the logs"));

        assertThat(read.problems())
                .extracting(Problem::line)
                .containsExactly(
                        lineOf(ExampleArticle.ENGLISH, "### Fix: rotate"),
                        lineOf(ExampleArticle.ENGLISH, "## Prevention"));
    }

    @Test
    void reportsAListedSampleThatIsNotThere() {
        Map<String, String> files = new HashMap<>(ExampleArticle.FILES);
        files.remove("samples/b.txt");

        ReadArticle read = ArticleFormat.read(ArticleFiles.of(files));

        assertThat(read.problems())
                .containsExactly(Problem.error(
                        "article.yaml",
                        lineOf(ExampleArticle.STRUCTURE, "file: b.txt"),
                        "there is no file samples/b.txt",
                        null));
    }

    @Test
    void reportsAnArticleWithoutAnyText() {
        ReadArticle read = ArticleFormat.read(ArticleFiles.of(Map.of("article.yaml", "key: A-1\nslug: a\n")));

        assertThat(read.document()).isEmpty();
        assertThat(read.hasErrors()).isTrue();
    }
}
