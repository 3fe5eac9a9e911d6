package dev.culprit.paste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.culprit.Examples;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

/** Whatever a paste is put together from, every range of every message stands where its spans say. */
class SpanPropertyTests {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9]*m");

    private static final Gen<String> PIECES = Generate.pick(List.of(
            "E1112 08:15:32.004417     911 cni.go:1301] ",
            "Nov 12 08:15:31 edge-2 kubelet[911]: ",
            "2026-11-12T08:15:31.004Z stderr P ",
            "2026-11-12T08:15:31.004Z stderr F ",
            "2026-11-12 08:15:31.004 [WARNING][8] startup.go 275: ",
            "  Warning  Failed  4s (x11 over 2m)  kubelet, edge-2  ",
            "time=\"2026-11-12T08:15:31Z\" level=error ",
            "msg=\"went wrong\" ",
            "error=\"first: \\\"second\\\": third\" ",
            "err=<\n\trpc error\n >\n",
            "{\"level\":\"error\",\"error\":\"a: \\\"b\\\"\",\"ts\":1,\"msg\":\"said \\u0041 word\\n\"}",
            "{\"log\":\"E1112 08:15:32.004417       1 a.go:9] \\\"Quoted\\\" err=\\\"in \\\\\\\"here\\\\\\\"\\\"\\n\",\"stream\":\"stderr\"}",
            "web-1  | ",
            "> ",
            "- ",
            "`",
            "\"",
            "\\\"",
            "\\\\\\\"",
            "\\n",
            "\\",
            "&quot;",
            "&#34;",
            "&amp;",
            "\u001b[31m",
            "\u001b[0m",
            " ",
            "   ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u00a0",
            "\u200b",
            "\0",
            "\ufeff",
            "\ud83d",
            "\ud83d\ude00",
            "网络插件",
            "open /run/flannel/subnet.env: ",
            "no such file",
            "plugin type=\"flannel\" failed (add): ",
            "Caused by: ",
            "goroutine 1 [running]:",
            "x".repeat(60) + " " + "y".repeat(59)));

    @Test
    void spansPointAtWhatTheTextWasReadFrom() {
        Examples.of(4000)
                .forAll(
                        lists().of(PIECES).ofSizeBetween(1, 24),
                        integers().between(0, 400),
                        integers().between(0, 400))
                .checkAssert((pieces, from, length) -> {
                    Paste paste = Paste.of(String.join("", pieces));
                    for (Message message : paste.messages()) {
                        int start = Math.min(from, message.text().length());
                        int end = Math.min(start + length, message.text().length());
                        assertSpansOf(paste, message, start, end);
                        assertSpansOf(paste, message, 0, message.text().length());
                    }
                });
    }

    @Test
    void linesOffsetsAndMessagesAgree() {
        Examples.of(2000).forAll(lists().of(PIECES).ofSizeBetween(0, 24)).checkAssert(pieces -> {
            Paste paste = Paste.of(String.join("", pieces));
            for (int line = 1; line <= paste.lineCount(); line++) {
                assertThat(paste.text().startsWith(paste.line(line), paste.lineStart(line)))
                        .isTrue();
                assertThat(paste.lineAt(paste.lineStart(line))).isEqualTo(line);
                assertThat(paste.line(line)).doesNotContain("\n", "\r");
                Message message = paste.messageAt(line);
                assertThat(paste.messageAt(message.firstLine()).lastLine()).isEqualTo(message.lastLine());
            }
            int before = 0;
            for (Message message : paste.messages()) {
                assertThat(message.firstLine()).isGreaterThan(before);
                assertThat(message.lastLine()).isGreaterThanOrEqualTo(message.firstLine());
                before = message.lastLine();
            }
        });
    }

    @Test
    void linksOfAChainLieInTheTextOneBehindTheOther() {
        Examples.of(2000).forAll(lists().of(PIECES).ofSizeBetween(1, 24)).checkAssert(pieces -> {
            for (Message message : Paste.of(String.join("", pieces)).messages()) {
                int before = 0;
                assertThat(message.chain()).isNotEmpty();
                for (Segment link : message.chain()) {
                    assertThat(link.start()).isGreaterThanOrEqualTo(before);
                    assertThat(link.end()).isLessThanOrEqualTo(message.text().length());
                    before = link.end();
                }
            }
        });
    }

    private static void assertSpansOf(Paste paste, Message message, int start, int end) {
        List<Span> spans = message.spans(start, end);
        for (Span span : spans) {
            assertThat(span.line()).isBetween(message.firstLine(), message.lastLine());
            assertThat(span.end())
                    .isGreaterThan(span.start())
                    .isLessThanOrEqualTo(paste.line(span.line()).length());
        }
        String pointedAt = spans.stream()
                .map(span -> paste.line(span.line()).substring(span.start(), span.end()))
                .map(piece -> lettersOf(Message.normalise(COLOUR.matcher(piece).replaceAll(""))))
                .collect(Collectors.joining());
        assertThat(pointedAt)
                .as("%s..%s of <%s> at %s in <%s>", start, end, message.text(), spans, paste.text())
                .isEqualTo(lettersOf(message.text().substring(start, end)));
    }

    /** A text without what a log format adds: quotation marks, brackets, blanks. */
    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
