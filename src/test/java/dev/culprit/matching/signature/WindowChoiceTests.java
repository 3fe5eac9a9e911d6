package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By which part of a text one looks for it: by one that is rare in logs and that few other texts share. */
class WindowChoiceTests {

    private static final Window FOUR = WindowFilter.OfShort.WINDOW;
    private static final Window ELEVEN = WindowFilter.OfLong.WINDOW;

    // windows

    @ParameterizedTest
    @CsvSource({"4, 4, 1", "7, 6, 2", "11, 8, 4", "15, 8, 8"})
    void aWindowHoldsItsGramWhereverItIsMet(int length, int gram, int stride) {
        assertThat(new Window(length, gram, stride).gram()).isEqualTo(gram);
    }

    @ParameterizedTest
    @CsvSource({"12, 9, 4", "10, 8, 4", "12, 8, 4", "5, 4, 1", "3, 4, 1"})
    void aWindowOfAnotherLengthIsNone(int length, int gram, int stride) {
        assertThatThrownBy(() -> new Window(length, gram, stride)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, 1", "7, 6, 2", "8, 8, 1", "11, 8, 4", "15, 8, 8"})
    void theHashOfAWindowDependsOnItsBytesAndNoOthers(int length, int gram, int stride) {
        Window window = new Window(length, gram, stride);
        byte[] text = bytes("..abcdefghijklmnopqrstuv................");
        byte[] moved = bytes(".....abcdefghijklmnopqrstuv.............");
        long hash = window.hash(text, 2);

        assertThat(window.hash(moved, 5)).isEqualTo(hash);
        for (int i = 0; i < text.length - 20; i++) {
            byte[] changed = text.clone();
            changed[i]++;
            boolean inside = i >= 2 && i < 2 + length;
            assertThat(window.hash(changed, 2) != hash).as("byte %d", i).isEqualTo(inside);
            assertThat(window.gram(changed, 2) != window.gram(text, 2))
                    .as("byte %d", i)
                    .isEqualTo(i >= 2 && i < 2 + gram);
        }
    }

    @Test
    void theHighBitsOfAHashTellGramsApart() {
        long different = IntStream.range(0, 1000)
                .mapToLong(i -> Window.hash(i) >>> 44)
                .distinct()
                .count();

        assertThat(different).isGreaterThan(990);
    }

    // how rare text is

    @Test
    void withoutASampleTextIsAsRareAsInLogs() {
        byte[] text = bytes("xx error zqxj");
        TextModel.Grams grams = TextModel.OF_LOGS.grams(FOUR);

        grams.read(text, 3, 13);

        assertThat(grams.rarity(0)).isCloseTo(bits(text, 3, 3), within(0.01f)).isPositive();
        assertThat(grams.rarity(6)).isCloseTo(bits(text, 3, 9), within(0.01f)).isGreaterThan(grams.rarity(0) + 5);
    }

    /** What four characters tell to one who knows those before them. */
    private static float bits(byte[] text, int start, int at) {
        float bits = 0;
        for (int i = at; i < at + 4; i++) {
            bits += LogLanguage.SHIPPED.information(text, i, start);
        }
        return bits;
    }

    @Test
    void withASampleTextIsAsRareAsThere() {
        TextModel.Grams grams = TextModel.of(List.of(plain("ZQXJzqxj"), plain(""), plain("zqxjzqxj")))
                .grams(FOUR);

        grams.read(bytes("zqxj aeio"), 0, 9);

        assertThat(grams.rarity(0)).isCloseTo(2, within(0.01f)); // 4 of 16
        assertThat(grams.rarity(5)).isGreaterThanOrEqualTo(4);
    }

    @Test
    void whatASampleLacksIsRarerThanWhatItHas() {
        TextModel.Grams grams =
                TextModel.of(List.of(plain("error ".repeat(5_000) + "zqxj"))).grams(FOUR);

        grams.read(bytes("zqxj erro the "), 0, 14);

        assertThat(grams.rarity(0)).isCloseTo(14.87f, within(0.01f)); // 1 of 30,004
        assertThat(grams.rarity(5)).isCloseTo(2.58f, within(0.02f)); // 1 of 6
        assertThat(grams.rarity(10)).isGreaterThanOrEqualTo(14.87f);
    }

    @Test
    void readsTextOfAnyLength() {
        TextModel.Grams grams = TextModel.OF_LOGS.grams(FOUR);
        for (int length : new int[] {4, 255, 256, 257, 600}) {
            byte[] text = bytes("error ".repeat(100).substring(0, length));

            grams.read(text, 0, length);

            assertThat(grams.rarity(length - 4)).isPositive();
        }
    }

    // the choice

    @Test
    void takesTheRarestText() {
        assertThat(chosen(FOUR, "error in zqxj error")).contains("zq");
        assertThat(chosen(FOUR, "connection q")).isEqualTo("on q");
        assertThat(chosen(FOUR, "qconnection")).isEqualTo("qcon");
        assertThat(chosen(FOUR, "error")).hasSize(4);
        assertThat(chosen(FOUR, "zqxj")).isEqualTo("zqxj");
        assertThat(chosen(ELEVEN, "error error error error zqxjwvkyzqxjw")).contains("zq");
    }

    @Test
    void takesTextThatFewOthersShare() {
        Literals literals = new Literals();
        for (char a = 'a'; a <= 'p'; a++) {
            for (char b = 'a'; b <= 'p'; b++) {
                literals.add(plain("qqqqerror" + a + "zj" + b + "to"));
            }
        }
        int[] members = IntStream.range(0, literals.count()).toArray();
        WindowChoice choice = new WindowChoice(literals, members, FOUR, TextModel.OF_LOGS);

        for (int member : members) {
            assertThat(choice.offset(member)).isBetween(6, 12);
        }
    }

    private static String chosen(Window window, String text) {
        Literals literals = new Literals();
        literals.add(plain("another text before"));
        int literal = literals.add(plain(text));
        literals.add(plain("and one behind it"));
        int offset = new WindowChoice(literals, new int[] {literal}, window, TextModel.OF_LOGS).offset(literal);
        return text.substring(offset, offset + window.length());
    }

    private static byte[] plain(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() + FoldingPasses.PADDING);
    }
}
