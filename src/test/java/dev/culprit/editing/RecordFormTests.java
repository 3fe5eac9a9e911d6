package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.article.ArticleDocument;
import dev.culprit.article.ArticleDocument.Cause;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordFormTests {

    @Test
    void everyShippedArticleComesBackFromTheFormAsItWas() {
        List<ArticleDocument> articles = Library.at(Path.of("content"))
                .articles()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .toList();

        assertThat(articles).isNotEmpty().allSatisfy(article -> {
            RecordReader.Result read = RecordReader.read(
                    RecordWriter.write(article), ArticleFormat.write(article).byName());
            assertThat(read.problems()).isEmpty();
            assertThat(ArticleFormat.write(read.article())).isEqualTo(ArticleFormat.write(article));
        });
    }

    @Test
    void movesAndRemovesCausesWithAllThatBelongsToThem() {
        FieldTree tree = RecordWriter.write(ArticleBuilder.everyConstruct());

        ArticleDocument moved =
                RecordReader.read(tree.moving("causes", 0, 1), Map.of()).article();
        ArticleDocument fewer =
                RecordReader.read(tree.removing("causes", 0), Map.of()).article();

        assertThat(moved.causes()).extracting(Cause::id).containsExactly("bare", "logs-grew");
        assertThat(moved.causes().get(1).fixes()).hasSize(2);
        assertThat(fewer.causes()).extracting(Cause::id).containsExactly("bare");
        assertThat(fewer.text(Locale.ENGLISH).text().causes()).hasSize(1);
    }

    @Test
    void movesAnItemOverOthersWhichMakeRoom() {
        FieldTree tree = new FieldTree(new TreeMap<>(
                Map.of("steps.n", "4", "steps.0.t", "a", "steps.1.t", "b", "steps.2.t", "c", "steps.3.t", "d")));

        assertThat(letters(tree.moving("steps", 3, 1))).isEqualTo("adbc");
        assertThat(letters(tree.moving("steps", 0, 2))).isEqualTo("bcad");
        assertThat(letters(tree.moving("steps", 2, 2))).isEqualTo("abcd");
        assertThat(letters(tree.moving("steps", 0, 4))).isEqualTo("abcd");
    }

    private static String letters(FieldTree tree) {
        return tree.items("steps").stream()
                .map(position -> tree.get("steps." + position + ".t"))
                .collect(Collectors.joining());
    }

    @Test
    void addsAtTheEnd() {
        FieldTree tree = RecordWriter.write(ArticleBuilder.everyConstruct())
                .adding("signatures", Map.of("as", "regex", "id", "new", "pattern", "a+"));

        assertThat(RecordReader.read(tree, Map.of()).article().signatures())
                .hasSize(4)
                .last()
                .hasToString("NamedSignature[id=new, signature=Regex[pattern=a+]]");
    }

    @Test
    void leavesAListAloneWhenAPositionIsNoneOfIts() {
        FieldTree tree = RecordWriter.write(ArticleBuilder.everyConstruct());

        assertThat(tree.moving("causes", 1, 2)).isEqualTo(tree);
        assertThat(tree.moving("causes", -1, 0)).isEqualTo(tree);
        assertThat(tree.removing("causes", 9)).isEqualTo(tree);
        assertThat(tree.removing("nonsense", 0)).isEqualTo(tree);
    }

    @Test
    void tellsWhatItCannotUnderstand() {
        FieldTree tree = new FieldTree(new TreeMap<>(Map.of(
                "signatures.n", "1",
                "signatures.0.as", "combination",
                "signatures.0.id", "a",
                "signatures.0.definition", "all: [",
                "verified-on", "soon",
                "causes.n", "99999999999")));

        RecordReader.Result read = RecordReader.read(tree, Map.of());

        assertThat(read.problems()).hasSize(2);
        assertThat(read.article().causes()).isEmpty();
    }

    @Test
    void takesNothingForAnEmptyArticle() {
        assertThat(RecordReader.read(new FieldTree(new TreeMap<>()), Map.of())
                        .article()
                        .texts())
                .isEmpty();
    }
}
