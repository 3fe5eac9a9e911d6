package dev.culprit.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.editing.Blame.Line;
import dev.culprit.editing.Blame.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlameTests {

    @Test
    void tellsOfEachLineTheRevisionThatWroteIt() {
        Blame blame = Blame.of(List.of(
                new Version(1, "title\none\ntwo\n"),
                new Version(2, "title\nzero\none\ntwo\n"),
                new Version(3, "title\nzero\none, mended\n")));

        assertThat(blame.lines())
                .containsExactly(new Line(1, "title", 1), new Line(2, "zero", 2), new Line(3, "one, mended", 3));
    }

    @Test
    void knowsALineThatWentAndCameBackFromWhenItCameBack() {
        Blame blame = Blame.of(List.of(new Version(1, "a\nb\n"), new Version(2, "a\n"), new Version(3, "a\nb\n")));

        assertThat(blame.lines()).extracting(Line::revision).containsExactly(1, 3);
    }

    @Test
    void saysNothingOfAFileThatIsNotThere() {
        assertThat(Blame.of(List.of(new Version(1, "a\n"), new Version(2, ""))).lines())
                .isEmpty();
        assertThat(Blame.of(List.of()).lines()).isEmpty();
    }
}
