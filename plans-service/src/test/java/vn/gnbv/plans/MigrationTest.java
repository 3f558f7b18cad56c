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
    void letsTheAppRoleNeitherChangeNorDeleteWhatWasSaidOfActivitiesNorTheirKinds() {
        assertForbidden("update activity_versions set document = '{}'");
        assertForbidden("delete from activity_versions");
        assertForbidden("update activity_kinds set feeds = '{}'");
        assertForbidden("delete from activity_kinds");
        assertForbidden("delete from activities");
        assertForbidden("delete from projects");
    }
}
