package dev.culprit.editing;

import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

class EditingTablesOnH2Tests {

    private static final DataSource DATABASE = EditingTables.onH2();

    @Nested
    class Drafts extends KeptDraftsContract {

        Drafts() {
            super(DATABASE);
        }
    }

    @Nested
    class Notes extends ReviewNotesContract {

        Notes() {
            super(DATABASE);
        }
    }
}
