package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.Findings.Unexplained;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnexplainedErrorsTests {

    private static List<Unexplained> unexplained(String paste, Integer... explainedLines) {
        return new UnexplainedErrors(Set.of(explainedLines))
                .among(Paste.of(paste).messages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR x y", "FATAL x y", "WARN it failed", "the start failed", "启动失败", "NotReady x"})
    void areMessagesThatComplain(String line) {
        assertThat(unexplained(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INFO it failed", "DEBUG it failed", "WARN all is well", "all is well"})
    void areNotOtherMessages(String line) {
        assertThat(unexplained(line)).isEmpty();
    }

    @Test
    void areCountedWhenTheyAreSaidAgain() {
        List<Unexplained> left = unexplained(
                "ERROR try 1 of it\nERROR other\nERROR try 2 of it\n  Warning  Failed  4s (x11 over 2m)  kubelet  Failed to try");

        assertThat(left).extracting(Unexplained::text).containsExactly("try 1 of it", "other", "Failed to try");
        assertThat(left).extracting(Unexplained::times).containsExactly(2, 1, 11);
    }

    @Test
    void areNotThoseOfWhichAnyLineIsExplained() {
        String trace = "ERROR it failed:\n\tat a.B.c(B.java:1)\nERROR other thing";

        assertThat(unexplained(trace, 2)).extracting(Unexplained::text).containsExactly("other thing");
        assertThat(unexplained(trace, 3)).hasSize(1);
        assertThat(unexplained(trace, 4)).hasSize(2);
    }

    @Test
    void areNotThoseThatAreExplainedElsewhere() {
        assertThat(unexplained("ERROR try 1 of it\nERROR try 2 of it", 2)).isEmpty();
    }

    @Test
    void areTwentyAtMostWithAllTheirTimes() {
        StringBuilder paste = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            paste.append("ERROR word").append((char) ('a' + i)).append("\n");
        }

        List<Unexplained> left = unexplained(paste + "ERROR worda\n");

        assertThat(left).hasSize(20);
        assertThat(left.get(0).times()).isEqualTo(2);
    }

    @Test
    void areQuotedInPart() {
        assertThat(unexplained("ERROR " + "x ".repeat(600)).get(0).text()).hasSize(500);
    }
}
