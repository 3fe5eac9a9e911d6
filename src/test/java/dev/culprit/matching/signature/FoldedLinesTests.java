package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.culprit.Examples;
import dev.culprit.paste.Message;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class FoldedLinesTests {

    private static final Gen<byte[]> PIECES = pick(List.of(
                    "plain text",
                    "Capitals AND more",
                    " ",
                    "  ",
                    "\t",
                    "\n",
                    "\n",
                    "\r\n",
                    "\r",
                    "\n\n",
                    "\\",
                    "\\\\",
                    "\\\"",
                    "\\\\\\\"",
                    "\\'",
                    "\\n",
                    "\\t",
                    "\\u0022",
                    "\\u003c",
                    "\\x41",
                    "C:\\new\\table",
                    "'",
                    "`",
                    "\"",
                    "é",
                    "É",
                    "网络",
                    "\u00A0",
                    "\u3000",
                    "\u200B",
                    "\uFEFF",
                    "\u201C",
                    "\u2019",
                    "\u212A",
                    "\u017F",
                    "\u0130",
                    "\u023A",
                    "\uD83D\uDE00",
                    "\u001B[31m",
                    "\u001B[0m",
                    "&quot;",
                    "&amp;lt;",
                    "&",
                    "&&",
                    "& a",
                    "&a",
                    "\u0000",
                    "\u007F",
                    "\u0085",
                    "!",
                    " !",
                    "0",
                    "@[]^_{|}~"))
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .mix(
                    pick(List.of(
                            new byte[] {(byte) 0xFF}, new byte[] {(byte) 0xC3}, new byte[] {(byte) 0xE4, (byte) 0xBD})),
                    4);

    private static final Gen<byte[]> TEXTS =
            lists().of(PIECES).ofSizeBetween(1, 40).map(FoldedLinesTests::joined);

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pieces.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static FoldedLines fold(byte[] text, int margin) {
        byte[] raw = new byte[margin + text.length + FoldingPasses.PADDING];
        Arrays.fill(raw, (byte) ' ');
        System.arraycopy(text, 0, raw, margin, text.length);
        FoldedLines lines = new FoldedLines();
        lines.fold("x \\ \n\n".repeat(50).getBytes(StandardCharsets.UTF_8), 0, 100);
        lines.fold(raw, margin, margin + text.length);
        return lines;
    }

    private static List<String> linesOf(byte[] text) {
        String latin1 = new String(text, StandardCharsets.ISO_8859_1);
        return Arrays.stream(latin1.split("\n", -1))
                .map(line -> new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> folded(FoldedLines lines) {
        String text = new String(lines.folded(), 0, lines.length(), StandardCharsets.UTF_8);
        return List.of(text.split("\n", -1));
    }

    @Test
    void areTheLinesFoldedAsMessagesAre() {
        Examples.of(10_000)
                .forAll(TEXTS, integers().between(0, 9))
                .check((text, margin) -> folded(fold(text, margin))
                        .equals(linesOf(text).stream()
                                .map(line -> FoldedText.of(Message.normalise(line)))
                                .map(line -> new String(line.toBytes(), StandardCharsets.UTF_8))
                                .toList()));
    }

    @Test
    void knowWhereEachCharacterComesFrom() {
        Examples.of(10_000).forAll(TEXTS, integers().between(0, 9)).checkAssert((text, margin) -> {
            FoldedLines lines = fold(text, margin);
            int last = margin;
            for (int at = 0; at < lines.length(); at++) {
                byte b = lines.folded()[at];
                if (!FoldedText.continuesCharacter(b)) {
                    int start = lines.rawStart(at);
                    assertThat(start).isGreaterThanOrEqualTo(last);
                    last = start;
                    byte raw = text[start - margin];
                    if (b != ' ' && b != '"' && raw > 0 && raw != '\\' && raw != '&') {
                        assertThat(FoldedText.foldCharacter(raw)).isEqualTo(b);
                    }
                }
            }
        });
    }

    @Test
    void tellTheRangeOfAPiece() {
        byte[] text = "one\n  two \\\"THREE\\\"  four \u201Cfive\u201D\n".getBytes(StandardCharsets.UTF_8);

        FoldedLines lines = fold(text, 3);

        String folded = folded(lines).get(1);
        assertThat(folded).isEqualTo("two \"three\" four \"five\"");
        int line = lines.lineStart(10);
        int quote = line + folded.indexOf('"');
        assertThat(line).isEqualTo(4);
        assertThat(lines.lineEnd(10)).isEqualTo(4 + folded.length());
        assertThat(lines.rawStart(quote)).isEqualTo(3 + 4 + 6);
        assertThat(lines.rawEnd(quote + 7)).isEqualTo(3 + 4 + 15);
        assertThat(lines.rawEnd(line + folded.length())).isEqualTo(3 + 4 + 32);
        assertThat(lines.at(quote)).isEqualTo('"');
        assertThat(lines.at(line + folded.length() - 1)).isEqualTo('\u201D');
    }

    @Test
    void endAPieceBeforeWhatIsLeftOutBehindIt() {
        byte[] text = "one \\\" \u001B[0m\ntwo&lt;\t \nsix\u00A0\n".getBytes(StandardCharsets.UTF_8);

        FoldedLines lines = fold(text, 0);

        assertThat(folded(lines)).startsWith("one \"", "two<", "six");
        assertThat(lines.rawEnd(5)).isEqualTo(6);
        assertThat(lines.rawEnd(10)).isEqualTo(12 + 7);
        assertThat(lines.rawEnd(14)).isEqualTo(12 + 7 + 3 + 3);
    }

    @Test
    void tellWhetherEveryCharacterIsOneByte() {
        assertThat(foldedOnly("plain text\n").isAscii()).isTrue();
        assertThat(foldedOnly("\u001B[31mplain\u001B[0m &lt;text\n").isAscii()).isTrue();
        assertThat(foldedOnly("one \u201Cquote\u201D\n").isAscii()).isTrue();
        assertThat(foldedOnly("é plain text\n").isAscii()).isFalse();
        assertThat(foldedOnly("\u001B[31mé plain\n").isAscii()).isFalse();
        assertThat(foldedOnly("网络 plain text\n").isAscii()).isFalse();
    }

    @Test
    void knowPlacesBehindThousandsOfGaps() {
        FoldedLines lines = foldedOnly("a  ".repeat(1_000) + "\n");

        assertThat(lines.length()).isEqualTo(2_000);
        for (int i = 0; i < 1_000; i++) {
            assertThat(lines.rawStart(2 * i)).isEqualTo(3 * i);
            assertThat(lines.rawEnd(2 * i + 1)).isEqualTo(3 * i + 1);
        }
    }

    @Test
    void endABlankBeforeWhatIsLeftOutBehindIt() {
        FoldedLines lines = foldedOnly("a \u001B[0mb  c\td\u00A0e \\\\f\n");

        assertThat(folded(lines)).startsWith("a b c d e f");
        assertThat(lines.rawEnd(2)).isEqualTo(2);
        assertThat(lines.rawEnd(4)).isEqualTo(9);
        assertThat(lines.rawEnd(6)).isEqualTo(11);
        assertThat(lines.rawEnd(8)).isEqualTo(14);
        assertThat(lines.text(3, 3)).isEmpty();
        assertThat(lines.text(0, 5)).isEqualTo("a b c");
        assertThat(lines.text(7, 11)).isEqualTo(" e f");
    }

    private static FoldedLines foldedOnly(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        FoldedLines lines = new FoldedLines();
        lines.fold(Arrays.copyOf(bytes, bytes.length + FoldingPasses.PADDING), 0, bytes.length);
        return lines;
    }
}
