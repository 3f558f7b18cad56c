package vn.gnbv.household;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.MigrationContract;

@QuarkusTest
class MigrationTest extends MigrationContract {

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteWhatWasFoundAndDecided() {
        assertForbidden("delete from household_statuses");
        assertForbidden("delete from assessments");
        assertForbidden("delete from assessment_deprivations");
        assertForbidden("update household_statuses set persons = 1");
        assertForbidden("update status_items set children = 1");
        assertForbidden("delete from certificates");
        assertForbidden("update table_publications set content = '{}'");
        assertForbidden("delete from table_publications");
    }

    @Test
    void letsTheAppRoleForgetNoHouseholdAndNothingOfItsPast() {
        assertForbidden("delete from households");
        assertForbidden("delete from household_members");
        assertForbidden("delete from former_residences");
        assertForbidden("update former_memberships set until = since");
        assertForbidden("update member_corrections set reason = ''");
        assertForbidden("delete from household_lineage");
        assertForbidden("delete from household_papers");
        assertForbidden("update recipients set oldest = 3");
        assertForbidden("update recipient_confirmations set taken = 0");
        assertForbidden("delete from recipient_confirmations");
        assertForbidden("delete from recipient_refusals");
    }

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteWhatCausesWereStated() {
        assertForbidden("update cause_statements set needs_nothing = true");
        assertForbidden("delete from cause_statement_causes");
        assertForbidden("update poverty_causes set number = 9");
        assertForbidden("delete from need_kinds");
        assertForbidden("update support_rules set verdict = 'ALLOW'");
        assertForbidden("delete from support_contents");
        assertForbidden("delete from support_warnings");
        assertForbidden("update helper_visits set visited_on = current_date");
    }
}
