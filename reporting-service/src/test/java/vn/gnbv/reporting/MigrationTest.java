package vn.gnbv.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.MigrationContract;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class MigrationTest extends MigrationContract {

    @Test
    void seedsTheFormWithItsSixIndicators() {
        SongMa.plantForm();
        assertThat(TestDatabase.query("select code from form_indicators order by position"))
                .containsExactly(
                        "POOR_HOUSEHOLDS",
                        "NEAR_POOR_HOUSEHOLDS",
                        "POOR_AND_NEAR_POOR_PERSONS",
                        "ASSIGNED_VND",
                        "DISBURSED_VND",
                        "DISBURSEMENT_RATE");
    }
}
