package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "ABYZ, abyz",
                "@[{~, @[{~",
                "az09, az09",
                "'\"`, \"\"\"",
                "\u2018\u201D, \"\"",
                "ÀÉ, àé",
                "\u0130\u0131, \u0130\u0131"
            })
    void hasLettersOfOneCaseAndOneQuote(String text, String folded) {
        assertThat(FoldedText.of(text).toBytes()).isEqualTo(folded.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF})
    void isUtf8(int character) {
        String text = "a" + Character.toString(character) + "b";
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        byte[] written = new byte[text.length() * FoldedText.MOST_BYTES];

        int end = FoldedText.fold(text, 0, text.length(), written, 0);

        assertThat(FoldedText.of(text).toBytes()).isEqualTo(expected);
        assertThat(end).isEqualTo(expected.length);
        assertThat(written).startsWith(expected);
    }

    @Test
    void standsInABlockApartFromOthers() {
        FoldedBlock block = new FoldedBlock();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("text ab" + i + "网络".repeat(i));
            block.add("..ab" + texts.get(i) + "ab..", 4, texts.get(i).length() + 4);
        }

        FoldedBlock copy = block.copy();

        int start = 0;
        for (int i = 0; i < 40; i++) {
            assertThat(copy.textAt(start)).isEqualTo(i);
            start += texts.get(i).getBytes(StandardCharsets.UTF_8).length;
            assertThat(copy.textAt(start)).isEqualTo(i);
            start++;
            assertThat(copy.mayShow(new RegexSieve("ab" + i + "网*$"), i)).isTrue();
            assertThat(copy.mayShow(new RegexSieve("b\\d+网*\\stext"), i)).isFalse();
            assertThat(copy.mayShow(new RegexSieve("络.text"), i)).isFalse();
        }
        assertThat(copy.texts()).isEqualTo(40);
        assertThat(copy.length()).isEqualTo(start);
    }

    @Test
    void isFoundAmongManyLiterals() {
        Literals literals = new Literals();
        for (int i = 0; i < 300; i++) {
            assertThat(literals.add(("literal number " + i).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(i);
        }
        byte[] text = "a literal number 117 stands here".getBytes(StandardCharsets.UTF_8);

        assertThat(literals.count()).isEqualTo(300);
        assertThat(literals.standsAt(117, text, 2, 0, text.length)).isTrue();
        assertThat(literals.standsAt(117, text, 2, 2, 20)).isTrue();
        assertThat(literals.standsAt(117, text, 2, 3, text.length)).isFalse();
        assertThat(literals.standsAt(117, text, 2, 0, 19)).isFalse();
        assertThat(literals.standsAt(118, text, 2, 0, text.length)).isFalse();
        assertThat(literals.length(299)).isEqualTo(18);
    }
}
