package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No paste takes more than linear time and memory. The limits are generous: they catch the quadratic, not the slow. */
class HostilePasteTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int SIZE = 1 << 20;

    static Stream<String> pastes() {
        return Stream.of(
                        "a",
                        "\n",
                        "\r",
                        " ",
                        "a ",
                        "a\n",
                        " a\n",
                        "\"",
                        "\\",
                        "\\\"",
                        "{",
                        "{\"",
                        "{\"a\":",
                        "{\"a\":{",
                        "[",
                        "[[",
                        "(",
                        "a=",
                        "a=\"",
                        "a=\"b\" ",
                        "err=<\n",
                        "level=error msg=\"",
                        "\u001b",
                        "\u001b[",
                        "\u001b[31m",
                        "\u001b]0;",
                        "&",
                        "&amp;",
                        "&quot;",
                        "\ud83d",
                        "\ude00",
                        "\0",
                        "\ufeff",
                        "网",
                        ": ",
                        "a: ",
                        "Caused by: ",
                        "> ",
                        "- ",
                        "a-b c ",
                        "12:",
                        "1. ",
                        "`",
                        "|",
                        "x | ",
                        "E1112 08:15:32.004417 911 a.go:1] ",
                        "Nov 12 08:15:31 a b[911]: ",
                        "2026-11-12T08:15:31Z stderr P ",
                        "Warning ",
                        "4s ",
                        "\tat a.b\n",
                        "  - a:\n",
                        "a: b\n",
                        "a:\n ",
                        "[a]\n",
                        "a = \"b\"\n",
                        "--a=",
                        "--a b ",
                        "password=",
                        "password: \"",
                        "token ",
                        "Bearer ",
                        "eyJ",
                        "eyJhbGciOi.",
                        "-----BEGIN RSA PRIVATE KEY-----\n",
                        "a@b",
                        "@",
                        "a@b.c ",
                        "http://",
                        "http://a:",
                        "://a:b@",
                        "abcdef.",
                        "AKIA",
                        "ghp_",
                        "10.0.0.1 ",
                        "1.",
                        "v1.",
                        "pod=\"a/b\" ",
                        "&a *a ",
                        "- *a\n",
                        "\u00e9",
                        "x".repeat(119) + "\n",
                        "{\"log\":\"{\\\"log\\\":\\\"",
                        "$ cat a\n{",
                        "```\n",
                        "123 34 ",
                        "[123 34 ")
                .map(piece -> piece.repeat(SIZE / piece.length()));
    }

    @Tag("large")
    @ParameterizedTest
    @MethodSource("pastes")
    void isReadInLinearTime(String text) {
        assertTimeoutPreemptively(LIMIT, () -> readAll(Paste.of(text)));
    }

    @Tag("large")
    @Test
    void survivesRandomBytes() {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);

        assertTimeoutPreemptively(LIMIT, () -> readAll(Paste.decode(bytes)));
    }

    @Tag("large")
    @Test
    void survivesRandomPunctuation() {
        String alphabet = "\\\"'{}[]()<>=:;,.-_@#$%&|`~ \n\t\u001b0aA";
        Random random = new Random(2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SIZE; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }

        assertTimeoutPreemptively(LIMIT, () -> readAll(Paste.of(text.toString())));
    }

    @Tag("large")
    @Test
    void readsNoMoreThanTheStartOfAHugeMessage() {
        Message message = Paste.of("a".repeat(2 * Content.LONGEST)).messages().get(0);

        assertThat(message.text()).hasSize(Content.LONGEST);
    }

    @Test
    void decodesWhateverBytesItGets() {
        assertThat(Paste.decode(new byte[0]).lineCount()).isZero();
        assertThat(Paste.decode("\ufeffa".getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("a");
        assertThat(Paste.decode("\ufeff网a".getBytes(StandardCharsets.UTF_16LE)).text())
                .isEqualTo("网a");
        assertThat(Paste.decode("\ufeff网a".getBytes(StandardCharsets.UTF_16BE)).text())
                .isEqualTo("网a");
        assertThat(Paste.decode(new byte[] {'a', (byte) 0xff, 'b', 0}).text()).isEqualTo("a\ufffdb\0");
    }

    private static void readAll(Paste paste) {
        long length = 0;
        int read = 0;
        for (Message message : paste.messages()) {
            length += message.text().length();
            if (read++ < 1000) {
                length += message.chain().size();
                length += message.spans(0, Math.min(1000, message.text().length()))
                        .size();
            }
        }
        assertThat(length).isNotNegative();
        assertThat(paste.configs()).isNotNull();
        assertThat(paste.facts()).isNotNull();
        assertThat(paste.redacted().text()).hasSameSizeAs(paste.text());
    }
}
