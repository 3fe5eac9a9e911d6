package dev.culprit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapturedValuesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /etc/cni/net.d/05-site.conf: | /etc/cni/net.d/05-site.conf
            memory.                      | memory
            eno2:                        | eno2
            1.2.3.4,                     | 1.2.3.4
            """)
    void leavesOutTheMarkWithWhichTheMessageGoesOn(String captured, String value) {
        assertThat(CapturedValues.read(Map.of("x", captured))).isEqualTo(Map.of("x", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "fd00::", "/run/flannel/", "no such file.", "0.3.1", "<none>", ""})
    void keepsTheRest(String value) {
        assertThat(CapturedValues.read(Map.of("x", value))).isEqualTo(Map.of("x", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/flannel/su>", "/run/fla…"})
    void aValueThatAPagerCutOffIsNone(String captured) {
        assertThat(CapturedValues.read(Map.of("x", captured))).isEmpty();
    }
}
