package vn.gnbv.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.database.Database;

/** What holds for the migrations of every service. */
public abstract class MigrationContract {

    @Inject
    protected Database database;

    @Inject
    Flyway flyway;

    @Test
    void hasNothingToDoTheSecondTime() {
        flyway.validate();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    /** The service's own role may not do this. */
    protected void assertForbidden(String statement) {
        assertThatThrownBy(() -> database.write(statement)).as(statement).hasStackTraceContaining("permission denied");
    }
}
