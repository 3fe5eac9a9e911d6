package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.editing.WordDiff.Fate;
import dev.culprit.editing.WordDiff.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void tellsWhichWordsWentAndWhichCame() {
        assertThat(WordDiff.of("the old disk", "the new disk").pieces())
                .containsExactly(
                        new Piece("the ", Fate.SAME),
                        new Piece("old", Fate.REMOVED),
                        new Piece("new", Fate.ADDED),
                        new Piece(" disk", Fate.SAME));
    }

    @Test
    void takesAHanCharacterForAWord() {
        assertThat(WordDiff.of("磁盘已满", "磁盘未满").pieces())
                .containsExactly(
                        new Piece("磁盘", Fate.SAME),
                        new Piece("已", Fate.REMOVED),
                        new Piece("未", Fate.ADDED),
                        new Piece("满", Fate.SAME));
    }

    @Test
    void leavesOutWhatIsFarFromAnyChange() {
        String many = "line\n".repeat(20);

        WordDiff diff = WordDiff.of(many + "old disk\n" + many, many + "new disk\n" + many)
                .abridged();

        assertThat(diff.pieces())
                .containsExactly(
                        new Piece("line\n".repeat(16), Fate.LEFT_OUT),
                        new Piece("line\n".repeat(4), Fate.SAME),
                        new Piece("old", Fate.REMOVED),
                        new Piece("new", Fate.ADDED),
                        new Piece(" disk\n" + "line\n".repeat(3), Fate.SAME),
                        new Piece("line\n".repeat(17), Fate.LEFT_OUT));
    }

    @Test
    void leavesAShortTextWhole() {
        WordDiff diff = WordDiff.of("a\nb\nold\nc\nd\n", "a\nb\nnew\nc\nd\n");

        assertThat(diff.abridged()).isEqualTo(diff);
    }

    @Test
    void holdsBothTextsWhole() {
        String before = "a b\n\nc  d\ne";
        String after = "a\n\nc d e\nf\n";

        WordDiff diff = WordDiff.of(before, after);

        assertThat(without(diff, Fate.ADDED)).isEqualTo(before);
        assertThat(without(diff, Fate.REMOVED)).isEqualTo(after);
        assertThat(WordDiff.of(before, before).isSame()).isTrue();
    }

    @Test
    void comparesVeryLongTextsByLines() {
        String before = "one two three\n".repeat(5_000);

        WordDiff diff = WordDiff.of(before, before + "four five\n");

        assertThat(diff.pieces().get(1)).isEqualTo(new Piece("four five\n", Fate.ADDED));
        assertThat(WordDiff.of("", "").isSame()).isTrue();
    }

    private static String without(WordDiff diff, Fate fate) {
        return diff.pieces().stream()
                .filter(piece -> piece.fate() != fate)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
