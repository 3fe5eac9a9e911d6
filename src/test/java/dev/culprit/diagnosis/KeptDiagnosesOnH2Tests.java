package dev.culprit.diagnosis;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class KeptDiagnosesOnH2Tests extends KeptDiagnosesContract {

    private static final DataSource DATABASE = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .addScripts(DiagnosesForTests.TABLES.toArray(String[]::new))
            .build();

    KeptDiagnosesOnH2Tests() {
        super(DATABASE);
    }
}
