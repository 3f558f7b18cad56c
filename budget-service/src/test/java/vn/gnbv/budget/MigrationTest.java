package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.MigrationContract;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class MigrationTest extends MigrationContract {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void letsTheServiceNeitherChangeNorDeleteWhatWasRecorded() {
        Fixtures.post("/v1/disbursements", Fixtures.disbursement(Fixtures.aLine(20, 100), 60))
                .then()
                .statusCode(201);
        assertForbidden("delete from budget_entries");
        assertForbidden("delete from budget_decisions");
        assertForbidden("delete from disbursements");
        assertForbidden("delete from adjustments");
        assertForbidden("delete from adjustment_movements");
        assertForbidden("delete from budget_lines");
        assertForbidden("update budget_entries set change_vnd = 1");
        assertForbidden("update budget_decisions set issuer = 'x'");
        assertForbidden("update disbursements set amount_vnd = 1");
        assertForbidden("update adjustments set reason = 'x'");
        assertForbidden("update adjustment_movements set amount_vnd = 1");
        assertForbidden("update obligations set amount_vnd = 1");
        assertForbidden("update recoveries set amount_vnd = 1");
        assertForbidden("update carry_over_movements set amount_vnd = 1");
        assertForbidden("update confirmations set recorded_by = 'x'");
        assertForbidden("update paper_attachments set content = 'x'");
        assertForbidden("delete from budget_years");
        assertForbidden("delete from estimates");
        assertForbidden("delete from frozen_money");
        assertForbidden("update estimate_items set amount_vnd = 1");
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

    @Test
    void neverOpensAClosedLineAgain() {
        var line = Fixtures.aLine(20, 100);
        database.write("update budget_lines set state = 'CLOSED', version = version + 1 where id = ?", line);
        assertThatThrownBy(() -> database.write(
                        "update budget_lines set state = 'OPEN', version = version + 1 where id = ?", line))
                .hasStackTraceContaining("is closed");
    }

    @Test
    void changesNoTotalWithoutItsEntryAndWritesNoEntryWithoutItsChange() {
        var line = Fixtures.aLine(20, 100);
        assertThatThrownBy(() -> database.write("update budget_lines set disbursed_vnd = 60 where id = ?", line))
                .hasStackTraceContaining("does not change by what its entries say");
        assertThatThrownBy(() -> database.write(
                        "update budget_lines set disbursed_vnd = 60, version = version + 1 where id = ?", line))
                .hasStackTraceContaining("does not change by what its entries say");
        assertThatThrownBy(() -> database.write("""
                        insert into budget_entries (line_id, line_version, account, change_vnd, available_vnd,
                          document_kind, document_id, document_date, position, recorded_by)
                        values (?, 0, 'DISBURSED', 60, 40, 'DISBURSEMENT', gen_random_uuid(), '2024-05-02', 0, 'x')""", line))
                .hasStackTraceContaining("did not reach version 0 in this transaction");
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
    }
}
