package vn.gnbv.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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
    void letsTheAppRoleNeitherChangeNorDeleteAnEdition() {
        for (var statement : List.of("update plan_editions set reason = 'x'", "delete from plan_editions")) {
            assertThatThrownBy(() -> database.write(statement)).hasStackTraceContaining("permission denied");
        }
    }
}
