package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a bar stands where one message ends and the next one starts, between two lines. */
class MessageBoundsTests {

    private static final String LOG = "E1112 08:15:32.004417     911 cni.go:1301] ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\n~~~\ntwo",
                "one\n***\ntwo",
                "one\n___\ntwo",
                "one\n===  \ntwo",
                "one\n-----\ntwo",
                "one\n`\ntwo",
                "one\n``\ntwo",
                "one\n```yaml\ntwo",
                "one\n> \ntwo",
                "one\n>>\ntwo",
                "one\n\t \ntwo"
            })
    void endAtAFenceARuleOrABlankLine(String paste) {
        assertThat(texts(paste)).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "~~", "**x**", "--- x", "=== x", "~~ x", "` x", "__"})
    void takeInWhatOnlyLooksLikeARule(String line) {
        assertThat(texts(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // values of logs
                "LOG\"a\" err=<\n\tb\n >|LOG\"c\"",
                "LOG\"a\" err=<\n\tb\nc\n >\n d",
                "LOG\"a\" err=\"b\nc\"|LOG\"d\"",
                "LOG\"a\"|b",
                "LOGa|b",
                "LOGa:\nb|c",
                "LOGa:|b: c",
                "LOGa\n  b\n c|d",
                "LOGa|}|b",
                "LOGa\n  b\n}\n]\n)|b",
                "LOGa|}",
                "LOGa\n,b",
                "LOGa\ngithub.com/a/b.Run\n\t/src/c.go:105",
                "LOGa\nmain.main()\nruntime.goexit()|b c",
                "LOGa\n/src/c.go:105",
                "LOGa|a/b",
                "LOGa|a.b/c",
                "LOGa\na/b.c|a/b.c:d",
                // traces
                "a\nCaused by: b|c",
                "a\nSuppressed: b",
                "a\ncreated by b",
                "a\n[signal SIGSEGV]",
                "a\nWrapped by: b",
                "a\n + CategoryInfo : b",
                "a\n + FullyQualifiedErrorId : b",
                "a\n at b\n ... 3 more|c",
                "a|at b",
                "Traceback (most recent call last):\n  File \"a\"\n    b.c()\n    ~~~^^\nd: e|f",
                "a\n File \"b\"",
                "a\n ~~~^",
                "a\n\tat b\n\t- locked <0x1>\n\t- waiting on <0x2>\n\t- waiting to lock <0x3>\n\t- parking to wait for  <0x4>\n\tat c",
                "a|- locked up|- waiting for b",
                "a\ngoroutine 1 [running]:\nmain.f()\nx y|LOGb",
                "a|goroutine 1 x",
                "Traceback (most recent call last):\n  File \"a\"\n    b\nc: d|e",
                "a \\\nb|c",
                // words
                "a b:\nc d|e f",
                "ab:|c d",
                "  a b:|c d",
                "a b:|- c d",
                "a b:|c: d",
                "- a b\n  c d\n  e f|- g h",
                "a \"b\nc\" d|e f",
                "a b|\"c\"",
                "a b:|c   d",
                "a b:|c\td",
                // containers
                "2026-11-12T08:15:31Z stderr F a\n2026-11-12T08:15:31Z stderr F  b|2026-11-12T08:15:31Z stderr F c",
                "2026-11-12T08:15:31Z stderr P a \n2026-11-12T08:15:31Z stderr F b|c",
                "a|2026-11-12T08:15:31Z b"
            })
    void standBetweenLines(String marked) {
        String paste = marked.replace("|", "\n").replace("LOG", LOG);

        Paste read = Paste.of(paste);

        assertThat(read.messages()).extracting(Message::lastLine).isEqualTo(lastLines(marked));
    }

    private static List<Integer> lastLines(String marked) {
        List<Integer> lastLines = new ArrayList<>();
        int line = 0;
        for (String message : marked.split("\\|")) {
            line += message.split("\n").length;
            lastLines.add(line);
        }
        return lastLines;
    }

    @Test
    void areFoundByTheWidthOfATerminal() {
        for (int width : new int[] {60, 80, 100, 120, 132, 160, 200, 400}) {
            String log =
                    cut(LOG + "a b" + "b-".repeat(width / 2), width) + cut(LOG + "other " + "c ".repeat(width), width);

            assertThat(texts(log)).as("width %d", width).hasSize(2);
        }
    }

    @Test
    void areNotFoundByAWidthThatNoTerminalHas() {
        for (int width : new int[] {59, 401}) {
            String log =
                    cut(LOG + "a b" + "b-".repeat(width / 2), width) + cut(LOG + "other " + "c ".repeat(width), width);

            assertThat(texts(log)).as("width %d", width).hasSizeGreaterThan(2);
        }
    }

    private static String cut(String line, int width) {
        return line.replaceAll("(.{" + width + "})", "$1\n") + "\n";
    }

    private static List<String> texts(String paste) {
        return Paste.of(paste).messages().stream().map(Message::text).toList();
    }
}
