package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.envelope.Head;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the front and the end of a line tell. In the texts with ‹ and › only what stands between them is the line. */
class LineTests {

    private static final String LONG_WORD = "a".repeat(500);

    @Test
    void startsWithWhatStandsBehindItsBlanksAndNoFurther() {
        Line line = line("  ‹  Caused by›: x");

        assertThat(line.startsWith("Caused")).isTrue();
        assertThat(line.startsWith("Caused by")).isTrue();
        assertThat(line.startsWith("Caused by:")).isFalse();
        assertThat(line.startsWith("by")).isFalse();
    }

    @Test
    void endsWithWhatStandsBeforeItsBlanksAndNoFurther() {
        Line line = line("abc‹de:  ›:");

        assertThat(line.endsWith(":")).isTrue();
        assertThat(line.endsWith("de:")).isTrue();
        assertThat(line.endsWith("cde:")).isFalse();
        assertThat(line.endsWith("d")).isFalse();
        assertThat(line.last()).isEqualTo(':');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x‹›", "x‹ ›x"})
    void withoutWordsHasNoFirstAndNoLastCharacter(String text) {
        Line line = line(text);

        assertThat(line.first()).isEqualTo(Head.END);
        assertThat(line.last()).isEqualTo(Head.END);
        assertThat(line.lastWord()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`a `, true", "`a\t`, true", "`a`, false", "` a`, false", "` ‹›`, false", "`a‹b› `, false"})
    void endsWithABlankOfItsOwn(String text, boolean expected) {
        assertThat(line(text).endsWithBlank()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "` >`, true",
                "`\t>`, true",
                "`   > x`, true",
                "`>`, false",
                "`a>`, false",
                "`a >`, false",
                "` a>`, false",
                "`x‹ ›>`, false",
                "`  `, false",
                "`abc‹ >›`, true"
            })
    void closesABlockWithAnIndentedBracket(String text, boolean expected) {
        assertThat(line(text).closesBlock()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"one two, one, two", "one, one, one", "‹on›e, on, on", "a‹b c› d, b, c", "‹a b›c, a, b", "a‹b c›, b, c"
    })
    void hasAFirstAndALastWord(String text, String first, String last) {
        assertThat(line(text).firstWord()).isEqualTo(first);
        assertThat(line(text + "  ").lastWord()).isEqualTo(last);
    }

    @Test
    void looksAtNoMoreThanPartOfALongWord() {
        Line line = line(LONG_WORD);

        assertThat(line.firstWord()).hasSize(400);
        assertThat(line.lastWord()).hasSize(400);
        assertThat(line(LONG_WORD + ": x").isConfiguration()).isFalse();
        assertThat(line(LONG_WORD + " b").hasBlank()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"b, true", "cde, true", "bcde, true", "f, false", "ef, false", "ab, false", "ce, false"})
    void containsAWordThatStandsInItWhole(String word, boolean expected) {
        assertThat(line("a‹bcde›f").contains(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefgh1, abcdefgh2, true",
        "abcdefgh, abcdefgh, true",
        "abcdefg, abcdefg, false",
        "abcdefg1, abcdefg2, false",
        "xy‹abcdefg›h, abcdefgh, false",
        "xy‹abcdefgh›1, abcdefgh2, true"
    })
    void startsLikeAnotherByEightCharacters(String one, String other, boolean expected) {
        assertThat(line(one).startsLike(line(other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "| a | b |, true",
        "+---+, true",
        "a   b, true",
        "a\tb, true",
        "a  b, false",
        "a | b, false",
        "a  b  c, false"
    })
    void isTabularByBarsAndColumns(String text, boolean expected) {
        assertThat(line(text).isTabular()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "]",
                "# a",
                "[a]",
                "<a>",
                "a=b",
                "a = b",
                "a  =",
                "a:",
                "a: b",
                "$a: b",
                "a.b/c-d: e",
                "\"a\": 1",
                "'a': 1",
                "  a: b",
                "‹a:›b"
            })
    void isConfigurationByABracketOrAKey(String text) {
        assertThat(line(text).isConfiguration()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a b",
                "a b: c",
                "a:b",
                "a b = c",
                "(a",
                ": b",
                "= b",
                "\"a\" : 1",
                "\"a b\": 1",
                "\"a",
                "\"a\"",
                "\"a': 1",
                "\"\": 1",
                "‹a›: b",
                "‹a›= b",
                "‹\"a\"›: b"
            })
    void isNoConfigurationByWords(String text) {
        assertThat(line(text).isConfiguration()).isFalse();
    }

    /** The line in a text, or between its marks. */
    static Line line(String marked) {
        boolean whole = marked.indexOf('‹') < 0;
        String text = marked.replace("‹", "").replace("›", "");
        int start = whole ? 0 : marked.indexOf('‹');
        int end = whole ? text.length() : marked.indexOf('›') < 0 ? text.length() : marked.indexOf('›') - 1;
        Line line = new Line();
        line.read(1, new Head().read(text, start, end));
        return line;
    }
}
