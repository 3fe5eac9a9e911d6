package dev.culprit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTests {

    @Test
    void cutsWhatIsTooLong() {
        AuditEntry entry = entry("x".repeat(1000), Map.of("k", "y".repeat(1000)));

        assertThat(entry.subject()).hasSize(200);
        assertThat(entry.details().get("k")).hasSize(200);
    }

    @Test
    void cutsBetweenCharacters() {
        AuditEntry entry = entry("😀".repeat(1000), Map.of());

        assertThat(entry.subject()).isEqualTo("😀".repeat(100));
    }

    @Test
    void keepsNoCharacterThatADatabaseRefuses() {
        AuditEntry entry = entry("a\0b\nc\ud800d", Map.of());

        assertThat(entry.subject()).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "=cmd|' /C calc'!A0"})
    void noCellOfASpreadsheetIsAFormula(String subject) {
        String line = AuditExport.CSV.line(entry(subject, Map.of()));

        assertThat(line).contains(",\"'" + subject.charAt(0));
    }

    @Test
    void quotesWhatWouldEndACell() {
        String line = AuditExport.CSV.line(entry("a,\"b\"", Map.of("k", "1", "l", "2")));

        assertThat(line).contains(",\"a,\"\"b\"\"\",\"k=1; l=2\",").endsWith("\r\n");
    }

    @Test
    void aJsonLineIsOneLine() {
        String line = AuditExport.JSONL.line(entry("a\u2028\"b", Map.of("k", "v")));

        assertThat(line).endsWith("}\n").contains("\"details\":{\"k\":\"v\"}", "\\\"b");
        assertThat(line.strip()).doesNotContain("\n");
    }

    private static AuditEntry entry(String subject, Map<String, String> details) {
        return new AuditEntry(
                Instant.EPOCH, "eve", "", "article-saved", subject, new TreeMap<>(details), "127.0.0.1", "");
    }
}
