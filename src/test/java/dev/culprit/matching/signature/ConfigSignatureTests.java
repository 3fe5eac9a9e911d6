package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.matching.signature.ConfigCondition.Empty;
import dev.culprit.matching.signature.ConfigCondition.Equals;
import dev.culprit.matching.signature.ConfigCondition.Exists;
import dev.culprit.matching.signature.ConfigCondition.Matches;
import dev.culprit.matching.signature.ConfigCondition.Missing;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigSignatureTests {

    private static final String CONF = """
            {
              "cniVersion": "0.3.1",
              "name": "",
              "ipam": {"type": "host-local", "ranges": []}
            }
            """;

    private static boolean holds(String path, ConfigCondition condition, String paste) {
        return holds(ConfigFormat.JSON, path, condition, paste);
    }

    private static boolean holds(ConfigFormat format, String path, ConfigCondition condition, String paste) {
        Signature signature = new Signature.Config(format, path, condition);
        CompiledSignature compiled =
                SignatureCompiler.compile(signature).signature().orElseThrow();
        SignatureIndex index = SignatureIndex.of(List.of(new OwnedSignature("CNI-0001", "conf", compiled)));
        return !index.scan(Paste.of(paste)).isEmpty();
    }

    @Test
    void existsWhenThePathSelectsSomething() {
        assertThat(holds("$.ipam.type", new Exists(), CONF)).isTrue();
        assertThat(holds("$..type", new Exists(), CONF)).isTrue();
        assertThat(holds("$.type", new Exists(), CONF)).isFalse();
    }

    @Test
    void missingWhenThePathSelectsNothing() {
        assertThat(holds("$.ipam.subnet", new Missing(), CONF)).isTrue();
        assertThat(holds("$.ipam.type", new Missing(), CONF)).isFalse();
        assertThat(holds("$.ipam.subnet", new Missing(), "no configuration")).isFalse();
    }

    @Test
    void emptyWhenTextOrListHasNothingInIt() {
        assertThat(holds("$.name", new Empty(), CONF)).isTrue();
        assertThat(holds("$.ipam.ranges", new Empty(), CONF)).isTrue();
        assertThat(holds("$.ipam", new Empty(), CONF)).isFalse();
        assertThat(holds("$.subnet", new Empty(), CONF)).isFalse();
    }

    @Test
    void equalsWhenAScalarIsWrittenSo() {
        assertThat(holds("$.mtu", new Equals("1450"), "{\"name\":\"cbr0\",\"mtu\":1450}"))
                .isTrue();
        assertThat(holds("$.mtu", new Equals("145"), "{\"name\":\"cbr0\",\"mtu\":1450}"))
                .isFalse();
    }

    @Test
    void matchesWhenThePatternIsFoundInAScalar() {
        assertThat(holds("$.ipam.type", new Matches("^host"), CONF)).isTrue();
        assertThat(holds("$.ipam", new Matches("host"), CONF)).isFalse();
    }

    @Test
    void isAboutItsFormatOnly() {
        assertThat(holds(ConfigFormat.YAML, "$.cniVersion", new Exists(), CONF)).isFalse();
        assertThat(holds(ConfigFormat.TOML, "$.cniVersion", new Missing(), CONF))
                .isFalse();
    }

    @Test
    void ofABeginningOnlyWhatIsThereCounts() {
        String beginning = CONF.substring(0, CONF.indexOf("host-local"));
        String withoutName = "$.plugins[?(@.type == 'bridge' && !@.name)]";

        assertThat(holds("$.cniVersion", new Equals("0.3.1"), beginning)).isTrue();
        assertThat(holds("$.ipam.type", new Missing(), beginning)).isFalse();
        assertThat(holds(withoutName, new Exists(), "{\"a\":1,\"plugins\":[{\"type\":\"bridge\"}]}"))
                .isTrue();
        assertThat(holds(withoutName, new Exists(), "{\"a\":1,\"plugins\":[{\"type\":\"bridge\", \"na"))
                .isFalse();
    }
}
