package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.KNOWLEDGE;
import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the public form: what is asserted here, programs rely on. */
class DiagnosisJsonTests {

    @Test
    void hasTheFieldsOfTheContract() {
        DocumentContext json = JsonPath.parse(DiagnosisJson.write(diagnosis("first\n" + LEASE_MISSING)));

        assertThat(json.<Map<String, Object>>read("$"))
                .containsKeys("matches", "benign", "nearest", "facts", "unexplained", "elapsedMicros");
        assertThat(json.<Map<String, Object>>read("$.matches[0]"))
                .containsKeys("confidence", "tier", "article", "causes", "evidence");
        assertThat(json.<String>read("$.matches[0].tier")).isIn("certain", "likely", "possible");
        assertThat(json.<Map<String, Object>>read("$.matches[0].article"))
                .containsEntry("key", "NET-0001")
                .containsEntry("slug", "lease-file-missing")
                .containsEntry("url", "/articles/lease-file-missing")
                .containsKey("title");
        assertThat(json.<Map<String, Object>>read("$.matches[0].causes[0]"))
                .containsEntry("id", "agent-stopped")
                .containsKeys("title", "confidence", "check", "fixes");
        assertThat(json.<Map<String, Object>>read("$.matches[0].causes[0].check"))
                .containsEntry("command", "ssh {node} systemctl is-active netagent")
                .containsEntry("filled", "ssh worker-7 systemctl is-active netagent")
                .containsKey("expect");
        assertThat(json.<Map<String, Object>>read("$.matches[0].causes[0].fixes[0]"))
                .containsEntry("id", "start-agent")
                .containsEntry("type", "permanent")
                .containsEntry("risk", "safe")
                .containsEntry("minutes", 2)
                .containsKeys("title", "steps");
        assertThat(json.<Map<String, Object>>read("$.matches[0].causes[0].fixes[0].steps[0]"))
                .containsEntry("text", "On the node, start it and look at the file.")
                .containsKeys("command", "filled");
        assertThat(json.<Map<String, Object>>read("$.matches[0].evidence[0]"))
                .containsEntry("signature", "lease-file-missing")
                .containsEntry("line", 2)
                .containsEntry("start", 0)
                .containsEntry("end", LEASE_MISSING.length())
                .containsEntry("text", LEASE_MISSING)
                .containsEntry("values", Map.of("node", "worker-7", "file", "/var/lib/netagent/lease"))
                .containsKey("weight");
    }

    @Test
    void withoutAnAnswerTheListsAreEmpty() {
        DocumentContext json = JsonPath.parse(DiagnosisJson.write(diagnosis("nothing")));

        assertThat(json.<List<Object>>read("$.matches")).isEmpty();
        assertThat(json.<List<Object>>read("$.benign")).isEmpty();
        assertThat(json.<Map<String, Object>>read("$.facts")).isEmpty();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Diagnosis diagnosis = diagnosis(LEASE_MISSING + "\n" + TestKnowledge.HARMLESS);

        assertThat(DiagnosisJson.diagnosis(DiagnosisJson.write(diagnosis))).isEqualTo(diagnosis);
    }

    @Test
    void proseNamesCausesByTheirIdsAndTheirTitlesStandBeside() {
        DocumentContext json = JsonPath.parse(DiagnosisJson.write(diagnosis(LEASE_MISSING)));

        assertThat(json.<String>read("$.matches[0].causes[0].check.otherwise")).isEqualTo("see `disk-read-only`.");
        assertThat(json.<String>read("$.matches[0].causeTitles.disk-read-only"))
                .isEqualTo("The disk of `/var` cannot be written to");
    }

    @Test
    void readsWhatWasKeptBeforeTitlesWere() {
        Diagnosis diagnosis = diagnosis(LEASE_MISSING);
        String json = JsonPath.parse(DiagnosisJson.write(diagnosis))
                .delete("$.matches[0].causeTitles")
                .jsonString();

        assertThat(DiagnosisJson.diagnosis(json).matches().get(0).causeTitles()).isEmpty();
    }

    private static Diagnosis diagnosis(String paste) {
        return KNOWLEDGE.examine(Paste.of(paste)).diagnosis(Locale.ENGLISH);
    }
}
