package dev.culprit.paste.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTextTests {

    static Stream<Arguments> starts() {
        return Stream.of(
                arguments("{\"", 0),
                arguments("{ \n\t\"", 0),
                arguments("{\\\"", 1),
                arguments("{\\\\\\\"", 3),
                arguments("{\\n  \\\"", 1),
                arguments("{\\\\r\\\\n \\\\t\\\\\\\"", 3),
                arguments("{" + " ".repeat(78) + "\"", 0),
                arguments("{" + " ".repeat(79) + "\"", -1),
                arguments("{" + " ".repeat(100), -1),
                arguments("{", -1),
                arguments("", -1),
                arguments("{}", -1),
                arguments("{a\"", -1),
                arguments("{\\x\"", -1),
                arguments("{\\\\", -1),
                arguments("x{\"", -1));
    }

    @ParameterizedTest
    @MethodSource("starts")
    void startsWithABracketAndAQuotationMark(String text, int depth) {
        assertThat(JsonText.depth("…" + text, 1, text.length() + 1)).isEqualTo(depth);
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                arguments("{\"a\":\"}\"}| }", 0),
                arguments("{\"a\":[{},{\"b\":1}]}|}", 0),
                arguments("{\"a\\\"}\":1}|", 0),
                arguments("{\"a\\\\\":1}|", 1),
                arguments("{\\\"a\\\":\\\"}\\\"}|", 1),
                arguments("{\\\"a\\\":\\\"\\\\\\\"}\\\\\\\"\\\"}|", 1),
                arguments("{\\n\\\"a\\\":1}|", 1),
                arguments("{\\n\"a\":1}|", 0),
                arguments("{\\\"a}|x\"}", 0));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void endsBehindTheBracketThatClosesTheFirst(String marked, int depth) {
        String text = "at " + marked.replace("|", "");

        assertThat(JsonText.close(text, 3, text.length(), depth)).isEqualTo(3 + marked.indexOf('|'));
    }

    @Test
    void doesNotEndWhereABracketOrAMarkIsMissing() {
        assertThat(JsonText.close("{\"a\":{}", 0, 7, 0)).isEqualTo(-1);
        assertThat(JsonText.close("{\"a\":\"}", 0, 7, 0)).isEqualTo(-1);
        assertThat(JsonText.close("{\"a\":1}", 0, 6, 0)).isEqualTo(-1);
    }

    static Stream<Arguments> quotings() {
        return Stream.of(
                arguments("{\"a\\\\b\":1}", 0, "{\"a\\\\b\":1}"),
                arguments("{\\\"a\\\":\\\"\\\\\\\\\\\"}", 1, "{\"a\":\"\\\\\"}"),
                arguments("{\\\\\\\"a\\\\\\\":\\\\\\\\\\\\\\\\}", 3, "{\"a\":\\\\}"),
                arguments("a\\nb\\tc\\rd\\\\ne", 1, "a b c d\\ne"),
                arguments("ntru \\u0041 \\\\u0041", 1, "ntru \\u0041 \\u0041"));
    }

    @ParameterizedTest
    @MethodSource("quotings")
    void losesAsManyLevelsOfQuotingAsItsMarksHave(String json, int depth, String plain) {
        assertThat(JsonText.unquoted(json, depth)).isEqualTo(plain);
    }
}
