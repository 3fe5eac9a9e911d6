package dev.culprit.paste.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of a log line, as JSON and as {@code key=value}: name, then the value in brackets; of loose words no name. */
class FieldParsersTests {

    static Stream<Arguments> jsonLines() {
        return Stream.of(
                arguments("{}", ""),
                arguments("{\"a\":1}", "a(1)"),
                arguments("{ \"a\" : 1 , \"b\" : \"c d\" }", "a(1) b(c d)"),
                arguments("{\"a\":{\"b\":[1,\"}\"]},\"c\":2}", "a({\"b\":[1,\"}\"]}) c(2)"),
                arguments("{\"a\":[{\"b\":1},{\"c\":2}],\"d\":true}", "a([{\"b\":1},{\"c\":2}]) d(true)"),
                arguments("{\"a\":{\"]\":\"\\\"}\"},\"c\":2}", "a({\"]\":\"\\\"}\"}) c(2)"),
                arguments("{\\\"a\\\":{\\\"b\\\":\\\"}\\\"},\\\"c\\\":2}", "a({\\\"b\\\":\\\"}\\\"}) c(2)"),
                arguments("{\"a\":{\"b\":1", "a({\"b\":1)"),
                arguments("{\"a\":{\"b\":\"c", "a({\"b\":\"c)"),
                arguments("{\"a\":\"b", "a(b)"),
                arguments("{\"a\":", "a()"),
                arguments("{\"\":1,\"a\":2}", "a(2)"),
                arguments("{\"fields\":{\"a\":1},\"b\":2}", "a(1) b(2)"),
                arguments("{\"fields\":{\"fields\":{\"fields\":{\"a\":1}}},\"b\":2}", "a(1) b(2)"),
                arguments(
                        "{\"fields\":{\"fields\":{\"fields\":{\"fields\":{\"a\":1}}}},\"b\":2}",
                        "fields({\"a\":1}) b(2)"));
    }

    @ParameterizedTest
    @MethodSource("jsonLines")
    void areReadFromJsonAsFarAsItGoes(String json, String fields) {
        String text = "at " + json;

        Fields found = new JsonParser(text, text.length()).parse(3, new Fields());

        assertThat(shown(text, found)).isEqualTo(fields);
        assertThat(found.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,|x", "{\"a\":1,|\"b\" 2}", "{\"a\":1}| x", "{|x", "{\"a\":{\"b\":1}|:"})
    void ofJsonEndWhereItIsBroken(String marked) {
        String text = "at " + marked.replace("|", "");

        Fields found = new JsonParser(text, text.length()).parse(3, new Fields());

        assertThat(found.end()).isEqualTo(3 + marked.indexOf('|'));
    }

    @Test
    void ofJsonStartWithABracketAndAName() {
        assertThat(JsonParser.startsAt("x{\"a\"", 1, 5)).isTrue();
        assertThat(JsonParser.startsAt("{ \\\"a", 0, 5)).isTrue();
        assertThat(JsonParser.startsAt("{ a", 0, 3)).isFalse();
        assertThat(JsonParser.startsAt("{\"a", 0, 1)).isFalse();
        assertThat(JsonParser.startsAt("{  ", 0, 3)).isFalse();
        assertThat(JsonParser.startsAt("{\"a", 0, 0)).isFalse();
        assertThat(JsonParser.startsAt("[\"a", 0, 3)).isFalse();
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                arguments("a=1 b=2", "a(1) b(2)"),
                arguments("  a=1\tb=2  ", "a(1) b(2)"),
                arguments("a=\"b c\" d=1", "a(b c) d(1)"),
                arguments("a=\\\"b c\\\" d=1", "a(b c) d(1)"),
                arguments("a=\"b \\\"c\\\" d\" e=1", "a(b \\\"c\\\" d) e(1)"),
                arguments("a=\"b c", "a(b c)"),
                arguments("one a=1 two", "(one) a(1) (two)"),
                arguments("\"b c=d\" a=1", "(\"b c=d\") a(1)"),
                arguments("\\\"b c=d\\\" a=1", "(\\\"b c=d\\\") a(1)"),
                arguments("=1 a=2", "(=1) a(2)"),
                arguments("a[0]=1", "a[0](1)"),
                arguments("a=<\n b\n > c=1", "a(\n b\n) c(1)"),
                arguments("a=<\n b\n> c=1", "a(\n b) c(1)"),
                arguments("a=<\\n b\\n > c=1", "a(\\n b\\n) c(1)"),
                arguments("a=<\n b", "a(\n b)"),
                arguments("a=<\n b > n > c", "a(\n b > n > c)"),
                arguments("a=<b c=1", "a(<b) c(1)"),
                arguments("a=<", "a(<)"),
                arguments("a".repeat(64) + "=1", "a".repeat(64) + "(1)"),
                arguments("a".repeat(65) + "=1", "(" + "a".repeat(65) + "=1)"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void areReadFromPairsWithAllThatStandsBetweenThem(String text, String fields) {
        Fields found = new KeyValueParser(text, text.length()).parse(0, new Fields());

        assertThat(shown(text, found)).isEqualTo(fields);
        assertThat(found.end()).isEqualTo(text.length());
    }

    @Test
    void ofPairsEndWithTheText() {
        Fields found = new KeyValueParser("a=1 bc=2", 6).parse(0, new Fields());

        assertThat(shown("a=1 bc=2", found)).isEqualTo("a(1) (bc)");
        assertThat(KeyValueParser.startsAt("level=error", 0, 11)).isTrue();
        assertThat(KeyValueParser.startsAt("level=error", 0, 5)).isFalse();
        assertThat(KeyValueParser.startsAt("other=error", 0, 11)).isFalse();
    }

    @Test
    void ofPairsAreSoManyAndThenOneThatHoldsTheRest() {
        String text = "a=1 ".repeat(300);

        Fields found = new KeyValueParser(text, text.length()).parse(0, new Fields());

        assertThat(found.count()).isEqualTo(257);
        assertThat(found.isLoose(255)).isFalse();
        assertThat(found.isLoose(256)).isTrue();
        assertThat(text.substring(found.valueStart(256), found.valueEnd(256))).isEqualTo("a=1 ".repeat(44));
    }

    @Test
    void haveTheRolesOfTheJournal() {
        assertThat(roleOf("_PID")).isEqualTo(FieldName.Role.NOISE);
        assertThat(roleOf("_A")).isEqualTo(FieldName.Role.NOISE);
        assertThat(roleOf("_Z")).isEqualTo(FieldName.Role.NOISE);
        assertThat(roleOf("__CURSOR")).isEqualTo(FieldName.Role.NOISE);
        assertThat(roleOf("_id")).isEqualTo(FieldName.Role.OTHER);
        assertThat(roleOf("_HOSTNAME")).isEqualTo(FieldName.Role.HOST);
        assertThat(roleOf("_" + "A".repeat(31))).isEqualTo(FieldName.Role.NOISE);
        assertThat(roleOf("_" + "A".repeat(32))).isEqualTo(FieldName.Role.OTHER);
        assertThat(FieldName.isPriority("PRIORITY", 0, 8)).isTrue();
        assertThat(FieldName.isPriority("Priority", 0, 8)).isFalse();
        assertThat(FieldName.isPriority("PRIORITY2", 0, 9)).isFalse();
    }

    @Test
    void areOpenedOnlyWhereTheMessageMayBe() {
        assertThat(FieldName.opens("Fields", 0, 6)).isTrue();
        assertThat(FieldName.opens("object", 0, 6)).isFalse();
        assertThat(FieldName.startsLine("level", 0, 5)).isTrue();
        assertThat(FieldName.startsLine("Level", 0, 5)).isFalse();
    }

    private static FieldName.Role roleOf(String name) {
        return FieldName.role("x" + name, 1, name.length() + 1);
    }

    private static String shown(String text, Fields fields) {
        List<String> shown = new ArrayList<>();
        for (int field = 0; field < fields.count(); field++) {
            shown.add(text.substring(fields.keyStart(field), fields.keyEnd(field)) + "("
                    + text.substring(fields.valueStart(field), fields.valueEnd(field)) + ")");
        }
        return String.join(" ", shown);
    }
}
