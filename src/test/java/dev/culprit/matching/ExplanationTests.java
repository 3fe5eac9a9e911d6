package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.culprit.matching.Evidence.Kind;
import dev.culprit.matching.signature.ConfigCondition;
import dev.culprit.matching.signature.NamedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the reader is shown of how an answer came about. */
class ExplanationTests {

    private static final KnownIssueBuilder LEASE = anIssue("LSE-0001")
            .withText("lease expired")
            .withText("wombat quorum lost by {x:word}")
            .withCause("clock", "clock jumped far")
            .withCause("broker", "broker gone")
            .withWords("A lease of the zebra ledger expired", "");

    private static Match match(String... lines) {
        return Matcher.of(List.of(LEASE.build()))
                .match(Paste.of(String.join("\n", lines)))
                .matches()
                .get(0);
    }

    private static List<Evidence> evidence(Match match, Kind kind) {
        return match.evidence().stream().filter(each -> each.kind() == kind).toList();
    }

    private static double information(String template) {
        return TextIndex.of(List.of(LEASE.build())).rarities(new Signature.Text(template)).values().stream()
                .mapToDouble(rarity -> rarity)
                .sum();
    }

    @Test
    void sharesWhatSymptomsCountByHowTellingEachIs() {
        List<Evidence> found = evidence(match("lease expired", "wombat quorum lost by 1"), Kind.SIGNATURE);

        assertThat(found).extracting(Evidence::signature).containsExactly("text-2", "text-1");
        assertThat(found.get(0).weight() / found.get(1).weight())
                .isCloseTo(
                        (1 + information("wombat quorum lost by")) / (1 + information("lease expired")), within(1e-6));
    }

    @Test
    void countsASignatureOnceHoweverOftenItIsSeen() {
        List<Evidence> found = evidence(
                match(
                        "wombat quorum lost by 1",
                        "wombat quorum lost by 2",
                        "wombat quorum lost by 3",
                        "wombat quorum lost by 2",
                        "wombat quorum lost by 4",
                        "wombat quorum lost by 5",
                        "wombat quorum lost by 6"),
                Kind.SIGNATURE);

        assertThat(found).extracting(each -> each.values().get("x")).containsExactly("1", "2", "3", "4", "5");
        assertThat(found.get(0).weight()).isPositive();
        assertThat(found.subList(1, 5)).extracting(Evidence::weight).containsOnly(0.0);
    }

    @Test
    void putsTheHeavierOfTheEvidenceForCausesFirst() {
        List<Evidence> found = match("lease expired", "broker gone", "clock jumped far").evidence().stream()
                .filter(each -> each.cause() != null)
                .toList();

        assertThat(found).extracting(Evidence::cause).containsExactly("clock", "broker");
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Evidence::weight).reversed())
                .allSatisfy(each -> assertThat(each.weight()).isPositive());
        assertThat(found.get(0).weight() / found.get(1).weight())
                .isCloseTo(
                        (1 + Math.log1p(information("clock jumped far")))
                                / (1 + Math.log1p(information("broker gone"))),
                        within(1e-6));
    }

    @Test
    void showsTheRarestWordsThatIssueAndPasteShareInTheOrderOfTheirPlaces() {
        List<Evidence> found = evidence(match("the ledger", "lease expired", "zebra"), Kind.TEXT);

        assertThat(found).singleElement().satisfies(words -> {
            assertThat(words.text()).contains("zebra", "ledger").doesNotContain("the");
            assertThat(words.spans()).extracting(span -> span.line()).isSorted().contains(1, 3);
            assertThat(words.signature()).isEqualTo(words.text());
        });
    }

    @Test
    void saysWhatConfigurationsShow() {
        KnownIssue issue = new KnownIssue(
                "CNF-0001",
                "cnf",
                false,
                List.of(),
                List.of(),
                List.of(new NamedSignature(
                        "conf",
                        new Signature.Config(ConfigFormat.YAML, "$.wombatQuorum", new ConfigCondition.Equals("lost")))),
                List.of(),
                Set.of(),
                List.of());

        Findings findings = Matcher.of(List.of(issue)).match(Paste.of("wombatQuorum: lost\nother: 1\n"));

        assertThat(findings.matches().get(0).evidence().get(0).kind()).isEqualTo(Kind.CONFIG);
    }
}
