package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.PasteWords.Place;
import dev.culprit.paste.Paste;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasteWordsTests {

    private static final TextIndex INDEX = TextIndex.of(
            List.of(anIssue("LSE-0001").withWords("An agent lost its lease", "").build()));

    private static PasteWords words(String paste) {
        return PasteWords.of(Paste.of(paste), INDEX);
    }

    private static float weight(String paste, String word) {
        return words(paste).weight(Terms.word(word));
    }

    @Test
    void countMoreInTheInnerLinksOfAChain() {
        String paste = "outer: middle: lease";

        assertThat(weight(paste, "lease")).isEqualTo(1);
        assertThat(weight(paste, "middle")).isEqualTo(1);
        assertThat(weight(paste, "outer")).isEqualTo(0.7f);
    }

    @Test
    void countHalfWhereTheyAreSaidInPassing() {
        assertThat(weight("INFO the lease", "lease")).isEqualTo(0.5f);
        assertThat(weight("DEBUG the lease", "lease")).isEqualTo(0.5f);
        assertThat(weight("WARN the lease", "lease")).isEqualTo(1);
        assertThat(weight("INFO the lease\nERROR the lease", "lease")).isEqualTo(1);
    }

    @Test
    void knowWhereTheyStandFirstAmongWhereTheyCountMost() {
        PasteWords words = words("INFO the lease\nno lease here\nno lease there");

        assertThat(words.place(Terms.word("lease"))).isEqualTo(new Place(1, 3, 8));
    }

    @Test
    void areNotThereWhenThePasteHasThemNot() {
        PasteWords words = words("the lease");

        assertThat(words.contains(Terms.word("lease"))).isTrue();
        assertThat(words.contains(Terms.word("ledger"))).isFalse();
        assertThat(words.weight(Terms.word("ledger"))).isZero();
        assertThat(words.rarity(Terms.word("ledger"))).isZero();
        assertThat(words.rarity(Terms.word("lease"))).isEqualTo(INDEX.rarity(Terms.word("lease")));
    }

    @Test
    void areKeptHoweverManyThereAre() {
        StringBuilder paste = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            paste.append("word")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676))
                    .append(", ... ");
        }
        PasteWords words = words(paste.toString());
        int[] count = {0};

        words.forEach((term, weight, rarity) -> {
            count[0]++;
            assertThat(weight).isEqualTo(1);
            assertThat(rarity).isEqualTo(INDEX.rarity(term));
            assertThat(words.place(term).end() - words.place(term).start()).isEqualTo(7);
        });

        assertThat(count[0]).isEqualTo(1000);
        assertThat(words.place(Terms.word("wordbaa"))).isEqualTo(new Place(0, 13, 20));
    }

    @Test
    void areReadFromTheStartTheEndAndTheMiddleOfALongLog() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            log.append("ERROR no ").append(i).append("\n");
        }

        List<String> read = words(log.toString()).messages().stream()
                .map(message -> message.text())
                .toList();

        assertThat(read).hasSizeBetween(1000, 1500).contains("no 0", "no 499", "no 5500", "no 5999", "no 3000");
        assertThat(read).doesNotContain("no 501", "no 5497");
    }

    @Test
    void areReadFromAllMessagesOfAShorterOne() {
        assertThat(words("ERROR no\n".repeat(1500)).messages()).hasSize(1500);
    }

    @Test
    void placesOverlapWhereTheyShareACharacter() {
        Place place = new Place(1, 3, 8);

        assertThat(place.overlaps(new Place(1, 7, 9))).isTrue();
        assertThat(place.overlaps(new Place(1, 0, 4))).isTrue();
        assertThat(place.overlaps(new Place(1, 8, 9))).isFalse();
        assertThat(place.overlaps(new Place(1, 0, 3))).isFalse();
        assertThat(place.overlaps(new Place(2, 3, 8))).isFalse();
    }
}
