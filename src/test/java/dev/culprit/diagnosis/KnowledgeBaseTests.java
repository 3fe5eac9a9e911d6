package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.HARMLESS;
import static dev.culprit.diagnosis.TestKnowledge.KNOWLEDGE;
import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static dev.culprit.diagnosis.TestKnowledge.ROUTE_LOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.diagnosis.Cause.Step;
import dev.culprit.diagnosis.Diagnosis.Evidence;
import dev.culprit.diagnosis.Diagnosis.Match;
import dev.culprit.diagnosis.Diagnosis.Value;
import dev.culprit.paste.Paste;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTests {

    @Test
    void namesTheIssueAndTheLineThatGaveItAway() {
        Diagnosis diagnosis = diagnose("all is well\n" + LEASE_MISSING + "\n");

        Match match = onlyMatch(diagnosis);
        assertThat(match.article().key()).isEqualTo("NET-0001");
        Evidence evidence = match.evidence().get(0);
        assertThat(evidence.line()).isEqualTo(2);
        assertThat(evidence.text()).isEqualTo(LEASE_MISSING);
        assertThat(evidence.values()).containsEntry("file", "/var/lib/netagent/lease");
    }

    @Test
    void fillsCommandsWithWhatTheLinesSay() {
        Match match = onlyMatch(diagnose(LEASE_MISSING));

        Cause cause = match.causes().get(0);
        assertThat(cause.check()).isNotNull();
        assertThat(cause.check().filled()).isEqualTo("ssh worker-7 systemctl is-active netagent");
        assertThat(cause.check().expect()).isEqualTo("`inactive` or `failed` on worker-7.");
    }

    @Test
    void leavesWhatThePasteDoesNotTellToTheReader() {
        Match match = onlyMatch(diagnose(LEASE_MISSING));

        Step step = match.causes().get(0).fixes().get(0).steps().get(0);
        assertThat(step.filled()).contains("ls -l /var/lib/netagent/lease && curl -s localhost:{port}/lease");
        assertThat(match.values())
                .filteredOn(value -> value.filled() == null)
                .extracting(Value::name)
                .containsExactly("port");
    }

    @Test
    void offersFurtherValuesWhenLinesDisagree() {
        Match match = onlyMatch(diagnose(LEASE_MISSING + "\n" + LEASE_MISSING.replace("worker-7", "worker-9")));

        Value node = match.values().get(0);
        assertThat(node.filled()).isNotNull();
        assertThat(node.filled().value()).isEqualTo("worker-7");
        assertThat(node.filled().place().line()).isEqualTo(1);
        assertThat(node.others()).singleElement().satisfies(other -> {
            assertThat(other.value()).isEqualTo("worker-9");
            assertThat(other.place().line()).isEqualTo(2);
        });
    }

    @Test
    void neverFillsInWhatAShellCouldRead() {
        Match match = onlyMatch(
                diagnose(LEASE_MISSING.replace("worker-7", "w$HOME|id&").replace("/lease:", "/$x;id:")));

        assertThat(match.values()).extracting(Value::filled).containsOnlyNulls();
        assertThat(match.causes().get(0).check()).isNotNull();
        assertThat(match.causes().get(0).check().filled()).isEqualTo("ssh {node} systemctl is-active netagent");
    }

    @Test
    void putsTheCauseFirstThatTheEvidenceSpeaksFor() {
        Match match = onlyMatch(diagnose(LEASE_MISSING + "\nlease not written: read-only file system"));

        assertThat(match.causes()).extracting(Cause::id).startsWith("disk-read-only");
    }

    @Test
    void findsSeveralProblemsInOnePaste() {
        Diagnosis diagnosis = diagnose(LEASE_MISSING + "\n" + ROUTE_LOST);

        assertThat(diagnosis.matches())
                .extracting(match -> match.article().key())
                .containsExactlyInAnyOrder("NET-0001", "NET-0002");
    }

    @Test
    void saysWhatIsHarmless() {
        Diagnosis diagnosis = diagnose(HARMLESS);

        assertThat(diagnosis.answers()).isFalse();
        assertThat(diagnosis.benign())
                .singleElement()
                .satisfies(entry -> assertThat(entry.article().summary()).startsWith("The agent takes a few seconds"));
    }

    @Test
    void havingNothingToSayIsADiagnosis() {
        Diagnosis diagnosis = diagnose("java.lang.IllegalStateException: nothing of ours");

        assertThat(diagnosis.answers()).isFalse();
        assertThat(diagnosis.matches()).isEmpty();
        assertThat(diagnosis.benign()).isEmpty();
    }

    @Test
    void speaksTheLanguageAskedForElseEnglish() {
        Examination examination = KNOWLEDGE.examine(Paste.of(LEASE_MISSING + "\n" + ROUTE_LOST));

        assertThat(examination.diagnosis(Locale.CHINESE).matches())
                .extracting(match -> match.article().locale())
                .containsExactlyInAnyOrder("zh", "en");
    }

    private static Diagnosis diagnose(String paste) {
        return KNOWLEDGE.examine(Paste.of(paste)).diagnosis(Locale.ENGLISH);
    }

    private static Match onlyMatch(Diagnosis diagnosis) {
        assertThat(diagnosis.matches()).hasSize(1);
        return diagnosis.matches().get(0);
    }
}
