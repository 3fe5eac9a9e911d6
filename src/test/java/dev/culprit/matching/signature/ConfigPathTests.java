package dev.culprit.matching.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigPathTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            $.a.b           ; b
            $.a             ; a
            $['a b']        ; a b
            $["a.b"]        ; a.b
            $.a[0]          ; a
            $.a[*].*        ; a
            $..mtu          ; mtu
            $.a['b'][1:2]   ; b
            """)
    void tellsTheNameThatMustBeThere(String path, String name) {
        assertThat(ConfigPath.find(path).orElseThrow().lastName()).isEqualTo(name);
    }

    @Test
    void tellsNoNameWhereNoneMustBeThere() {
        assertThat(ConfigPath.find("$[*]").orElseThrow().lastName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "$.a[?(@.b =~ /x/)]", "$.a.length()", "$..a..b..c..d", "$.a[", ""})
    void findsNothingInWhatIsNotSupported(String path) {
        assertThat(ConfigPath.find(path)).isEmpty();
    }

    @Test
    void isNoLongerThanThreeHundredCharacters() {
        assertThat(ConfigPath.find("$." + "a".repeat(298))).isPresent();
        assertThat(ConfigPath.find("$." + "a".repeat(299))).isEmpty();
    }
}
