package vn.gnbv.plans.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.gnbv.plans.Office;
import vn.gnbv.plans.activity.SongMaActivities;
import vn.gnbv.platform.testing.TestDatabase;

/** Sông Mã's plan for 2024, of which number, day and month are blank: what applies, what is aimed at, who does what. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SongMaSeedTest {

    private static @Nullable Seed entered;

    private Seed seed = Seed.of("song-ma-2024");
    private Office district = seed.office("committee:126");

    @BeforeEach
    void enterOnce() {
        if (entered == null) {
            TestDatabase.empty();
            SongMaActivities.shipKinds();
            entered = seed.load().happen("difficulty");
        }
        seed = entered;
        district = seed.office("committee:126");
    }

    @Test
    void whichComponentsDoNotApplyToTheDistrict() {
        List<String> codes = district.get("/v1/programmes/" + seed.id("programme")
                        + "/components?asOf=2024-01-01&unitId=" + seed.id("unit:126"))
                .statusCode(200)
                .extract()
                .path("items.findAll { it.leaf && it.applicability == 'NOT_APPLICABLE' }.code");
        assertThat(codes).containsExactlyInAnyOrder("DA1.1", "DA1.2", "DA4.2", "DA5", "DA6.1");
    }

    @Test
    void whatDeservesASecondLookInThePlan() {
        district.get(seed.plan())
                .body("issuedOnPrecision", is("YEAR"))
                .body("legalBases", hasSize(6))
                .body("warnings.findAll { it.code == 'NUMBER_UNKNOWN' }", hasSize(1))
                .body("warnings.find { it.code == 'OTHER_YEAR' }.subject", is("9.1"))
                .body("warnings.findAll { it.code == 'SEVERAL_LEADS' }.subject", hasItems("DA6.2"))
                .body(
                        "warnings.findAll { it.code == 'TARGET_WITHOUT_APPLICABLE_COMPONENT' }.subject",
                        contains("6f", "6i"));
        district.get("/v1/documents/" + seed.id("doc:plan"))
                .body("remarks.code", contains("NUMBER_BLANK"))
                .body("bases", hasSize(8))
                .body("recipients.role.unique()", contains(nullValue()));
    }

    @Test
    void whatIsToBeReachedIn2024() {
        district.get(seed.plan() + "/targets")
                .body("items", hasSize(15))
                .body("items.findAll { it.operator == 'QUALITATIVE' }.code", contains("2", "6f"))
                .body("items.find { it.code == '3a' }.value", is("2000"))
                .body("items.find { it.code == '3b' }.parentCode", is("3a"));
        district.get("/v1/targets/" + seed.id("target:1") + "/status")
                .body("outcome", is("UNKNOWN"))
                .body("readings.reading", contains("POINTS", "RELATIVE"));
    }

    @Test
    void whatEachAgencyLeadsAndWhichSolutionsAllShare() {
        lead("agency:3", "3.1", "3.2", "3.3", "3.4");
        lead("agency:5", "5.1", "5.2");
        district.get("/v1/tasks?role=LEAD&limit=100&organisationId=" + seed.id("agency:8"))
                .body("items.number", hasItems("7.1", "VI.1", "VI.6"));
        district.get(seed.plan() + "/tasks").body("items", hasSize(31));
        district.get("/v1/tasks/" + seed.id("task:9.1"))
                .body("kind", is("ISSUE_OWN_PLAN"))
                .body("leadOrganisationIds", hasSize(19));
    }

    @Test
    void whatFallsDueInMayAndNovember2024AndForHowMany() {
        district.get("/v1/deadlines?from=2024-05-01&to=2024-05-31")
                .body("items.lastDay", contains("2024-05-09"))
                .body("items[0].organisationIds", hasSize(25));
        district.get("/v1/deadlines?from=2024-11-01&to=2024-11-30&organisationId=" + seed.id("committee:4171"))
                .body("items.lastDay", contains("2024-11-09"));
    }

    @Test
    void whichReportsThePlanAsksForBesides() {
        district.get(seed.plan() + "/reporting-regimes")
                .body("items", hasSize(4))
                .body("items[2].recurrence.every", is("AS_REGULATED"))
                .body(
                        "items[2].alsoToOrganisationIds",
                        contains(seed.id("agency:9").toString()))
                .body("items[3].recurrence.every", is("CONTINUOUS"))
                .body(
                        "items[3].reporters.findAll { it.mode == 'INVITED' }.organisationId",
                        contains(seed.id("agency:7").toString()));
    }

    @Test
    void whatIsUndertakenForMostOfTheMoneyAndForTheTargets() {
        district.get("/v1/projects?year=2024&unitId=" + seed.id("unit:126"))
                .body("items.kind", containsInAnyOrder("MODEL", "VALUE_CHAIN"))
                .body("items.householdsPlanned", contains(null, null));
        district.get("/v1/projects/" + seed.id("project:models")).body("funding.stateVnd", is(7_133_250_000L));
        district.get("/v1/activity-totals?year=2024&indicator=WORKERS_TRAINED")
                .body("planned.participants.total.value", is(150));
        district.get("/v1/activity-totals?year=2024&indicator=WORKERS_PLACED")
                .body("planned.participants.total.value", is(2000));
        district.get("/v1/activity-totals?year=2024").body("planned.activities", is(12));
    }

    @Test
    void whichWayADifficultyOfACommuneGoes() {
        district.get("/v1/escalations/" + seed.id("difficulty"))
                .body(
                        "route",
                        contains(
                                seed.id("agency:1").toString(),
                                seed.id("committee:126").toString()))
                .body("state", is("ANSWERED"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void runsToItsEnd() {
        seed.happen("year-end");
        district.get("/v1/targets/" + seed.id("target:3a") + "/status").body("outcome", is("EXCEEDED"));
        district.get("/v1/targets/" + seed.id("target:6c") + "/status").body("outcome", is("MET"));
        district.get("/v1/activity-totals?year=2024&indicator=WORKERS_PLACED")
                .body("actual.participants.total.value", is(2030));
        district.get(seed.plan()).body("state", is("CLOSED"));
    }

    private void lead(String organisation, String... numbers) {
        district.get("/v1/tasks?role=LEAD&organisationId=" + seed.id(organisation))
                .body("items.number", contains(numbers));
    }
}
