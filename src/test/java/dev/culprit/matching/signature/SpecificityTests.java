package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.Specificity.Level;
import dev.culprit.paste.ConfigFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificityTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a:word} {b:word} | ANYTHING",
                "error: {what} | ANYTHING",
                "failed to {what}: {why} | ANYTHING",
                "timeout | BROAD",
                "connection refused | FAIR",
                "open {file:path}/subnet.env: no such file or directory | SPECIFIC",
                "无法启动容器沙箱网络插件 | SPECIFIC",
            })
    void judgesATemplateByTheWordsThatMustBeThere(String template, Level level) {
        assertThat(Specificity.of(new Signature.Text(template)).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                ".+; ANYTHING",
                "[a-z]+: \\d+; ANYTHING",
                "(; ANYTHING",
                "connection refused; FAIR",
                "subnet lease renewal (failed|expired)\\s; SPECIFIC",
                "(foo|kube-flannel-daemon-crashed); BROAD",
            })
    void judgesAPatternByTheTextThatAnyMatchContains(String pattern, Level level) {
        assertThat(Specificity.of(new Signature.Regex(pattern)).level()).isEqualTo(level);
    }

    @Test
    void addsUpWhatMustStandTogether() {
        Signature both = new Signature.All(
                List.of(new Signature.Text("subnet lost"), new Signature.Text("lease renewal expired")), 3);

        assertThat(Specificity.of(both).level()).isEqualTo(Level.SPECIFIC);
        assertThat(Specificity.of(both).words()).contains("subnet", "lease", "expired");
    }

    @Test
    void countsTheWeakestOfWhatMayStandForAnother() {
        Signature either = new Signature.Any(
                List.of(new Signature.Text("{x:word}"), new Signature.Text("lease renewal expired")), null);

        assertThat(Specificity.of(either).level()).isEqualTo(Level.ANYTHING);
    }

    @Test
    void takesAConditionOnANamedSettingForFair() {
        Signature named = new Signature.Config(ConfigFormat.FLAGS, "$.cni", new ConfigCondition.Exists());
        Signature root = new Signature.Config(ConfigFormat.JSON, "$", new ConfigCondition.Exists());

        assertThat(Specificity.of(named).level()).isEqualTo(Level.FAIR);
        assertThat(Specificity.of(root).level()).isEqualTo(Level.BROAD);
    }

    @ParameterizedTest
    @CsvSource({
        "ab, ANYTHING",
        "abcdefghi, BROAD",
        "abcdefghij, FAIR",
        "abcdefghijklmnopqrstu, FAIR",
        "abcdefghijklmnopqrstuv, SPECIFIC"
    })
    void judgesByTheNumberOfLetters(String word, Level level) {
        assertThat(Specificity.of(new Signature.Text(word)).level()).isEqualTo(level);
    }

    @Test
    void takesForAnyThingWhatNeedNotBeThere() {
        Signature fair = new Signature.Text("abcdefghij");

        assertThat(Specificity.of(new Signature.None(List.of(fair), null)).level())
                .isEqualTo(Level.ANYTHING);
        assertThat(Specificity.of(new Signature.Any(List.of(fair, fair), null)).level())
                .isEqualTo(Level.FAIR);
        assertThat(Specificity.of(new Signature.Any(List.of(), null)).level()).isEqualTo(Level.ANYTHING);
    }
}
