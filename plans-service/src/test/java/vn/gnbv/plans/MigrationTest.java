package vn.gnbv.plans;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.MigrationContract;

@QuarkusTest
class MigrationTest extends MigrationContract {

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteAnEdition() {
        assertForbidden("update plan_editions set reason = 'x'");
        assertForbidden("delete from plan_editions");
    }

    @Test
    void letsTheAppRoleOnlyAddToWhatWasMeasuredReportedAndHandedOver() {
        for (var table :
                new String[] {"target_measurements", "target_resolutions", "task_responsibilities", "task_progress"}) {
            assertForbidden("update " + table + " set recorded_by = 'x'");
            assertForbidden("delete from " + table);
        }
    }

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteAFileOfAPaper() {
        assertForbidden("update document_attachments set size = 1");
        assertForbidden("delete from document_attachments");
    }

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteWhatWasSaidOfActivitiesNorTheirKinds() {
        assertForbidden("update activity_versions set document = '{}'");
        assertForbidden("delete from activity_versions");
        assertForbidden("update activity_kinds set feeds = '{}'");
        assertForbidden("delete from activity_kinds");
        assertForbidden("delete from activities");
        assertForbidden("delete from projects");
    }

    @Test
    void letsTheAppRoleChangeNothingThatWasSaidOrFound() {
        assertForbidden("update consultation_responses set opinions = '[]'");
        assertForbidden("delete from consultation_responses");
        assertForbidden("delete from consultation_invited");
        assertForbidden("update escalation_steps set forwarded_on = '2024-01-01'");
        assertForbidden("delete from escalation_steps");
        assertForbidden("update inspection_findings set amount_vnd = 1");
        assertForbidden("delete from inspection_findings");
        assertForbidden("update committee_conclusions set text = 'x'");
        assertForbidden("delete from committee_conclusions");
    }
}
