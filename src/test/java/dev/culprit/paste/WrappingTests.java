package dev.culprit.paste;

import static dev.culprit.paste.LineTests.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WrappingTests {

    // by a terminal

    static Stream<Arguments> wordsCutInTwo() {
        return Stream.of(
                arguments("cont", "ainerd failed", 70),
                arguments("co", "ntainerd", 70),
                arguments("c", "ontainerd", 0),
                arguments("containe", "rd", 70),
                arguments("container", "d", 0),
                arguments("/opt/cont", "ainerd", 70),
                arguments("\"cont", "ainerd", 70),
                arguments("cont", "ainerd: gone", 70),
                arguments("cont", "ainerd/x", 70),
                arguments("cont", "ainerd\"x", 70),
                arguments("cont ", "ainerd", 0),
                arguments("cont", " ainerd", 0),
                arguments("cont", "AINERD", 0),
                arguments("x", "Y", 0));
    }

    @ParameterizedTest
    @MethodSource("wordsCutInTwo")
    void isToldByAWordThatStandsUnbrokenElsewhere(String end, String rest, int width) {
        String line = "The containerd " + "x".repeat(70 - 16 - end.length()) + " " + end;

        assertThat(hardWidth(line, rest)).isEqualTo(width);
    }

    @Test
    void isToldByAWordThatStandsUnbrokenInTheRest() {
        assertThat(hardWidth(words("A", 65) + " cont", "ainerd: no containerd")).isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"30, 70", "49, 70", "50, 0", "65, 0"})
    void isToldByTwoFullLinesAndAShortRest(int rest, int width) {
        assertThat(hardWidth(words("One", 70), words("Two", 70), words("End", rest)))
                .isEqualTo(width);
    }

    @Test
    void isNotToldByOneFullLineOfAnyWidth() {
        assertThat(hardWidth(words("One", 70), "End of it")).isZero();
        assertThat(hardWidth(words("One", 70), "end of it")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "81, 0", "100, 100", "101, 0", "132, 132", "200, 200"})
    void isToldByTheWidthOfAUsualTerminalBeforeASmallLetter(int width, int hard) {
        assertThat(hardWidth(words("One", width), "end of it")).isEqualTo(hard);
        assertThat(hardWidth(words("One", width), "End of it")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"59, 80", "60, 0", "70, 0", "79, 0"})
    void isNotToldWhereAsManyLinesAreNearlyFull(int other, int hard) {
        assertThat(hardWidth(words("One", 80), words("two", other), "end")).isEqualTo(hard);
    }

    @Test
    void leavesAloneLinesOfOneWordListsTablesAndMessagesOfTheirOwn() {
        assertThat(hardWidth("x".repeat(80), "end of it")).isZero();
        assertThat(hardWidth(words("the same line", 80), "the same end")).isZero();
        assertThat(hardWidth(words("One", 80), "end   of   it")).isZero();
        assertThat(hardWidth(words("One", 80), "E1112 08:15:32.004417 911 a.go:1] a"))
                .isZero();
    }

    @Test
    void cutsOnlyALineThatIsFull() {
        Wrapping wrapping = new Wrapping(70, 0);

        assertThat(wrapping.cuts(line(words("One", 70)), line("end"))).isTrue();
        assertThat(wrapping.cuts(line(words("One", 69)), line("end"))).isFalse();
        assertThat(wrapping.cuts(line(words("One", 70)), line("end   x"))).isFalse();
        assertThat(Wrapping.NONE.cuts(line(words("One", 70)), line("end"))).isFalse();
    }

    // between words

    @ParameterizedTest
    @CsvSource({
        "'50,48,20', 50",
        "'50,20', 0",
        "'50,48,20,10', 50",
        "'50,48,20,10,5', 0",
        "'50,48,49,47,20,10,9', 50",
        "'40,38,20', 40",
        "'39,38,20', 0",
        "'50,29,48,20', 50",
        "'200,199,198,100', 200",
        "'201,200,199,100', 0"
    })
    void isToldByLinesThatAreNearlyFullOneAfterTheOther(String lengths, int width) {
        List<Line> block = Stream.of(lengths.split(","))
                .map(length ->
                        line(words((char) ('a' + Integer.parseInt(length) % 26) + "bc", Integer.parseInt(length))))
                .toList();

        assertThat(Wrapping.of(block)).isEqualTo(new Wrapping(0, width));
    }

    @ParameterizedTest
    @CsvSource({"30, '', abc, true", "29, '', abc, false", "29, ' ', abc, false", "30, ' ', abc, false"})
    void goesOnWhereALineIsFullEnough(int length, String end, String next, boolean expected) {
        String full = words("One", length - end.length()) + end;

        assertThat(new Wrapping(0, 50).breaks(line(full), line(next + "x".repeat(30))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"46, abc, false", "47, abc, true", "48, abc, true", "50, a, true", "49, a, true", "48, a, false"})
    void goesOnOnlyWhereTheNextWordHadNoRoom(int length, String next, boolean expected) {
        assertThat(new Wrapping(0, 50).breaks(line(words("One", length)), line(next + " x")))
                .isEqualTo(expected);
    }

    @Test
    void doesNotGoOnInListsTablesSettingsAndMessagesOfTheirOwn() {
        Wrapping wrapping = new Wrapping(0, 50);
        Line full = line(words("One", 49));

        assertThat(wrapping.breaks(full, line("and on"))).isTrue();
        assertThat(wrapping.breaks(full, line("- an item"))).isFalse();
        assertThat(wrapping.breaks(full, line("a   table"))).isFalse();
        assertThat(wrapping.breaks(full, line(words("One", 12)))).isFalse();
        assertThat(wrapping.breaks(full, line("E1112 08:15:32.004417 911 a.go:1] a")))
                .isFalse();
        assertThat(wrapping.breaks(line("x".repeat(49)), line("and on"))).isFalse();
        assertThat(wrapping.breaks(line(words("a   b", 49)), line("and on"))).isFalse();
        assertThat(wrapping.breaks(line("key: " + words("a", 44)), line("other: b")))
                .isFalse();
        assertThat(wrapping.breaks(line("key: " + words("a", 44)), line("other b")))
                .isTrue();
        assertThat(Wrapping.NONE.breaks(full, line("and on"))).isFalse();
    }

    /** Some words of this length together, the last of them long. */
    private static String words(String start, int length) {
        return start + " " + "x".repeat(Math.max(0, length - start.length() - 1));
    }

    /** Where a terminal cut these lines; 0 when none did. */
    private static int hardWidth(String... texts) {
        return Wrapping.of(Stream.of(texts).map(LineTests::line).toList()).hardWidth();
    }
}
