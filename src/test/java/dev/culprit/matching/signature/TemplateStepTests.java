package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateStepTests {

    @ParameterizedTest
    @EnumSource(PlaceholderType.class)
    void aPlaceholderIsOfItsType(PlaceholderType type) {
        TemplateStep.Placeholder placeholder = TemplateStep.placeholder("x", type);

        assertThat(placeholder.type()).isEqualTo(type);
        assertThat(placeholder.name()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "WORD, 256, '', \uD83D\uDE00, ''",
        "WORD, 256, '', x, ''",
        "IDENT, 253, '', x, ''",
        "PATH, 4095, /, \uD83D\uDE00, ''",
        "HEX, 128, '', a, ''",
        "QUOTED, 512, '\"', \uD83D\uDE00, '\"'",
        "ANY, 512, '', \uD83D\uDE00, ''",
        "UUID, 1, 01234567-89ab-cdef-0123-456789abcdef, '', ''",
        "MAC, 1, '01:23:45:67:89:ab', '', ''",
        "IP, 1, '1234:1234:1234:1234:1234:1234:1234:1234', '', ''"
    })
    void takesNoMoreThanItsLongest(PlaceholderType type, int times, String before, String repeated, String after)
            throws TemplateSyntaxException {
        Template template = Template.parse("=: {x:" + type.keyword() + "}=");
        FoldedText text = FoldedText.of("=: " + before + repeated.repeat(times) + after + "=");
        TemplateMatcher matcher = new TemplateMatcher();
        matcher.reset(text);
        matcher.use(template);

        boolean found = matcher.find(0);

        assertThat(found).isTrue();
        assertThat(matcher.end()).isEqualTo(text.length());
        assertThat(template.steps()[1].longest()).isGreaterThanOrEqualTo(matcher.valueEnd(1) - matcher.valueStart(1));
    }

    @Test
    void anEdgeTakesABlankAtMost() {
        assertThat(new TemplateStep.Edge().longest()).isEqualTo(1);
    }

    @Test
    void aLiteralKnowsWhereItStandsFirstAndLast() {
        TemplateStep.Literal literal = new TemplateStep.Literal(bytes("ab"));

        assertThat(literal.indexIn(bytes("ab ab ab"), 1, 8)).isEqualTo(3);
        assertThat(literal.lastIndexIn(bytes("ab ab ab"), 0, 7)).isEqualTo(3);
        assertThat(literal.lastIndexIn(bytes("ab ab ab"), 0, 8)).isEqualTo(6);
        assertThat(literal.lastIndexIn(bytes("ab ba"), 1, 5)).isEqualTo(-1);
        assertThat(literal.indexIn(bytes("ab ba"), 1, 5)).isEqualTo(-1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
