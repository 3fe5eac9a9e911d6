package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTests {

    @Test
    void knowsWhereEachCharacterComesFrom() {
        NormalText text = NormalText.of("a  b&quot;c\\\"d\u001b[0m \te ");

        assertThat(text.text()).isEqualTo("a b\"c\"d e");
        assertThat(text.originalOffsets()).containsExactly(0, 1, 3, 4, 10, 11, 13, 18, 20);
    }

    @Test
    void knowsWhereWhatACharacterStandsForEnds() {
        NormalText text = NormalText.of("a  b&quot;c\\\"d");

        assertThat(text.originalEnd(0)).isEqualTo(1);
        assertThat(text.originalEnd(1)).isEqualTo(3);
        assertThat(text.originalEnd(2)).isEqualTo(4);
        assertThat(text.originalEnd(3)).isEqualTo(10);
        assertThat(text.originalEnd(4)).isEqualTo(11);
        assertThat(text.originalEnd(5)).isEqualTo(13);
        assertThat(text.originalEnd(6)).isEqualTo(14);
    }

    @Test
    void isEmptyWhenNothingIsLeft() {
        assertThat(NormalText.of(" \t ").text()).isEmpty();
        assertThat(NormalText.of("").originalOffsets()).isEmpty();
    }
}
