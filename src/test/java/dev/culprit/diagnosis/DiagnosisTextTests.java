package dev.culprit.diagnosis;

import static dev.culprit.diagnosis.TestKnowledge.HARMLESS;
import static dev.culprit.diagnosis.TestKnowledge.KNOWLEDGE;
import static dev.culprit.diagnosis.TestKnowledge.LEASE_MISSING;
import static dev.culprit.diagnosis.TestKnowledge.ROUTE_LOST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.paste.Paste;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DiagnosisTextTests {

    private static final Pattern SECTION =
            Pattern.compile("(?m)^(?:CERTAIN|What gave|Causes,|Filled in|Still to be).*$");

    @Test
    void tellsTheAnswerFirstThenWhyThenWhatToDo() {
        String text = text("first\n" + LEASE_MISSING, "en");

        assertThat(SECTION.matcher(text).results().map(result -> result.group()))
                .containsExactly(
                        "CERTAIN  The lease file is missing: `netagent` has not written it",
                        "What gave it away",
                        "Causes, the likeliest first",
                        "Filled in from your paste",
                        "Still to be filled in");
    }

    @Test
    void underlinesWhatGaveItAway() {
        String text = text("at noon: " + ROUTE_LOST.replace("packets", "all packets") + "\n" + ROUTE_LOST, "en");

        assertThat(text)
                .contains("  line 2  " + ROUTE_LOST.substring(0, 60))
                .containsPattern("(?m)^ {10}\\^~{68}~*$|^  line 2  .*\n {10}\\S");
    }

    @Test
    void commandsStandOnLinesOfTheirOwnWithTheReadersValues() {
        assertThat(text(LEASE_MISSING, "en").lines().map(String::strip))
                .contains(
                        "ssh worker-7 systemctl is-active netagent",
                        "sudo systemctl start netagent",
                        "ls -l /var/lib/netagent/lease && curl -s localhost:{port}/lease");
    }

    @Test
    void namesACauseByItsTitle() {
        assertThat(text(LEASE_MISSING, "en")).contains("see “The disk of `/var` cannot be written to”.");
        assertThat(text(LEASE_MISSING, "zh")).contains("见“磁盘不可写”。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void fitsIntoATerminal(String language) {
        String text = text(LEASE_MISSING + "\n" + ROUTE_LOST + "\n" + HARMLESS, language);

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void namesAllProblemsBeforeItTellsOfEach() {
        String text = text(LEASE_MISSING + "\n" + ROUTE_LOST, "en");

        assertThat(text).startsWith("2 known issues\n  1. ").contains("  2. ", "[Permanent fix, Destructive, 15 min]");
    }

    @Test
    void saysHonestlyThatNothingIsKnown() {
        assertThat(text("java.lang.Error", "en")).startsWith("No known issue\n");
        assertThat(text("java.lang.Error", "zh")).startsWith("没有匹配的已知问题\n");
    }

    @Test
    void explainsHarmlessLines() {
        assertThat(text(HARMLESS, "en"))
                .startsWith("Nothing wrong that is known here\n")
                .contains("- line 1: The first readiness probes fail");
    }

    @Test
    void nothingInAPasteSteersTheTerminal() {
        String text = text(
                "\u001B[31m" + LEASE_MISSING.replace("worker-7", "w\u001B]0;gotcha\u0007x") + "\u202E\u0008\u001B[2J",
                "en");

        assertThat(text).doesNotContain("\u001B", "\u0007", "\u0008", "\u202E");
    }

    private static String text(String paste, String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        Diagnosis diagnosis = KNOWLEDGE.examine(Paste.of(paste)).diagnosis(Locale.forLanguageTag(language));
        return DiagnosisText.write(diagnosis, messages, Ink.PLAIN);
    }
}
