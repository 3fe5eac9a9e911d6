package dev.culprit.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.article.ArticleBuilder;
import dev.culprit.matching.signature.NamedSignature;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTextTests {

    private static final List<NamedSignature> EVERY_KIND =
            ArticleBuilder.everyConstruct().signatures();

    @Test
    void readsBackWhatItWrites() {
        String written = SignatureText.write(EVERY_KIND);

        SignatureText read = SignatureText.read(written);

        assertThat(written).startsWith("- id: template\n  text: '");
        assertThat(read.problems()).isEmpty();
        assertThat(read.signatures()).isEqualTo(EVERY_KIND);
    }

    @Test
    void tellsAMistakeAtItsLineOfTheList() {
        SignatureText read = SignatureText.read("- id: a\n  text: 'x'\n- id: b\n  nonsense: 1\n");

        assertThat(read.signatures()).extracting(NamedSignature::id).containsExactly("a");
        assertThat(read.problems()).extracting(Problem::line).contains(3);
        assertThat(SignatureText.read("- id: [").problems()).isNotEmpty();
        assertThat(SignatureText.read("just words").problems()).isNotEmpty();
    }

    @Test
    void nothingIsNoSignature() {
        assertThat(SignatureText.read(" \n").signatures()).isEmpty();
    }
}
