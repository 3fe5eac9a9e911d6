package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnosis.Diagnosis.Place;
import dev.culprit.diagnosis.PasteExcerpt.Line;
import dev.culprit.paste.Paste;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasteExcerptTests {

    @Test
    void aPasteOfReadableSizeIsWhole() {
        PasteExcerpt excerpt = PasteExcerpt.of(Paste.of("a\nb\n"), 0, List.of());

        assertThat(excerpt.lines()).extracting(Line::text).containsExactly("a", "b");
        assertThat(excerpt.isPartial()).isFalse();
    }

    @Test
    void ofAHugePasteTheLinesAroundWhatWasFoundAreKept() {
        Paste paste = Paste.of("line\n".repeat(100_000));

        PasteExcerpt excerpt = PasteExcerpt.of(paste, 0, List.of(new Place(50_000, 0, 4)));

        assertThat(excerpt.isPartial()).isTrue();
        assertThat(excerpt.lineCount()).isEqualTo(100_000);
        assertThat(excerpt.lines()).extracting(Line::number).contains(1, 49_990, 50_000, 50_010, 100_000);
        assertThat(excerpt.lines()).hasSizeLessThan(200);
    }

    @Test
    void ofALongLineThePieceAroundWhatWasFoundIsKept() {
        Paste paste = Paste.of("x".repeat(500_000) + "found" + "x".repeat(500_000));

        PasteExcerpt excerpt = PasteExcerpt.of(paste, 0, List.of(new Place(1, 500_000, 500_005)));

        Line line = excerpt.lines().get(0);
        assertThat(line.text()).contains("found").hasSizeLessThanOrEqualTo(PasteExcerpt.LONGEST_LINE);
        assertThat(line.text().indexOf("found") + line.from()).isEqualTo(500_000);
        assertThat(line.length()).isEqualTo(1_000_005);
    }

    @Test
    void neverGrowsBeyondItsLimits() {
        Paste paste = Paste.of(("x".repeat(3_000) + "\n").repeat(10_000));
        List<Place> everywhere = java.util.stream.IntStream.rangeClosed(1, 10_000)
                .mapToObj(line -> new Place(line, 0, 1))
                .toList();

        PasteExcerpt excerpt = PasteExcerpt.of(paste, 0, everywhere);

        assertThat(excerpt.lines().stream()
                        .mapToInt(line -> line.text().length())
                        .sum())
                .isLessThanOrEqualTo(PasteExcerpt.MOST_CHARACTERS);
        assertThat(excerpt.lines()).hasSizeLessThanOrEqualTo(PasteExcerpt.MOST_LINES);
    }
}
