package dev.culprit.paste.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsciiTests {

    @Test
    void knowsTheLettersAndDigitsAndNoOthers() {
        assertThat(those(c -> Ascii.isDigit((char) c))).isEqualTo("0123456789");
        assertThat(those(c -> Ascii.isSmall((char) c))).isEqualTo("abcdefghijklmnopqrstuvwxyz");
        assertThat(those(c -> Ascii.isCapital((char) c))).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        assertThat(those(c -> Ascii.isLetter((char) c))).hasSize(52);
        assertThat(those(c -> Ascii.isLetterOrDigit((char) c))).hasSize(62);
        assertThat(those(c -> Ascii.isNamePart((char) c))).hasSize(67).contains("-", ".", "_", "/", "@");
    }

    private static String those(IntPredicate kind) {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(kind)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
