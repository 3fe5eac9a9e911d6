package dev.culprit.diagnosis;

import dev.culprit.TestPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class KeptDiagnosesOnPostgresTests extends KeptDiagnosesContract {

    private static final DataSource DATABASE = create();

    KeptDiagnosesOnPostgresTests() {
        super(DATABASE);
    }

    private static DataSource create() {
        try {
            DataSource database = new DriverManagerDataSource(TestPostgres.createDatabase("diagnoses"));
            DiagnosesForTests.TABLES.forEach(
                    script -> new ResourceDatabasePopulator(new ClassPathResource(script)).execute(database));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
