package dev.culprit.diagnosis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The module with the small library of {@link TestKnowledge} and a database of its own. */
@TestConfiguration(proxyBeanMethods = false)
class DiagnosesForTests {

    static final List<String> TABLES = List.of(
            "db/migration/V002__diagnosis_create_tables.sql", "db/migration/V007__diagnosis_mark_unmatched.sql");

    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Bean
    EmbeddedDatabase database() {
        return new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .addScripts(TABLES.toArray(String[]::new))
                .build();
    }

    @Bean
    Diagnoses diagnoses(EmbeddedDatabase database) {
        return new Diagnoses(
                () -> TestKnowledge.KNOWLEDGE,
                new KeptDiagnoses(JdbcClient.create(database)),
                new DiagnosisSettings(Duration.ofDays(7), 100),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
