package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeLineTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E1112 08:15:32.004417 911 a.go:1] disk is full",
                "level=error msg=\"disk is full\"",
                "ERROR: disk is full"
            })
    void isLookedForAsItStandsWhereItHasAnEnvelope(String line) throws TemplateSyntaxException {
        assertThat(WholeLine.patternOf(Template.parse(line))).hasValueSatisfying(pattern -> {
            assertThat(pattern.matcher("x " + line.replace(" ", "  ") + " y").find())
                    .isTrue();
            assertThat(pattern.matcher("disk is full").find()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk is full", "ERROR: disk {x} is full", "open /x/y: no such file"})
    void isNotLookedForWhereItsWordsAreAMessageOrVary(String text) throws TemplateSyntaxException {
        assertThat(WholeLine.patternOf(Template.parse(text))).isEmpty();
    }

    @Test
    void hasItsRarestWordForWhatIsRequired() throws TemplateSyntaxException {
        assertThat(WholeLine.required(Template.parse(" error  zqxjwvky the "))).containsExactly("zqxjwvky");
    }

    @Test
    void isEqualToATemplateOfTheSameText() throws TemplateSyntaxException {
        assertThat(Template.parse("disk {x} is full"))
                .isEqualTo(Template.parse("disk {x} is full"))
                .hasSameHashCodeAs(Template.parse("disk {x} is full"))
                .isNotEqualTo(Template.parse("disk {y} is full"))
                .isNotEqualTo("disk {x} is full");
        assertThat(Template.parse("disk").hashCode())
                .isNotEqualTo(Template.parse("link").hashCode());
    }
}
