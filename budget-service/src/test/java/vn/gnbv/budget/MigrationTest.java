package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Inject
    Database database;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void doesNothingTheSecondTime() {
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        flyway.validate();
    }

    @Test
    void letsTheServiceNeitherChangeNorDeleteWhatWasRecorded() {
        Fixtures.post("/v1/disbursements", Fixtures.disbursement(Fixtures.aLine(20, 100), 60))
                .then()
                .statusCode(201);
        for (var table :
                List.of("budget_entries", "budget_decisions", "disbursements", "adjustments", "adjustment_movements")) {
            assertThatThrownBy(() -> database.write("delete from " + table))
                    .hasStackTraceContaining("permission denied");
        }
        for (var statement : List.of(
                "update budget_entries set amount_vnd = 1",
                "update budget_decisions set issuer = 'x'",
                "update disbursements set amount_vnd = 1",
                "update adjustments set reason = 'x'",
                "update adjustment_movements set amount_vnd = 1",
                "delete from budget_lines")) {
            assertThatThrownBy(() -> database.write(statement)).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void keepsTheAvailableMoneyAboveZeroWhateverTheServiceTries() {
        var line = Fixtures.aLine(20, 100);
        assertThatThrownBy(() -> database.write("update budget_lines set disbursed_vnd = 101 where id = ?", line))
                .hasStackTraceContaining("ck_budget_lines_available");
        assertThatThrownBy(() -> database.write("update budget_lines set adjusted_vnd = -101 where id = ?", line))
                .hasStackTraceContaining("ck_budget_lines");
        assertThatThrownBy(() -> database.write("update budget_lines set available_vnd = 200 where id = ?", line))
                .hasStackTraceContaining("generated");
    }
}
