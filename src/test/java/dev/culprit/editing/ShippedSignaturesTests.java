package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleDocument;
import dev.culprit.content.ArticleFormat;
import dev.culprit.content.Library;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Specificity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedSignaturesTests {

    @Test
    void noneFitsAnythingSoThatEachCanBeEditedAndPublished() {
        List<ArticleDocument> articles = Library.at(Path.of("content"))
                .articles()
                .flatMap(entry -> ArticleFormat.read(entry.files()).document().stream())
                .toList();

        assertThat(articles)
                .isNotEmpty()
                .allSatisfy(article -> assertThat(article.signatures())
                        .as(article.slug())
                        .extracting(NamedSignature::signature)
                        .extracting(Specificity::of)
                        .extracting(Specificity::level)
                        .doesNotContain(Specificity.Level.ANYTHING));
    }
}
