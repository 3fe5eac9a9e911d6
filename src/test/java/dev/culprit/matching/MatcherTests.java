package dev.culprit.matching;

import static dev.culprit.matching.KnownIssueBuilder.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.Evidence.Kind;
import dev.culprit.matching.Match.RankedCause;
import dev.culprit.paste.Paste;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatcherTests {

    private static final KnownIssue DISK_FULL = anIssue("DSK-0001")
            .withText("write {file:path}: no space left on device")
            .withCause("logs-grew", "/var/log/")
            .withCause("images-piled-up", "/var/lib/containerd/")
            .withWords("The disk of a node is full", "Nothing can be written any more, and pods are evicted.")
            .build();

    private static final KnownIssue LEASE_LOST = anIssue("LSE-0001")
            .withText("lease of {agent:ident} was taken by another holder")
            .withCauseWords("clock-jumped", "The clock of the host jumped")
            .withCauseWords("two-agents", "A second agent was started with the same name")
            .withWords("An agent lost its lease", "Two holders of one lease fight for it.")
            .build();

    private static Findings match(Matcher matcher, String... lines) {
        return matcher.match(Paste.of(String.join("\n", lines)));
    }

    private static Matcher knowing(KnownIssue... issues) {
        return Matcher.of(Arrays.asList(issues));
    }

    @Test
    void findsTheIssueWhoseSymptomThePasteShows() {
        Findings findings = match(knowing(DISK_FULL, LEASE_LOST), "E write /var/log/pods/a: no space left on device");

        assertThat(findings.matches()).singleElement().satisfies(match -> {
            assertThat(match.key()).isEqualTo("DSK-0001");
            assertThat(match.evidence().get(0).values()).containsEntry("file", "/var/log/pods/a");
        });
    }

    @Test
    void aVersionOutsideTheRangeSpeaksAgainstAnIssueAndIsShown() {
        Matcher matcher = knowing(anIssue("RUN-0001")
                .withVersions("containerd", ">=1.6.0 <1.6.4")
                .withText("recover sandbox {id:word}: reserved twice")
                .build());
        String error = "recover sandbox 4f1c: reserved twice";

        Findings inside = match(matcher, "containerd --version: containerd 1.6.2", error);
        Findings outside = match(matcher, "containerd --version: containerd 1.7.3", error);

        assertThat(confidence(outside)).isLessThan(confidence(inside));
        assertThat(evidence(outside, Kind.VERSION)).singleElement().satisfies(told -> {
            assertThat(told.signature()).isEqualTo("containerd >=1.6.0 <1.6.4");
            assertThat(told.text()).isEqualTo("1.7.3");
            assertThat(told.spans())
                    .singleElement()
                    .satisfies(span -> assertThat(span.line()).isEqualTo(1));
            assertThat(told.weight()).isNegative();
        });
        assertThat(evidence(inside, Kind.VERSION)).isEmpty();
    }

    @Test
    void aVersionOutsideTheRangeBesideOneInsideSaysNothing() {
        Matcher matcher = knowing(anIssue("RUN-0001")
                .withVersions("containerd", ">=1.6.0 <1.6.4")
                .withText("recover sandbox {id:word}: reserved twice")
                .build());

        Findings findings = match(
                matcher,
                "containerd --version: containerd 1.6.2",
                "containerd --version: containerd 1.7.3",
                "recover sandbox 4f1c: reserved twice");

        assertThat(evidence(findings, Kind.VERSION)).isEmpty();
    }

    private static List<Evidence> evidence(Findings findings, Kind kind) {
        return findings.matches().stream()
                .flatMap(match -> match.evidence().stream())
                .filter(piece -> piece.kind() == kind)
                .toList();
    }

    @Test
    void takesAQuestionMoreSeriouslyThanAProgramThatSaysTheSame() {
        Matcher matcher = knowing(DISK_FULL, LEASE_LOST);

        assertThat(confidence(match(matcher, "why does my pod keep failing on the disk of edge nodes")))
                .isGreaterThan(confidence(match(matcher, "09:12:44 pod keeps failing on the disk of edge nodes")));
    }

    private static double confidence(Findings findings) {
        return Stream.concat(
                        findings.matches().stream(), findings.nearest().stream().map(Findings.NearMiss::match))
                .mapToDouble(Match::confidence)
                .max()
                .orElse(0);
    }

    @Test
    void putsTheCauseFirstThatItsEvidenceSpeaksFor() {
        Findings findings = match(knowing(DISK_FULL), "write /var/lib/containerd/io/x: no space left on device");

        assertThat(firstCause(findings)).isEqualTo("images-piled-up");
    }

    @Test
    void putsTheCauseFirstOfWhichThePasteSpeaks() {
        Findings findings = match(
                knowing(LEASE_LOST),
                "lease of agent-7 was taken by another holder",
                "it turned out that a second agent was started with the same name");

        assertThat(firstCause(findings)).isEqualTo("two-agents");
    }

    @Test
    void putsACauseBackThatEvidenceSpeaksAgainst() {
        KnownIssue issue = anIssue("KB-1")
                .withText("the ledger is locked by another writer")
                .withCauseAgainst("writer-hangs", "writer exited with code 0")
                .withCauseAgainst("lock-left-over", "lock file is younger than the writer")
                .build();

        Findings findings =
                match(knowing(issue), "the ledger is locked by another writer", "writer exited with code 0");

        assertThat(firstCause(findings)).isEqualTo("lock-left-over");
        assertThat(findings.matches().get(0).evidence())
                .filteredOn(evidence -> "writer-hangs".equals(evidence.cause()))
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.weight()).isNegative());
    }

    private static String firstCause(Findings findings) {
        return findings.matches().get(0).causes().get(0).id();
    }

    @Test
    void causesShareTheProbabilityOfTheirIssue() {
        Findings findings = match(knowing(DISK_FULL), "write /a: no space left on device");

        assertThat(findings.matches().get(0).causes().stream()
                        .mapToDouble(RankedCause::confidence)
                        .sum())
                .isBetween(0.999, 1.001);
    }

    @Test
    void answersNothingToAnUnrelatedPaste() {
        Findings findings = match(knowing(DISK_FULL, LEASE_LOST), "NullPointerException at Foo.java:12");

        assertThat(findings.matches()).isEmpty();
    }

    @Test
    void namesWhatCameNearAndWhatItLacked() {
        Findings findings = match(knowing(DISK_FULL, LEASE_LOST), "a guest had taken the holder, a lesser one");

        assertThat(findings.matches()).isEmpty();
        assertThat(findings.nearest().get(0).match().key()).isEqualTo("LSE-0001");
        assertThat(findings.nearest().get(0).lacking()).containsExactly("text-1");
    }

    @Test
    void findsSeveralIndependentProblems() {
        Findings findings = match(
                knowing(DISK_FULL, LEASE_LOST),
                "write /var/log/pods/a: no space left on device",
                "all is well",
                "lease of agent-7 was taken by another holder");

        assertThat(findings.matches()).extracting(Match::key).containsExactlyInAnyOrder("DSK-0001", "LSE-0001");
        assertThat(findings.matches())
                .allSatisfy(match -> assertThat(match.tier()).isNotEqualTo(Tier.POSSIBLE));
    }

    @Test
    void prefersTheMoreTellingOfTwoThatExplainTheSameLine() {
        KnownIssue wrapper =
                anIssue("GEN-0001").withText("failed to create pod sandbox").build();
        KnownIssue specific = anIssue("LSE-0002")
                .withText("failed to create pod sandbox: lease broker has no free lane")
                .build();

        Findings findings =
                match(knowing(wrapper, specific), "failed to create pod sandbox: lease broker has no free lane");

        assertThat(findings.matches().get(0).key()).isEqualTo("LSE-0002");
    }

    @Test
    void namesHarmlessLinesApartFromProblems() {
        KnownIssue harmless = anIssue("DSK-0002")
                .withText("will retry the write later")
                .benign()
                .build();

        Findings findings = match(knowing(DISK_FULL, harmless), "warning: will retry the write later");

        assertThat(findings.matches()).isEmpty();
        assertThat(findings.benign()).extracting(Match::key).containsExactly("DSK-0002");
    }

    @Test
    void tellsWhichErrorsStayUnexplainedAndHowOftenTheyCame() {
        Findings findings = match(
                knowing(DISK_FULL),
                "write /var/log/pods/a: no space left on device",
                "error: the frobnicator 4711 has left",
                "all is well",
                "error: the frobnicator 4712 has left");

        assertThat(findings.unexplained()).singleElement().satisfies(unexplained -> {
            assertThat(unexplained.text()).isEqualTo("error: the frobnicator 4711 has left");
            assertThat(unexplained.times()).isEqualTo(2);
        });
    }

    @Test
    void whatIsKnownByItsWordsAloneIsAHintAtMost() {
        Findings findings = match(
                knowing(DISK_FULL), "the disk of a node is full, nothing can be written any more, pods are evicted");

        assertThat(findings.matches()).singleElement().satisfies(match -> {
            assertThat(match.key()).isEqualTo("DSK-0001");
            assertThat(match.tier()).isEqualTo(Tier.POSSIBLE);
        });
    }

    @Test
    void showsTheWordsThatSpokeForAnIssue() {
        Findings findings = match(knowing(DISK_FULL), "write /a: no space left on device, disk of the node is full");

        assertThat(findings.matches().get(0).evidence())
                .filteredOn(evidence -> evidence.kind() == Kind.TEXT)
                .singleElement()
                .satisfies(evidence -> assertThat(evidence.text()).contains("node", "full"));
    }

    @Test
    void takesUpAndDropsIssuesWithoutTouchingTheOldMatcher() {
        Matcher empty = Matcher.of(List.of());

        Matcher knowing = empty.with(DISK_FULL);

        String paste = "write /a: no space left on device";
        assertThat(match(empty, paste).matches()).isEmpty();
        assertThat(match(knowing, paste).matches()).hasSize(1);
        assertThat(match(knowing.without("DSK-0001"), paste).matches()).isEmpty();
    }
}
