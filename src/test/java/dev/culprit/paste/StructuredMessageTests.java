package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said by lines that consist of fields, and which part of it is the error. */
class StructuredMessageTests {

    private static final String KLOG = "E1112 08:15:32.004417 911 a.go:1] ";
    private static final String ZAP = "2026-11-12T08:15:31Z\tERROR\t";

    static Stream<Arguments> lines() {
        return Stream.of(
                // klog
                arguments(KLOG + "\"a: b\" err=\"c: d\" pod=\"e: f\"", "a: b err=\"c: d\" pod=\"e: f\"", "a|b|c|d"),
                arguments(KLOG + "\\\"a: b\\\" err=\\\"c\\\"", "a: b err=\"c\"", "a|b|c"),
                arguments(KLOG + "\"a\"", "a", "a"),
                arguments(KLOG + "\"a\" err=<\n\tb\n >", "a err=\"b\"", "a|b"),
                arguments(KLOG + "a: b", "a: b", "a|b"),
                // logfmt
                arguments(
                        "level=error msg=\"a: b\" error=\"c: d\" x=\"e: f\"",
                        "a: b error=\"c: d\" x=\"e: f\"",
                        "a|b|c|d"),
                arguments("level=error error=c msg=a x=e", "a error=\"c\" x=\"e\"", "a|c"),
                arguments("level=error msg=a some words err=b", "a some words err=\"b\"", "a|b"),
                arguments("level=error err=\" b \" x=\"c  \"", "err=\"b\" x=\"c\"", "b"),
                arguments("level=error x=c", "x=\"c\"", "x=\"c\""),
                // JSON
                arguments("{\"msg\":\"a: b\",\"err\":\"c\",\"x\":1}", "a: b err=\"c\" x=\"1\"", "a|b|c"),
                arguments("{\"err\":\"a: b\",\"x\":\"c: d\"}", "err=\"a: b\" x=\"c: d\"", "a|b"),
                arguments("{\"x\":\"a\"}", "{\"x\":\"a\"}", "{\"x\":\"a\"}"),
                arguments("{\"msg\":{\"a\":1},\"message\":\"b\"}", "b msg=\"{\"a\":1}\"", "b"),
                arguments("{\"msg\":\"{a\"}", "{a", "{a"),
                arguments("{\"msg\":{\"a\":1}}", "{\"msg\":{\"a\":1}}", "{\"msg\":{\"a\":1}}"),
                arguments("{\"msg\":\"a\"}b c", "a b c", "a"),
                arguments("{\"msg\":\"a\"}  b", "a b", "a"),
                // words, then JSON
                arguments(ZAP + "a b\t{\"error\": \"c: d\"}", "a b error=\"c: d\"", "a b|c|d"),
                arguments(ZAP + "a b {\"error\": \"c\"}  ", "a b error=\"c\"", "a b|c"),
                arguments(ZAP + "a b {\"error\": \"c\"}\n\tat d.e", "a b error=\"c\" at d.e", "a b|c"),
                arguments(ZAP + "a b {\"error\": \"c\"} d", "a b {\"error\": \"c\"} d", "a b {\"error\"|\"c\"} d"),
                arguments(ZAP + "a b{\"error\": \"c\"}", "a b{\"error\": \"c\"}", "a b{\"error\"|\"c\"}"),
                arguments(ZAP + "a b {\"error\": \"c", "a b {\"error\": \"c", "a b {\"error\"|\"c"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void saysItsMessageThenItsOtherFields(String line, String text, String chain) {
        Message message = Paste.of(line).messages().get(0);

        assertThat(message.text()).isEqualTo(text);
        assertThat(message.chain())
                .extracting(link -> text.substring(link.start(), link.end()))
                .containsExactly(chain.split("\\|"));
    }

    @Test
    void isReadInsideOthersThreeDeepAndNoDeeper() {
        String three = nested(nested(nested("a b")));

        assertThat(text(three)).isEqualTo("a b");
        assertThat(text(nested(three))).isEqualTo("a b");
        assertThat(text(nested(nested(three)))).isEqualTo("level=info msg=\"a b\"");
    }

    private static String nested(String message) {
        return "level=info msg=\"" + message.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"PRIORITY\":\"0\",\"MESSAGE\":\"a\"} ; FATAL",
                "{\"PRIORITY\":\"3\",\"MESSAGE\":\"a\"} ; ERROR",
                "{\"PRIORITY\":\"4\",\"MESSAGE\":\"a\"} ; WARNING",
                "{\"PRIORITY\":\"7\",\"MESSAGE\":\"a\"} ; DEBUG",
                "{\"PRIORITY\":\"8\",\"MESSAGE\":\"a\"} ; UNKNOWN",
                "{\"PRIORITY\":\"/\",\"MESSAGE\":\"a\"} ; UNKNOWN",
                "{\"level\":\"3\",\"msg\":\"a\"} ; UNKNOWN",
                "{\"level\":\"E\",\"msg\":\"a\"} ; ERROR",
                "{\"level\":50,\"msg\":\"a\"} ; ERROR",
                "{\"level\":40,\"msg\":\"a\"} ; WARNING",
                "{\"level\":\"warn\",\"msg\":\"a\"} ; WARNING",
                "{\"level\":\"\",\"msg\":\"a\"} ; UNKNOWN",
                "{\"level\":\"100\",\"msg\":\"a\"} ; UNKNOWN"
            })
    void isAsBadAsItsLevelSays(String line, Severity severity) {
        assertThat(Paste.of(line).messages().get(0).envelope().severity()).isEqualTo(severity);
    }

    @Test
    void isReadThroughColourAndEntities() {
        assertThat(text("level=error msg=&quot;a b&quot; err=&#34;c d&#34;")).isEqualTo("a b err=\"c d\"");
        assertThat(text("level=error msg=\u001b[31m\"a b\"\u001b[0m err=c")).isEqualTo("a b err=\"c\"");
        assertThat(text("a &amp; b &quot")).isEqualTo("a & b &quot");
    }

    @Test
    void standsInTheOriginalWhereItsFieldsDo() {
        Message message =
                Paste.of("level=error err=\"b c\" msg=\"a  d\" x=y").messages().get(0);

        String text = message.text();

        assertThat(text).isEqualTo("a d err=\"b c\" x=\"y\"");
        assertThat(message.spans(0, 3)).containsExactly(new Span(1, 27, 31));
        assertThat(message.spans(text.indexOf("err"), text.indexOf(" x="))).containsExactly(new Span(1, 12, 21));
        assertThat(message.spans(text.indexOf("b c"), text.indexOf("b c") + 3)).containsExactly(new Span(1, 17, 20));
        assertThat(message.spans(text.indexOf("y"), text.indexOf("y") + 1)).containsExactly(new Span(1, 35, 36));
    }

    private static String text(String line) {
        List<Message> messages = Paste.of(line).messages();
        assertThat(messages).hasSize(1);
        return messages.get(0).text();
    }
}
