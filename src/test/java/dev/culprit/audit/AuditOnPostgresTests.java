package dev.culprit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = Replace.NONE)
@ContextConfiguration(classes = AuditOnPostgresTests.Log.class)
class AuditOnPostgresTests {

    private static final Instant ALWAYS = new AuditFilter(null, null, null, null, null).until();
    private static final Instant MOMENT = Instant.parse("2026-11-21T10:00:00Z");

    /** The log by itself. */
    @AutoConfigurationPackage(basePackageClasses = AuditLog.class)
    static class Log {}

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry properties) throws SQLException {
        String address = TestPostgres.createDatabase("audit");
        properties.add("spring.datasource.url", () -> address);
    }

    @Autowired
    AuditRepository entries;

    @Test
    void findsEntriesByFilterAndGoesOnAfterTheLast() {
        for (int i = 0; i < 3; i++) {
            entries.save(new AuditRecord(new AuditEntry(
                    MOMENT, "eve", "", "user-created", "u" + i, new TreeMap<>(Map.of("k", "v")), "::1", "")));
        }

        AuditRecord first = entries.findAfter("eve", "", "user", MOMENT, ALWAYS, Instant.EPOCH, 0, Limit.of(1))
                .get(0);

        assertThat(entries.find("", "u1", "", Instant.EPOCH, ALWAYS, Pageable.ofSize(1)))
                .hasSize(1);
        assertThat(entries.find("", "", "token", Instant.EPOCH, ALWAYS, Pageable.ofSize(1)))
                .isEmpty();
        assertThat(entries.findAfter("", "", "", Instant.EPOCH, ALWAYS, MOMENT, first.id(), Limit.of(9)))
                .extracting(record -> record.toEntry().subject())
                .containsExactly("u1", "u2");
    }
}
