package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.TextScores.Scored;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextIndexTests {

    private static final KnownIssue LEASE = anIssue("LSE-0001")
            .withWords("An agent lost its lease", "租约丢失后代理停止")
            .build();
    private static final KnownIssue CLOCK = anIssue("CLK-0001")
            .withWords("The clock of a host jumped", "Leases end early.")
            .build();

    private static List<String> best(TextIndex index, String words) {
        return index.score(PasteWords.of(Paste.of(words), index)).best(5).stream()
                .map(Scored::key)
                .toList();
    }

    @Test
    void findsIssuesByTheirWordsBestFirst() {
        TextIndex index = TextIndex.of(List.of(LEASE, CLOCK));

        assertThat(best(index, "the clock jumped and the agent stopped")).containsExactly("CLK-0001", "LSE-0001");
    }

    @Test
    void findsChineseWords() {
        assertThat(best(TextIndex.of(List.of(LEASE, CLOCK)), "重启之后租约丢失")).containsExactly("LSE-0001");
    }

    @Test
    void knowsChangedIssuesAsTheyAreNow() {
        TextIndex index = TextIndex.of(List.of(LEASE, CLOCK))
                .with(anIssue("CLK-0001").withWords("A battery is empty", "").build());

        assertThat(best(index, "clock jumped")).isEmpty();
        assertThat(best(index, "battery empty")).containsExactly("CLK-0001");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void forgetsRemovedIssues() {
        TextIndex index = TextIndex.of(List.of(LEASE, CLOCK)).without("CLK-0001");

        assertThat(best(index, "clock jumped")).isEmpty();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void ordersIssuesThatFitEquallyByTheirKeys() {
        List<KnownIssue> alike = IntStream.of(7, 3, 9, 1, 8, 2, 6, 5)
                .mapToObj(i -> anIssue("CLK-000" + i)
                        .withWords("The clock of a host jumped", "")
                        .build())
                .toList();
        TextIndex index = TextIndex.of(alike.subList(0, 6)).with(alike.get(6)).with(alike.get(7));

        assertThat(best(index, "the clock jumped"))
                .containsExactly("CLK-0001", "CLK-0002", "CLK-0003", "CLK-0005", "CLK-0006");
    }

    @Test
    void takesCommonWordsForCommonInASmallLibraryToo() {
        TextIndex index = TextIndex.of(List.of(LEASE));

        assertThat(index.rarity(Terms.word("lease"))).isGreaterThan(3 * index.rarity(Terms.word("error")));
    }

    @Test
    void tellsHowMuchATermStandsForAnIssue() {
        TextIndex index = TextIndex.of(List.of(LEASE, CLOCK));

        assertThat(index.weight(Terms.word("clock"), "CLK-0001")).isPositive();
        assertThat(index.weight(Terms.word("clock"), "LSE-0001")).isZero();
    }
}
