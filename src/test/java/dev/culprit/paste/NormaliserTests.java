package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
