package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.TextScores.Scored;
import dev.culprit.paste.Paste;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issues by their words when there are many of both. */
class LargeTextIndexTests {

    private static final int ISSUES = 40;
    private static final int WORDS = 300;

    /** A word that only this issue has. */
    private static String word(int issue, int number) {
        return "w" + letters(issue) + "x" + letters(number);
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26);
    }

    private static KnownIssue issue(int issue) {
        StringBuilder body = new StringBuilder("common ");
        for (int i = 0; i < WORDS; i++) {
            body.append(word(issue, i)).append(" ---- ");
        }
        return anIssue("KB-" + issue).withWords("Issue", body.toString()).build();
    }

    private static List<KnownIssue> issues() {
        List<KnownIssue> issues = new ArrayList<>();
        for (int i = 0; i < ISSUES; i++) {
            issues.add(issue(i));
        }
        return issues;
    }

    private static TextScores scores(TextIndex index, String words) {
        return index.score(PasteWords.of(Paste.of(words), index));
    }

    @Test
    void findsEachByAnyOfItsWords() {
        TextIndex index = TextIndex.of(issues());

        assertThat(index.size()).isEqualTo(ISSUES);
        for (int issue = 0; issue < ISSUES; issue++) {
            for (int number : new int[] {0, WORDS / 2, WORDS - 1}) {
                assertThat(scores(index, word(issue, number)).best(3))
                        .extracting(Scored::key)
                        .containsExactly("KB-" + issue);
                assertThat(index.weight(Terms.word(word(issue, number)), "KB-" + issue))
                        .isEqualTo(index.weight(Terms.word(word(0, 0)), "KB-0"));
            }
        }
    }

    @Test
    void givesTheBestOfThemInOrder() {
        TextIndex index = TextIndex.of(issues());
        String paste = word(7, 1) + " ---- " + word(7, 2) + " ---- " + word(9, 1) + " ---- common";

        assertThat(scores(index, paste).best(2)).extracting(Scored::key).containsExactly("KB-7", "KB-9");
        assertThat(scores(index, paste).best(5)).hasSize(5);
        assertThat(scores(index, paste).of("KB-7"))
                .isGreaterThan(scores(index, paste).of("KB-9"));
        assertThat(scores(index, paste).of("KB-99")).isZero();
    }

    @Test
    void knowsWhatChangedAndWhatDidNot() {
        TextIndex index = TextIndex.of(issues())
                .with(issue(50))
                .with(issue(50))
                .with(issue(7))
                .without("KB-9");

        assertThat(index.size()).isEqualTo(ISSUES);
        assertThat(index.knows(Terms.word(word(50, 3)))).isTrue();
        assertThat(index.knows(Terms.word(word(51, 3)))).isFalse();
        assertThat(scores(index, word(50, 3)).of("KB-50")).isPositive();
        assertThat(scores(index, word(50, 3)).best(3)).hasSize(1);
        assertThat(scores(index, word(7, 3)).best(3)).extracting(Scored::key).containsExactly("KB-7");
        assertThat(scores(index, word(9, 3)).best(3)).isEmpty();
        assertThat(index.without("KB-50").knows(Terms.word(word(50, 3)))).isFalse();
    }

    @Test
    void countsWordsByWhereTheyStand() {
        KnownIssue issue = anIssue("KB-1")
                .withComponent("zebra")
                .withText("quorum lost")
                .withCauseWords("wombat-case", "broker")
                .withWords("lease", "ledger ledger ledger")
                .build();
        TextIndex index = TextIndex.of(List.of(issue));

        assertThat(List.of("zebra", "quorum", "lost", "wombat", "case", "broker", "lease", "ledger", "kb"))
                .allSatisfy(word ->
                        assertThat(index.weight(Terms.word(word), "KB-1")).isBetween(0.05f, 0.95f));
        assertThat(index.weight(Terms.word("lease"), "KB-1")).isGreaterThan(index.weight(Terms.word("broker"), "KB-1"));
        assertThat(index.weight(Terms.word("ledger"), "KB-1")).isGreaterThan(index.weight(Terms.word("lease"), "KB-1"));
    }

    @Test
    void countsAWordOfALongTextLess() {
        KnownIssue brief = anIssue("KB-1").withWords("", "lease").build();
        KnownIssue lengthy = anIssue("KB-2")
                .withWords("", "lease " + "of which much is said ".repeat(100))
                .build();
        TextIndex index = TextIndex.of(List.of(brief, lengthy));

        assertThat(index.weight(Terms.word("lease"), "KB-1"))
                .isGreaterThan(2 * index.weight(Terms.word("lease"), "KB-2"));
    }

    @Test
    void tellsCausesApartByWordsThatOnlyOneOfThemHas() {
        KnownIssue issue = anIssue("KB-1")
                .withText("lease expired")
                .withCauseWords("first", "the zebra broker")
                .withCauseWords("second", "the wombat broker")
                .build();
        Matcher matcher = Matcher.of(List.of(issue));

        assertThat(confidence(matcher, "lease expired: wombat", "second"))
                .isGreaterThan(confidence(matcher, "lease expired", "second") + 0.05);
        assertThat(confidence(matcher, "lease expired: broker", "second"))
                .isEqualTo(confidence(matcher, "lease expired", "second"));
    }

    private static double confidence(Matcher matcher, String paste, String cause) {
        return matcher.match(Paste.of(paste)).matches().get(0).causes().stream()
                .filter(ranked -> ranked.id().equals(cause))
                .mapToDouble(ranked -> ranked.confidence())
                .sum();
    }

    @Test
    void answersWithSixtyIssuesAtMostTheMostTelling() {
        List<KnownIssue> many = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            many.add(anIssue("KB-" + i)
                    .withText(i % 7 == 0 ? "broker" : "broker " + word(i, 0))
                    .build());
        }
        StringBuilder paste = new StringBuilder("the broker\n");
        for (int i = 0; i < 70; i++) {
            paste.append("ERROR broker ").append(word(i, 0)).append("\n");
        }
        Matcher matcher = Matcher.of(many);

        Findings findings = matcher.match(Paste.of(paste.toString()));

        assertThat(matcher.size()).isEqualTo(70);
        assertThat(findings.matches().size() + findings.nearest().size()).isLessThanOrEqualTo(70);
        assertThat(findings.matches())
                .extracting(Match::key)
                .doesNotContain("KB-0", "KB-7")
                .contains("KB-1", "KB-69");
    }
}
