package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormaliserTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain text | plain text",
                "`  many \t  blanks ` | many blanks",
                "plugin type=\\\"flannel\\\" | plugin type=\"flannel\"",
                "plugin type=\\\\\\\"flannel\\\\\\\" | plugin type=\"flannel\"",
                "&quot;a&quot; &#34;b&#34; &amp;quot;c&amp;quot; | \"a\" \"b\" \"c\"",
                "a &lt;b&gt; &amp; c && d & | a <b> & c && d &",
                "say \\u0022hi\\u0022 \\u003cnow\\u003e | say \"hi\" <now>",
                "first\\nsecond\\tthird | first second third",
                "at C:\\new\\table and then\\nmore | at C:newtable and then more",
                "`a\u001b[31mred\u001b[0m b` | ared b",
                "a\\x1b[31mred\\u001b[0m b | ared b",
                "网络 \u200b插件 | 网络 插件",
            })
    void undoesQuotingAndColour(String original, String normal) {
        assertThat(Message.normalise(original)).isEqualTo(normal);
    }

    static Stream<Arguments> escapes() {
        return Stream.of(
                arguments("a\\u0041", "aA"),
                arguments("a\\u004", "au004"),
                arguments("a\\u00g1b", "au00g1b"),
                arguments("a\\u0041\\u0020\\u000ab", "aA b"),
                arguments("a\\x41", "aA"),
                arguments("a\\x4", "ax4"),
                arguments("a\\x7e\\x7f\\x80", "a~x7fx80"),
                arguments("a\\u007f\\u0000\\u005cb", "ab"),
                arguments("a\\u00e9", "a\u00e9"),
                arguments("a\\q", "aq"),
                arguments("a\\", "a"),
                arguments("a\\\\\\", "a"),
                arguments("a\\rb\\tc\\nd", "a b c d"),
                arguments("a\\'b", "a'b"),
                arguments("C:\\new", "C:new"),
                arguments("(C:\\new)", "(C:new)"),
                arguments("ab:\\new", "ab: ew"),
                arguments("1C:\\new", "1C: ew"),
                arguments("\"C:\\new\"\\nb", "\"C:new\" b"),
                arguments("C:\\new' \\nb", "C:new' b"),
                arguments("&amp;", "&"),
                arguments("&amp;amp;lt;", "<"),
                arguments("a &am", "a &am"),
                arguments("a &lt", "a &lt"),
                arguments("a &amp", "a &amp"),
                arguments("a&b", "a&b"));
    }

    @ParameterizedTest
    @MethodSource("escapes")
    void readsEscapesUpToTheEndOfAText(String original, String normal) {
        assertThat(Message.normalise(original)).isEqualTo(normal);
    }

    @Test
    void takesEveryBlankForOne() {
        for (char blank : " \t\u000b\f\r\n\u0085\u00a0\u2003\u3000".toCharArray()) {
            assertThat(Message.normalise("a" + blank + blank + "b" + blank)).isEqualTo("a b");
        }
    }

    @Test
    void leavesOutWhatNobodySees() {
        for (char invisible : "\u0000\u0008\u000e\u007f\u0080\u009f\u00ad\u200b\u200f\ufeff".toCharArray()) {
            assertThat(Message.normalise("a" + invisible + "b")).isEqualTo("ab");
        }
        for (char visible : "\u00a1\u00ac\u00ae\u2010\u20ac\ufefe\u7f51".toCharArray()) {
            assertThat(Message.normalise("a" + visible + "b")).isEqualTo("a" + visible + "b");
        }
    }
}
