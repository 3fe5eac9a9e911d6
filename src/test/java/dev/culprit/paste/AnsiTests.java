package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the table a ^ is the escape character, and what a terminal shows starts behind the bar. */
class AnsiTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[31m|x",
                "^[m|x",
                "^[ m|x",
                "^[0;31;4m|x",
                "^[?25h|x",
                "^[2J|x",
                "^[@|x",
                "^[12~|x",
                "^[|31",
                "^[|3\u7f51",
                "^[|31\u007f",
                "^[|\n",
                "^]0;title\u0007|x",
                "^]0;title^\\|x",
                "^]|0;title",
                "^]|0;title^",
                "^]|0;title^x",
                "^(B|x",
                "^)0|x",
                "^(|",
                "^M|x",
                "^@|x",
                "^_|x",
                "^|`x",
                "^|?x",
                "^|"
            })
    void endsWhereTextIsShownAgain(String marked) {
        String text = marked.replace("|", "").replace('^', Ansi.ESCAPE);

        assertThat(Ansi.end(text, 0, text.length())).isEqualTo(marked.indexOf('|'));
        assertThat(Ansi.end("a" + text + "m", 1, text.length() + 1)).isEqualTo(marked.indexOf('|') + 1);
    }

    @Test
    void takesNoLongTextForACode() {
        String text = Ansi.ESCAPE + "[" + "1".repeat(300) + "m";

        assertThat(Ansi.end(text, 0, text.length())).isEqualTo(2);
    }

    @Test
    void tellsWhetherThereIsAny() {
        String text = "a" + Ansi.ESCAPE + "b";

        assertThat(Ansi.isColoured(text, 0, 3)).isTrue();
        assertThat(Ansi.isColoured(text, 1, 2)).isTrue();
        assertThat(Ansi.isColoured(text, 0, 1)).isFalse();
        assertThat(Ansi.isColoured(text, 2, 3)).isFalse();
    }
}
