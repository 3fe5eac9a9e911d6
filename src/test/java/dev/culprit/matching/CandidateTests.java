package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static dev.culprit.matching.KnownIssueBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.culprit.matching.signature.OwnedSignature;
import dev.culprit.matching.signature.Signature;
import dev.culprit.matching.signature.SignatureCompiler;
import dev.culprit.matching.signature.SignatureIndex;
import dev.culprit.paste.Paste;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What speaks for an issue, feature by feature. */
class CandidateTests {

    private static final Offset<Double> NEARLY = within(1e-6);
    private static final double UNSAID = 15;

    /** An issue and a paste that may show it. */
    private record Trial(KnownIssue issue, Paste paste) {

        static Trial of(KnownIssueBuilder issue, String... lines) {
            return new Trial(issue.build(), Paste.of(String.join("\n", lines)));
        }

        TextIndex index() {
            return TextIndex.of(List.of(issue));
        }

        Candidate candidate() {
            TextIndex index = index();
            List<OwnedSignature> owned = issue.allSignatures().stream()
                    .map(named -> new OwnedSignature(
                            issue.key(),
                            named.id(),
                            SignatureCompiler.compile(named.signature())
                                    .signature()
                                    .orElseThrow()))
                    .toList();
            TextScores scores = index.score(PasteWords.of(paste, index));
            return new Candidates(Issues.of(List.of(issue)), index, scores)
                    .among(SignatureIndex.of(owned).scan(paste))
                    .get(0);
        }

        double feature(Feature feature, double bestRival) {
            TextIndex index = index();
            PasteSummary summary = new PasteSummary(PasteWords.of(paste, index), index, new ToldVersions(paste));
            return candidate().features(bestRival, summary).getOrDefault(feature, Double.NaN);
        }

        double feature(Feature feature) {
            return feature(feature, 0);
        }

        double rarity(String word) {
            return index().rarity(Terms.word(word));
        }
    }

    private static KnownIssueBuilder lease() {
        return anIssue("LSE-0001").withText("lease expired").withWords("An agent lost its lease", "");
    }

    @Test
    void tellsWhatItsSignaturesTell() {
        Trial trial = Trial.of(lease(), "ERROR the lease expired");
        double information = trial.candidate().symptoms().get(0).information();

        assertThat(trial.feature(Feature.FOUND)).isEqualTo(1);
        assertThat(trial.feature(Feature.TELLING)).isCloseTo(Math.log1p(information / 10), NEARLY);
    }

    @Test
    void tellsMoreByTheEvidenceForItsCauses() {
        KnownIssueBuilder issue = lease().withCause("a", "clock jumped").withCauseAgainst("b", "ledger gone");

        assertThat(Trial.of(issue, "lease expired", "clock jumped").feature(Feature.FOUND_CAUSE))
                .isPositive();
        assertThat(Trial.of(issue, "lease expired", "ledger gone").feature(Feature.FOUND_CAUSE))
                .isZero();
        assertThat(Trial.of(issue, "lease expired").feature(Feature.FOUND_CAUSE))
                .isZero();
    }

    @Test
    void tellsByItsCausesOnlyWhatItsSymptomHasNotTold() {
        KnownIssueBuilder issue = lease().withCause("a", "expired");

        assertThat(Trial.of(issue, "lease expired").feature(Feature.FOUND_CAUSE))
                .isZero();
    }

    @Test
    void isExactWhereAMessageSaysNothingElse() {
        Trial exact = Trial.of(lease(), "lease expired");
        Trial longer = Trial.of(lease(), "the lease expired on quorum of wombats");
        double information = exact.candidate().symptoms().get(0).information();

        assertThat(exact.feature(Feature.EXACT)).isCloseTo(information / (information + UNSAID), NEARLY);
        assertThat(longer.feature(Feature.EXACT)).isBetween(0.01, exact.feature(Feature.EXACT) - 0.01);
    }

    @Test
    void isAsExactAsTheMessageThatIsMostSo() {
        assertThat(Trial.of(lease(), "the lease expired on quorum of wombats", "lease expired")
                        .feature(Feature.EXACT))
                .isCloseTo(Trial.of(lease(), "lease expired").feature(Feature.EXACT), NEARLY);
    }

    @Test
    void tellsWhetherItIsRoutineAndInnermost() {
        assertThat(Trial.of(lease(), "INFO lease expired").feature(Feature.ROUTINE))
                .isEqualTo(1);
        assertThat(Trial.of(lease(), "lease expired").feature(Feature.ROUTINE)).isZero();
        assertThat(Trial.of(lease(), "start failed: lease expired").feature(Feature.INNERMOST))
                .isEqualTo(1);
        assertThat(Trial.of(lease(), "lease expired: broker gone").feature(Feature.INNERMOST))
                .isZero();
    }

    @Test
    void explainsComplaintsInPart() {
        double one =
                Trial.of(lease(), "ERROR lease expired", "ERROR broker gone").feature(Feature.EXPLAINS);
        double often = Trial.of(lease(), "ERROR 1 lease expired", "ERROR 2 lease expired", "ERROR broker gone")
                .feature(Feature.EXPLAINS);

        assertThat(Trial.of(lease(), "ERROR lease expired").feature(Feature.EXPLAINS))
                .isEqualTo(1);
        assertThat(Trial.of(lease(), "lease expired", "all is well").feature(Feature.EXPLAINS))
                .isEqualTo(1);
        assertThat(one).isBetween(0.2, 0.8);
        assertThat(often).isBetween(one + 0.05, 0.95);
        assertThat(Trial.of(lease(), "ERROR lease expired", "ERROR broker gone", "DEBUG it failed")
                        .feature(Feature.EXPLAINS))
                .isCloseTo(one, NEARLY);
    }

    @Test
    void standsOutAsFarAsItsWordsFitBetterThanThoseOfRivals() {
        Trial trial = Trial.of(lease(), "lease expired");
        float own = trial.candidate().wordScore();

        assertThat(own).isPositive();
        assertThat(trial.feature(Feature.FOUND_WORDS)).isCloseTo(Math.log1p(own / 10), NEARLY);
        assertThat(trial.feature(Feature.FOUND_MARGIN, own)).isCloseTo(0, NEARLY);
        assertThat(trial.feature(Feature.FOUND_MARGIN, own + 2))
                .isCloseTo(Math.log((own + 5) / (own + 7)), NEARLY)
                .isNegative();
        assertThat(trial.feature(Feature.FOUND_MARGIN, 1e9)).isEqualTo(-1.5);
    }

    @Test
    void isAboutComponentsThatThePasteNamesOrComesFrom() {
        assertThat(component("lease expired in containerd", "containerd")).isEqualTo(1);
        assertThat(component("lease expired in containerd", "containerd", "etcd"))
                .isEqualTo(0.5);
        assertThat(component("lease expired: containerd etcd flannel", "containerd", "etcd", "flannel", "calico"))
                .isEqualTo(1);
        assertThat(component("Nov 12 08:15:31 edge-2 kubelet[9]: lease expired", "kubelet"))
                .isEqualTo(1);
        assertThat(component("lease expired in cni", "cni-plugins")).isZero();
        assertThat(component("lease expired", "etcd")).isZero();
        assertThat(component("lease expired", "-")).isZero();
        assertThat(component("lease expired")).isZero();
    }

    private static double component(String paste, String... components) {
        KnownIssueBuilder issue = lease();
        for (String component : components) {
            issue.withComponent(component);
        }
        return Trial.of(issue, paste).feature(Feature.FOUND_COMPONENT);
    }

    @Test
    void isNamedByTheWordsOfItsTitleInOneLanguage() {
        KnownIssueBuilder issue = anIssue("LSE-0001")
                .withText("expired")
                .withWords("quorum -- --- lease", "")
                .withWords("租约丢失", "");
        Trial half = Trial.of(issue, "lease expired");

        assertThat(half.feature(Feature.FOUND_TITLE))
                .isCloseTo(half.rarity("lease") / (half.rarity("lease") + half.rarity("quorum")), NEARLY);
        assertThat(Trial.of(issue, "租约丢失: expired").feature(Feature.FOUND_TITLE))
                .isEqualTo(1);
        assertThat(Trial.of(issue, "it expired").feature(Feature.FOUND_TITLE)).isZero();
    }

    @Test
    void isPartlyThereAsFarAsOneMessageHasTheWordsOfASignature() {
        KnownIssueBuilder issue = lease();
        Trial both = Trial.of(issue, "expired: the lease");
        Trial apart = Trial.of(issue, "the lease", "was expired");
        double all = both.index().rarities(new Signature.Text("lease expired")).values().stream()
                .mapToDouble(rarity -> rarity)
                .sum();

        assertThat(both.feature(Feature.PARTLY))
                .isCloseTo((both.rarity("lease") + both.rarity("expired")) / (all + UNSAID), NEARLY);
        assertThat(apart.feature(Feature.PARTLY))
                .isCloseTo(Math.max(apart.rarity("lease"), apart.rarity("expired")) / (all + UNSAID), NEARLY);
    }

    @Test
    void isPartlyThereAsTheLeastOfAllAndTheMostOfAny() {
        List<Signature> members =
                List.of(new Signature.Text("broker of {x:word} lease"), new Signature.Text("wombats"));
        Paste paste = Paste.of("lease broker");
        TextIndex index = TextIndex.of(List.of(lease().build()));
        PasteSummary summary = new PasteSummary(PasteWords.of(paste, index), index, new ToldVersions(paste));

        assertThat(summary.partOf(new Signature.All(members, null))).isZero();
        assertThat(summary.partOf(new Signature.Any(members, null)))
                .isEqualTo(summary.partOf(members.get(0)))
                .isPositive();
    }

    @Test
    void isToldByWordsAsFarAsTheyAccountForTheMessage() {
        Trial told = Trial.of(lease(), "an agent lost its lease");
        Trial hardly = Trial.of(lease(), "an agent of quorum wombats has zebra ledger trouble with lease brokers");

        assertThat(told.feature(Feature.WORDS))
                .isCloseTo(Math.log1p(told.candidate().wordScore() / 10), NEARLY);
        assertThat(told.feature(Feature.TITLE)).isEqualTo(1);
        assertThat(told.feature(Feature.TOLD)).isBetween(hardly.feature(Feature.TOLD) + 0.05, 0.95);
        assertThat(told.feature(Feature.COVERAGE)).isBetween(hardly.feature(Feature.COVERAGE) + 0.05, 1.0);
        assertThat(hardly.feature(Feature.MARGIN, 1e9)).isEqualTo(-1.5);
    }

    @Test
    void isAboutAnotherVersionWhenOnlyOthersAreTold() {
        KnownIssueBuilder issue = lease().withVersions("containerd", ">=1.6.0 <1.6.4");

        assertThat(Trial.of(issue, "lease expired", "containerd 1.7.2").feature(Feature.OTHER_VERSION))
                .isEqualTo(1);
        assertThat(Trial.of(issue, "lease expired", "containerd 1.6.2").feature(Feature.OTHER_VERSION))
                .isZero();
        assertThat(Trial.of(issue, "lease expired", "runc 1.7.2").feature(Feature.OTHER_VERSION))
                .isZero();
        assertThat(Trial.of(
                                lease().withVersions("containerd", ">=1.6.0 <1.6.4")
                                        .withVersions("runc", "<1.1"),
                                "lease expired",
                                "containerd 1.6.2",
                                "runc 1.0.5")
                        .feature(Feature.OTHER_VERSION))
                .isZero();
    }

    @Test
    void hasItsMostTellingSymptomFirst() {
        KnownIssueBuilder issue =
                anIssue("LSE-0001").withText("error").withText("wombat quorum").withCause("a", "clock");

        assertThat(Trial.of(issue, "error in wombat quorum by clock")
                        .candidate()
                        .symptoms())
                .extracting(SeenSignature::signature)
                .containsExactly(text("text-2", "wombat quorum"), text("text-1", "error"));
        assertThat(Trial.of(issue, "error in wombat quorum by clock")
                        .candidate()
                        .ofCauses())
                .hasSize(1);
    }
}
