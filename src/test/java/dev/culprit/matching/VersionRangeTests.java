package dev.culprit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTests {

    @ParameterizedTest
    @CsvSource({
        ">=1.6.0 <1.6.4, 1.6.4",
        ">=1.6.0 <1.6.4, v1.7.2",
        ">=1.6.0 <1.6.4, 1.5.18",
        ">=1.31, 1.30.9+k3s1",
        ">3.9.0, 3.9.0",
        "<=3.9, 3.10.0-rc.1",
        "=4.1.2, 4.1.3",
        "<1.10.0, 1.10.0"
    })
    void excludesAReleaseOutside(String range, String version) {
        assertThat(new VersionRange("containerd", range).excludes(version)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ">=1.6.0 <1.6.4, 1.6.3",
        ">=1.6.0 <1.6.4, v1.6.0",
        ">=1.31, 1.31.0-eks-a5ec690",
        ">=1.0.0-rc9, 1.0.0",
        "<1.10.0, 1.9.9",
        "=4.1.2, 4.1.2+rke2r1"
    })
    void doesNotExcludeAReleaseInside(String range, String version) {
        assertThat(new VersionRange("containerd", range).excludes(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "v1", "unknown", ""})
    void doesNotExcludeWhatIsNoRelease(String version) {
        assertThat(new VersionRange("containerd", ">=1.6.0").excludes(version)).isFalse();
    }

    @Test
    void withoutARangeEveryVersionIsMeant() {
        assertThat(new VersionRange("containerd", null).excludes("0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {">=1.6.0 <1.6.4", "<2", "=1.0.0-rc9", " >=1.2  <=1.4.5 "})
    void comparatorsAreARange(String range) {
        assertThat(VersionRange.isWellFormed(range)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1.6.0", "1.6.x", ">= 1.6.0", ">=1.6.0, <1.6.4", "1.6 - 1.7", "~1.6", ">=99999999999"})
    void everythingElseIsNone(String range) {
        assertThat(VersionRange.isWellFormed(range)).isFalse();
    }
}
