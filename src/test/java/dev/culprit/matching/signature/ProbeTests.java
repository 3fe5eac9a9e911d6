package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import dev.culprit.matching.signature.Signature.All;
import dev.culprit.matching.signature.Signature.Regex;
import dev.culprit.matching.signature.Signature.Text;
import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigDocument.Extent;
import dev.culprit.paste.ConfigFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked for is looked for once, and the rarest of it first. */
class ProbeTests {

    @Test
    void isEqualToOneThatLooksForTheSame() {
        assertThat(template("disk {x} is full"))
                .isEqualTo(template("disk {x} is full"))
                .hasSameHashCodeAs(template("disk {x} is full"))
                .isNotEqualTo(template("disk {y} is full"))
                .isNotEqualTo(regex("disk"));
        assertThat(regex("disk \\d+"))
                .isEqualTo(regex("disk \\d+"))
                .hasSameHashCodeAs(regex("disk \\d+"))
                .isNotEqualTo(regex("disk \\d*"))
                .isNotEqualTo(lines("disk \\d+"));
        assertThat(lines("disk \\d+"))
                .isEqualTo(lines("disk \\d+"))
                .hasSameHashCodeAs(lines("disk \\d+"))
                .isNotEqualTo(lines("disk \\d*"))
                .isNotEqualTo(regex("disk \\d+"));
        assertThat(regex("disk \\d+").hashCode())
                .isNotEqualTo(regex("disk \\w+").hashCode());
        assertThat(lines("disk \\d+").hashCode())
                .isNotEqualTo(lines("disk \\w+").hashCode());
    }

    @Test
    void isTheRarerTheMoreItsTextTells() {
        double none = regex(".+").frequency();
        double common = regex("error").frequency();
        double rare = regex("zqxjwvky").frequency();

        assertThat(none).isEqualTo(1);
        assertThat(common).isBetween(0.0, 0.1).isGreaterThan(rare);
        assertThat(rare).isPositive();
        assertThat(regex("error|refused").frequency()).isGreaterThan(common);
        assertThat(template("{x} error").frequency()).isBetween(rare, 0.1);
        assertThat(template("{x:uuid}").frequency()).isEqualTo(1);
    }

    @Test
    void requiresTheRarestTextOfATemplate() {
        assertThat(template("error {x}zqxjwvky").required())
                .singleElement()
                .satisfies(text ->
                        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("zqxjwvky"));
        assertThat(template("{x:uuid}").required()).isEmpty();
        assertThat(template("error {x} zqxjwvky").information())
                .isGreaterThan(template("{x} zqxjwvky").information());
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, WHOLE, false, true",
        "JSON, BEGINNING, false, true",
        "JSON, WHOLE, true, true",
        "JSON, BEGINNING, true, false",
        "YAML, WHOLE, false, false"
    })
    void looksAtConfigurationsOfItsNotationWithoutTheEndOnlyWhereThatDoesNotMatter(
            ConfigFormat format, Extent extent, boolean needsWhole, boolean expected) {
        Probe.OfConfig probe = config(needsWhole);

        assertThat(probe.holdsFor(new ConfigDocument(format, Map.of("type", "flannel"), 1, 1, extent)))
                .isEqualTo(expected);
        assertThat(probe.frequency()).isZero();
    }

    @Test
    void findsNothingInAnEmptyConfiguration() {
        assertThat(config(false).holdsFor(new ConfigDocument(ConfigFormat.JSON, null, 1, 1, Extent.WHOLE)))
                .isFalse();
        assertThat(config(false).holdsFor(new ConfigDocument(ConfigFormat.JSON, Map.of("a", 1), 1, 1, Extent.WHOLE)))
                .isFalse();
    }

    @Test
    void ofASignatureIsCompiledOnceHoweverOftenItStandsThere() {
        CompiledSignature signature = SignatureCompiler.compile(new All(
                        List.of(new Text("disk is full"), new Text("disk is full"), new Regex("exit code 1\\d")), null))
                .signature()
                .orElseThrow();

        assertThat(signature.probes()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
    }

    private static Probe.OfConfig config(boolean needsWhole) {
        return new Probe.OfConfig(
                ConfigFormat.JSON,
                ConfigPath.find("$.type").orElseThrow().path(),
                "type",
                nodes -> nodes.contains("flannel"),
                needsWhole,
                5);
    }

    private static Probe.OfTemplate template(String text) {
        try {
            return new Probe.OfTemplate(Template.parse(text));
        } catch (TemplateSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Probe.OfRegex regex(String regex) {
        return new Probe.OfRegex(Pattern.compile(regex), new RegexSieve(regex), required(regex), 1);
    }

    private static Probe.OfLines lines(String regex) {
        return new Probe.OfLines(Pattern.compile(regex), new RegexSieve(regex), required(regex), 1);
    }

    private static List<byte[]> required(String regex) {
        return RegexLiterals.of(regex).required().stream()
                .map(literal -> FoldedText.of(literal).toBytes())
                .toList();
    }
}
