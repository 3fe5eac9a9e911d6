package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.envelope.Head;
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

        assertThat(Wrapping.of(lines(line, rest)).hardWidth()).isEqualTo(width);
    }

    @Test
    void isToldByAWordThatStandsUnbrokenInTheRest() {
        assertThat(Wrapping.of(lines(words("A", 65) + " cont", "ainerd: no containerd")))
                .extracting(Wrapping::hardWidth)
                .isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"30, 70", "49, 70", "50, 0", "65, 0"})
    void isToldByTwoFullLinesAndAShortRest(int rest, int width) {
        List<Line> block = lines(words("One", 70), words("Two", 70), words("End", rest));

        assertThat(Wrapping.of(block).hardWidth()).isEqualTo(width);
    }

    @Test
    void isNotToldByOneFullLineOfAnyWidth() {
        assertThat(Wrapping.of(lines(words("One", 70), "End of it")).hardWidth())
                .isZero();
        assertThat(Wrapping.of(lines(words("One", 70), "end of it")).hardWidth())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "81, 0", "100, 100", "101, 0", "132, 132", "200, 200"})
    void isToldByTheWidthOfAUsualTerminalBeforeASmallLetter(int width, int hard) {
        assertThat(Wrapping.of(lines(words("One", width), "end of it")).hardWidth())
                .isEqualTo(hard);
        assertThat(Wrapping.of(lines(words("One", width), "End of it")).hardWidth())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"59, 80", "60, 0", "70, 0", "79, 0"})
    void isNotToldWhereAsManyLinesAreNearlyFull(int other, int hard) {
        assertThat(Wrapping.of(lines(words("One", 80), words("two", other), "end"))
                        .hardWidth())
                .isEqualTo(hard);
    }

    @Test
    void leavesAloneLinesOfOneWordListsTablesAndMessagesOfTheirOwn() {
        assertThat(Wrapping.of(lines("x".repeat(80), "end of it")).hardWidth()).isZero();
        assertThat(Wrapping.of(lines(words("the same line", 80), "the same end"))
                        .hardWidth())
                .isZero();
        assertThat(Wrapping.of(lines(words("One", 80), "end   of   it")).hardWidth())
                .isZero();
        assertThat(Wrapping.of(lines(words("One", 80), "E1112 08:15:32.004417 911 a.go:1] a"))
                        .hardWidth())
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

    private static List<Line> lines(String... texts) {
        return Stream.of(texts).map(WrappingTests::line).toList();
    }

    private static Line line(String text) {
        Line line = new Line();
        line.read(1, new Head().read(text, 0, text.length()));
        return line;
    }
}
