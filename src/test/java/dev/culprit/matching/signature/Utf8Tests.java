package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against the decoder of the platform. */
class Utf8Tests {

    @Test
    void readsEveryCharacter() {
        IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .forEach(character -> {
                    byte[] bytes = ("a" + Character.toString(character)).getBytes(StandardCharsets.UTF_8);
                    if (Utf8.character(bytes, 1, bytes.length) != character
                            || Utf8.length(character) != bytes.length - 1
                            || Utf8.character(bytes, 1, bytes.length - 1) != -1) {
                        throw new AssertionError("U+" + Integer.toHexString(character));
                    }
                });
        assertThat(Utf8.length('a')).isEqualTo(1);
    }

    @Test
    void readsNothingElse() {
        int[] borders = {0, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF};
        for (int first = 0x80; first <= 0xFF; first++) {
            for (int second : borders) {
                for (int third : borders) {
                    byte[] bytes = {(byte) first, (byte) second, (byte) third, (byte) 0x80, 'a'};
                    assertThat(Utf8.character(bytes, 0, 4))
                            .as("%x %x %x", first, second, third)
                            .isEqualTo(decoded(bytes, 4));
                    assertThat(Utf8.character(bytes, 0, 2)).isEqualTo(decoded(bytes, 2));
                }
            }
        }
    }

    /** The character that these bytes start with; -1 when they start with none. */
    private static int decoded(byte[] bytes, int end) {
        for (int length = 1; length <= end; length++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, length))
                        .toString()
                        .codePointAt(0);
            } catch (CharacterCodingException e) {
                // a longer character perhaps
            }
        }
        return -1;
    }
}
