package vn.gnbv.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.database.Database;

@QuarkusTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Inject
    Database database;

    @Test
    void hasNothingToDoTheSecondTime() {
        flyway.validate();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteWhatWasFoundAndDecided() {
        for (var table : new String[] {"household_statuses", "assessments", "assessment_deprivations"}) {
            assertThatThrownBy(() -> database.write("delete from " + table))
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> database.write("update household_statuses set persons = 1"))
                .hasStackTraceContaining("permission denied");
    }
}
