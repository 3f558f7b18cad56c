package vn.gnbv.household.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ExitAndHelperApiTest {

    private String household;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        GivenSupport.catalogues();
        household = GivenSupport.poorHousehold(Given.VILLAGE_B);
    }

    @Test
    void tellsWhichPromisesWereKeptAndWhoWasNotHelped() {
        var id = GivenSupport.exit(TestCaller.COMMUNE_B, household);
        var gaps = "/v1/support-gaps?kind=NOT_HELPED&asOf=2024-06-01&unitId=" + Place.COMMUNE_B;
        Given.get(TestCaller.COMMUNE_B, "/v1/exit-registrations?helped=false&year=2024")
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].statePromises[0].keptBy", nullValue());
        Given.get(TestCaller.COMMUNE_B, gaps).body("items.householdId", contains(household));
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(household).on("2024-01-31").body())
                .statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/exit-registrations/" + id).body("helped", is(false));
        var support = Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(household).content("NEW_HOUSE").body())
                .statusCode(201)
                .extract()
                .<String>path("id");
        Given.get(TestCaller.COMMUNE_B, "/v1/exit-registrations/" + id)
                .body("helped", is(true))
                .body("supportIds", contains(support))
                .body("statePromises[0].keptBy", is(support))
                .body("statePromises[0].keptOn", is("2024-05-10"));
        Given.get(TestCaller.COMMUNE_B, "/v1/exit-registrations?helped=false").body("items", empty());
        Given.get(TestCaller.COMMUNE_B, gaps).body("items", empty());
        Given.get(TestCaller.COMMUNE_B, gaps.replace("?", "/counts?"))
                .body("total.concerned", is(1))
                .body("total.reached", is(1));
        Given.get(TestCaller.COMMUNE_A, "/v1/exit-registrations/" + id).statusCode(404);
    }

    @Test
    void registersOnceInAYearAndConcludesByTheNextDecision() {
        var id = GivenSupport.exit(TestCaller.COMMUNE_B, household);
        Given.post(TestCaller.COMMUNE_B, "/v1/exit-registrations", GivenSupport.exitBody(household))
                .statusCode(409)
                .body("code", is("ALREADY_REGISTERED"));
        conclude(id, "2024-12-20").statusCode(409).body("code", is("NOT_REVIEWED_SINCE"));
        var round = Given.round("PERIODIC", 2024);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/assessments",
                        Given.assessmentBody(round, 200, 0).replace("2023-10-10", "2024-10-10"))
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2024-12-14", household);
        conclude(id, "2024-12-20")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("outcome", is("ESCAPED"))
                .body("endedOn", is("2024-12-20"));
        Given.get(TestCaller.COMMUNE_B, "/v1/exit-registrations?ended=true").body("items", hasSize(1));
    }

    @Test
    void whoIsOnNoListDoesNotRegister() {
        var other = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        Given.post(TestCaller.COMMUNE_B, "/v1/exit-registrations", GivenSupport.exitBody(other))
                .statusCode(409)
                .body("code", is("NOT_ON_THE_LISTS"));
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/exit-registrations",
                        GivenSupport.exitBody(household).replace("employment", "cleanWater"))
                .statusCode(400)
                .body("errors.code", contains("DEPRIVATION_NOT_FOUND"));
    }

    @Test
    void listsTheHouseholdsThatNobodyLooksAfter() {
        var gaps = "/v1/support-gaps?kind=WITHOUT_HELPER&asOf=2024-06-01&unitId=" + Place.COMMUNE_B;
        var elsewhere = GivenSupport.poorHousehold(Place.COMMUNE_B);
        Given.get(TestCaller.COMMUNE_B, gaps).statusCode(200).body("items", hasSize(2));
        assign(null, Given.VILLAGE_B.toString());
        Given.get(TestCaller.COMMUNE_B, gaps).body("items.householdId", contains(elsewhere));
        var id = assign(elsewhere, null);
        Given.get(TestCaller.COMMUNE_B, gaps).body("items", empty());
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"toDay\": \"2024-05-31\", \"reason\": \"moved\"}")
                .post("/v1/helper-assignments/" + id + "/ending")
                .then()
                .statusCode(200)
                .body("toDay", is("2024-05-31"))
                .body("endReason", is("moved"));
        assertNoReasonIsLogged();
        Given.get(TestCaller.COMMUNE_B, gaps).body("items.householdId", contains(elsewhere));
    }

    @Test
    void aVisitMovesTheDayOnWhichTheNextIsDue() {
        var id = assign(household, null);
        Given.get(TestCaller.COMMUNE_B, "/v1/helper-assignments/" + id).body("visitDueOn", is("2024-01-31"));
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/helper-assignments/" + id + "/visits",
                        "{\"visitedOn\": \"2024-03-01\", \"findings\": \"well\"}")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("visits", is(1))
                .body("visitDueOn", is("2024-03-31"));
        Given.get(TestCaller.LABOUR, "/v1/helper-assignments/" + id + "/visits")
                .body("items.findings", contains("well"));
        Given.get(TestCaller.COMMUNE_A, "/v1/helper-assignments/" + id + "/visits")
                .statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/helper-assignments?asOf=2023-12-31")
                .body("items", empty());
    }

    @Test
    void countsWhoWasNotHelpedAndRemindsOfVisitsWithoutNamingAHousehold() {
        GivenSupport.exit(TestCaller.COMMUNE_B, household);
        var id = assign(household, null);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-03-01")
                .body("items.kind", hasItems("EXIT_SUPPORT", "HELPER_VISIT"))
                .body("items.title", hasItem("Hỗ trợ hộ đăng ký thoát nghèo năm 2024, Đơn vị 04171: còn 1/1 hộ"))
                .body("items.find { it.kind == 'HELPER_VISIT' }.lastDay", is("2024-01-31"))
                .body("items.find { it.kind == 'HELPER_VISIT' }.state", is("OVERDUE"))
                .body("items.find { it.kind == 'HELPER_VISIT' }.organisationId", is(Place.COMMITTEE_B.toString()));
        Given.post(TestCaller.COMMUNE_B, "/v1/helper-assignments/" + id + "/visits", "{\"visitedOn\": \"2024-02-20\"}")
                .statusCode(201);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(household).on("2024-02-25").body())
                .statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-03-01")
                .body("items.kind", not(hasItem("EXIT_SUPPORT")))
                .body("items.find { it.kind == 'HELPER_VISIT' }.lastDay", is("2024-03-21"))
                .body("items.find { it.kind == 'HELPER_VISIT' }.state", is("OPEN"));
    }

    @Test
    void whyARegistrationIsTakenBackStaysWithItAndOutOfTheLog() {
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"withdrawnOn\": \"2024-06-01\", \"reason\": \"con gái ốm nặng\"}")
                .post("/v1/exit-registrations/" + GivenSupport.exit(TestCaller.COMMUNE_B, household) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("outcome", is("WITHDRAWN"))
                .body("endReason", is("con gái ốm nặng"));
        assertNoReasonIsLogged();
    }

    private static void assertNoReasonIsLogged() {
        assertThat(TestDatabase.query("select reason from event_log where reason is not null"))
                .isEmpty();
    }

    private static ValidatableResponse conclude(String id, String date) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"concludedOn\": \"" + date + "\"}")
                .post("/v1/exit-registrations/" + id + "/conclusion")
                .then();
    }

    private static String assign(String household, String village) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/helper-assignments", GivenSupport.helperBody(household, village))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
