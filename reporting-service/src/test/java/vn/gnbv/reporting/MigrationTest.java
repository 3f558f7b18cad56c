package vn.gnbv.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.MigrationContract;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class MigrationTest extends MigrationContract {

    @Test
    void bringsTheFormsThatAreKnown() {
        SongMa.plantForm();
        assertThat(TestDatabase.query("""
                select i ->> 'code' from form_versions cross join jsonb_array_elements(definition -> 'indicators') i
                where code = 'GNBV-RESULTS'"""))
                .containsExactly(
                        "POOR_HOUSEHOLDS",
                        "NEAR_POOR_HOUSEHOLDS",
                        "POOR_AND_NEAR_POOR_PERSONS",
                        "ASSIGNED_VND",
                        "DISBURSED_VND",
                        "DISBURSEMENT_RATE");
        assertThat(TestDatabase.number("select count(*) from form_versions where code like 'HOUSEHOLD-TABLE-%'"))
                .isEqualTo(13);
    }
}
