package dev.culprit.paste.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineIndexTests {

    @Test
    void knowsLinesHoweverTheyEnd() {
        LineIndex lines = new LineIndex("a\nbc\r\nd\re\n\r\n");

        assertThat(lines.count()).isEqualTo(5);
        assertThat(starts(lines)).containsExactly(0, 2, 6, 8, 10);
        assertThat(new int[] {lines.end(1), lines.end(2), lines.end(3), lines.end(4), lines.end(5)})
                .containsExactly(1, 4, 7, 9, 10);
        assertThat(lines.next(11)).isEqualTo(12);
    }

    @Test
    void knowsTheLineOfEveryOffset() {
        String text = "a\nbc\r\nd\re";
        LineIndex lines = new LineIndex(text);
        int[] found = new int[text.length() + 1];
        for (int offset = 0; offset <= text.length(); offset++) {
            found[offset] = lines.lineAt(offset);
        }

        assertThat(found).containsExactly(1, 1, 2, 2, 2, 2, 3, 3, 4, 4);
    }

    @Test
    void knowsMoreShortLinesThanItHadRoomFor() {
        LineIndex lines = new LineIndex("a\n".repeat(1000));

        assertThat(lines.count()).isEqualTo(1000);
        assertThat(lines.start(1000)).isEqualTo(1998);
        assertThat(lines.lineAt(1001)).isEqualTo(501);
    }

    @Test
    void ofMillionsOfLinesKnowsEachAllTheSame() {
        int blank = 1_999_990;
        LineIndex lines = new LineIndex("\n".repeat(blank) + "ab\n".repeat(60) + "cd");

        assertThat(lines.count()).isEqualTo(blank + 61);
        for (int line : new int[] {1, 2, 16, 17, 18, 1_000_000, blank}) {
            assertThat(lines.start(line)).isEqualTo(line - 1);
            assertThat(lines.lineAt(line - 1)).isEqualTo(line);
        }
        for (int line = 1; line <= 60; line++) {
            assertThat(lines.start(blank + line)).isEqualTo(blank + 3 * (line - 1));
            assertThat(lines.lineAt(blank + 3 * line - 2)).isEqualTo(blank + line);
            assertThat(lines.lineAt(blank + 3 * line - 1)).isEqualTo(blank + line);
        }
        assertThat(lines.lineAt(blank + 182)).isEqualTo(blank + 61);
    }

    @Test
    void knowsNoLineAndNoOffsetBeyondTheText() {
        LineIndex lines = new LineIndex("a\nb");

        assertThat(lines.lineAt(3)).isEqualTo(2);
        assertThatThrownBy(() -> lines.lineAt(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.lineAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.start(0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.start(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new LineIndex("").lineAt(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static int[] starts(LineIndex lines) {
        int[] starts = new int[lines.count()];
        for (int line = 1; line <= starts.length; line++) {
            starts[line - 1] = lines.start(line);
        }
        return starts;
    }
}
