package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedLibraryTests {

    @Test
    void isValid() {
        Validator.Report report = Validator.validate(Library.shipped()).strict();

        assertThat(report.articles()).isPositive();
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void isWrittenInTheCanonicalForm() {
        Library.shipped()
                .articles()
                .forEach(entry -> assertThat(ArticleFormat.write(ArticleFormat.read(entry.files())
                                        .document()
                                        .orElseThrow())
                                .byName())
                        .as(entry.folder())
                        .isEqualTo(entry.files().byName()));
    }
}
