package vn.gnbv.plans.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.plans.seed.Seed;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/**
 * What Sông Mã's plan of 2024 undertakes under its eight components, and what can then be asked: figures of its targets
 * are its own, what came of them is made up.
 */
@QuarkusTest
class SongMa2024ActivitiesTest {

    @BeforeEach
    void enterThePlan() {
        TestDatabase.empty();
        SongMaPlan.settle();
        SongMaActivities.shipKinds();
        Seed.of("song-ma-2024").undertake();
    }

    @Test
    void plansTheHundredAndFiftyTraineesOfTheThreeGroupsOfTargetFour() {
        totals("indicator=WORKERS_TRAINED")
                .body("items.kind", contains("VOCATIONAL_CLASS"))
                .body("planned.activities", is(2))
                .body("planned.participants.total.value", is(150))
                .body("planned.participants.poor.value", is(75))
                .body("planned.participants.nearPoor.value", is(50))
                .body("planned.participants.newlyEscaped.value", is(25))
                .body("planned.participants.other.value", is(0))
                .body("planned.participants.women.value", nullValue())
                .body("planned.participants.women.notStated", is(2))
                .body("actual.activities", is(0))
                .body("actual.participants.total.value", nullValue());
    }

    @Test
    void plansTheTwoThousandWorkersOfTargetThreeWithoutInventingTheirGroups() {
        totals("indicator=WORKERS_PLACED")
                .body("planned.participants.total.value", is(2000))
                .body("planned.participants.poor.value", nullValue())
                .body("planned.participants.poor.stated", is(0))
                .body("planned.participants.poor.notStated", is(1));
        var placed = Api.get(TestCaller.HEALTH, "/v1/activities?kind=JOB_PLACEMENT")
                .extract()
                .<String>path("items[0].id");
        Api.post(TestCaller.LABOUR, "/v1/activities/" + placed + "/holding", "\"0\"", """
                        {"held": {"participants": {"poor": 150, "nearPoor": 60, "newlyEscaped": 20, "other": 1800},
                                  "output": 2030}}""")
                .statusCode(200);
        totals("indicator=WORKERS_PLACED")
                .body("actual.participants.total.value", is(2030))
                .body("actual.participants.poor.value", is(150))
                .body("items[0].actual.output.value", is(2030))
                .body("planned.participants.total.value", is(2000));
        totals("indicator=WORKERS_ADVISED")
                .body("items.kind", contains("JOB_PLACEMENT", "JOB_SESSION"))
                .body("actual.activities", is(1))
                .body("planned.participants.total.notStated", is(1));
    }

    @Test
    void saysThatTheNumberOfOfficersToBeTrainedIsNotStated() {
        totals("indicator=OFFICERS_TRAINED")
                .body("planned.activities", is(1))
                .body("planned.participants.total.value", nullValue())
                .body("planned.participants.total.notStated", is(1))
                .body("planned.participants.poor.notStated", is(0));
        totals("indicator=MODELS_SUPPORTED").body("planned.activities", is(1)).body("items[0].outputUnit", is("MODEL"));
        totals("indicator=NOTHING").body("items", empty()).body("planned.activities", is(0));
    }

    @Test
    void sumsByUnitComponentKindAndYear() {
        totals("year=2024").body("items", hasSize(11)).body("planned.activities", is(12));
        totals("year=2024").body("planned.costVnd.value", is(822_000_000)).body("planned.costVnd.stated", is(2));
        totals("year=2024").body("planned.output", nullValue());
        totals("componentId=" + SongMaProgramme.component("DA4")).body("planned.activities", is(5));
        totals("kind=BROADCAST")
                .body("planned.activities", is(1))
                .body("planned.participants.total.notStated", is(0))
                .body("items[0].planned.output.notStated", is(1));
        totals("unitId=" + Place.COMMUNE_A).body("items", empty());
        totals("unitId=" + Place.PROVINCE + "&year=2024").body("planned.activities", is(12));
        totals("year=2023").body("items", empty());
    }

    @Test
    void countsWhatIsCancelledOnNeitherSide() {
        var session = Api.get(TestCaller.HEALTH, "/v1/activities?kind=JOB_SESSION")
                .extract()
                .<String>path("items[0].id");
        Api.post(
                        TestCaller.LABOUR,
                        "/v1/activities/" + session + "/cancellation",
                        "\"0\"",
                        "{\"cancelledOn\": \"2024-05-01\", \"reason\": \"Không có doanh nghiệp\"}")
                .statusCode(200);
        totals("kind=JOB_SESSION").body("planned.activities", is(0)).body("actual.activities", is(0));
    }

    @Test
    void knowsTheLivelihoodProjectsOfTheTwoComponentsThatTakeMostOfTheMoney() {
        Api.get(TestCaller.LABOUR, "/v1/projects?year=2024&unitId=" + Place.DISTRICT)
                .body("items.kind", containsInAnyOrder("MODEL", "VALUE_CHAIN"))
                .body("items.householdsPlanned", contains(null, null));
        var id = Api.get(TestCaller.LABOUR, "/v1/projects?componentId=" + SongMaProgramme.component("DA2"))
                .extract()
                .<String>path("items[0].id");
        Api.get(TestCaller.LABOUR, "/v1/projects/" + id)
                .body("funding.stateVnd", is(7_133_250_000L))
                .body("funding.creditVnd", nullValue());
    }

    private static ValidatableResponse totals(String filter) {
        return Api.get(TestCaller.COMMUNE_A, "/v1/activity-totals?" + filter).statusCode(200);
    }
}
