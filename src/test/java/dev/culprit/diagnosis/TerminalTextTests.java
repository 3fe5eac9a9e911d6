package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTests {

    private final TerminalText text = new TerminalText();

    @Test
    void wrapsParagraphsBelowTheirMarker() {
        text.paragraph(2, "1. ", "word ".repeat(20).strip());

        assertThat(text.toString().lines())
                .containsExactly(
                        "  1. " + "word ".repeat(15).strip(),
                        "     " + "word ".repeat(5).strip());
    }

    @Test
    void breaksTextWithoutBlanksBetweenCharacters() {
        text.paragraph(0, "", "网".repeat(50));

        assertThat(text.toString().lines()).containsExactly("网".repeat(40), "网".repeat(10));
    }

    @Test
    void beginsNoLineWithAClosingMark() {
        text.paragraph(0, "", "网".repeat(40) + "，" + "网".repeat(3));

        assertThat(text.toString().lines()).noneMatch(line -> line.startsWith("，"));
    }

    @Test
    void leavesLongWordsWhole() {
        String path = "/a".repeat(60);

        text.paragraph(0, "", "see " + path + " there");

        assertThat(text.toString().lines()).containsExactly("see", path, "there");
    }

    @Test
    void keepsListItemsApart() {
        text.prose(0, "", "Either:\n- one\n  goes on\n- two\n\nLast.");

        assertThat(text.toString().lines()).containsExactly("Either:", "- one goes on", "- two", "Last.");
    }

    @Test
    void coloursTakeNoColumns() {
        text.paragraph(
                0, "", Ink.COLOUR.paint(Ink.Colour.MARK, "word ".repeat(16).strip()));

        assertThat(text.toString().lines()).hasSize(1);
    }

    @Test
    void gapsDoNotAddUp() {
        text.gap().line(0, "a").gap().gap().line(0, "b");

        assertThat(text).hasToString("a\n\nb\n");
    }
}
