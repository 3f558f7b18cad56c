package vn.gnbv.household.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.household.cause.CauseService;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class NeedApiTest {

    private static final LocalDate FROM = LocalDate.of(2023, 9, 1);
    private static final LocalDate TO = LocalDate.of(2023, 12, 14);

    @Inject
    CauseService causes;

    private String household;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        GivenSupport.catalogues();
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
    }

    @Test
    void remembersWhatWasStatedOfAHouseholdsCausesLatestFirst() {
        stateCauses("2023-09-10", "OTHER", "LAND").body("causes", contains("LAND", "OTHER"));
        stateCauses("2023-10-10", "UNWILLINGNESS", "ILLNESS").body("causes", contains("ILLNESS", "UNWILLINGNESS"));
        Given.get(TestCaller.LABOUR, "/v1/households/" + household + "/causes")
                .statusCode(200)
                .body("items.statedOn", contains("2023-10-10", "2023-09-10"));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + household + "/causes")
                .statusCode(404);
    }

    @Test
    void aPoorHouseholdIsCompleteOnceItsCausesAreStatedInTheRoundAndWhatItNeeds() {
        assertThatThrownBy(this::requireComplete).hasMessage("CAUSES_INCOMPLETE");
        stateCauses("2023-08-31", "LAND");
        GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-08-31");
        assertThatThrownBy(this::requireComplete).hasMessage("CAUSES_INCOMPLETE");
        stateCauses("2023-09-01", "LAND");
        assertThatCode(this::requireComplete).doesNotThrowAnyException();
    }

    @Test
    void causesAloneAreNotEnoughUnlessTheHouseholdNeedsNothing() {
        stateCauses("2023-09-10", "LAND");
        assertThatThrownBy(this::requireComplete).hasMessage("CAUSES_INCOMPLETE");
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/causes",
                        GivenSupport.causesBody("2023-09-11", true, "LAND"))
                .statusCode(201)
                .body("needsNothing", is(true));
        assertThatCode(this::requireComplete).doesNotThrowAnyException();
    }

    @Test
    void whoHasOpenNeedsCannotBeSaidToNeedNothing() {
        GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-09-10");
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/causes",
                        GivenSupport.causesBody("2023-09-11", true, "LAND"))
                .statusCode(409)
                .body("code", is("NEEDS_STATED"))
                .body("errors[0].pointer", is("/needsNothing"));
    }

    @Test
    void tellsAllThatIsWrongWithAStatementOfCausesAtOnce() {
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/causes",
                        GivenSupport.causesBody("2999-01-01", false, "LUCK", "LAND", "LAND"))
                .statusCode(400)
                .body("errors.code", contains("DATE_IN_FUTURE", "CAUSE_UNKNOWN", "NAMED_TWICE"));
        assertThat(TestDatabase.number("select count(*) from cause_statements")).isZero();
    }

    @Test
    void aMembersNeedIsOfThatMemberAndIsMetOnce() {
        var head = GivenSupport.head(household);
        var need = GivenSupport.need(TestCaller.COMMUNE_B, household, head, "JOB", "2023-09-10");
        meet(need, "\"0\"", "2023-11-01")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", is("MET"))
                .body("memberId", is(head))
                .body("metBy", is("OWN_EFFORT"))
                .body("endedOn", is("2023-11-01"));
        meet(need, "\"1\"", "2023-11-02").statusCode(409).body("code", is("NEED_ENDED"));
        Given.get(TestCaller.COMMUNE_B, "/v1/needs?asOf=2023-10-31&state=OPEN")
                .body("items.id", contains(need))
                .body("items[0].endedOn", nullValue());
        Given.get(TestCaller.COMMUNE_B, "/v1/needs?asOf=2023-11-01&state=OPEN").body("items", hasSize(0));
        Given.get(TestCaller.LABOUR, "/v1/needs?unitId=" + Place.COMMUNE_B + "&kind=JOB")
                .body("items.category", contains("OTHER"));
        Given.get(TestCaller.COMMUNE_A, "/v1/needs").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/needs/" + need).statusCode(404);
    }

    @Test
    void whatWasStatedAndGivenBeforeAReformStaysWithTheHousehold() {
        var old = Given.endedUnit(Given.VILLAGE_B);
        TestDatabase.execute("update households set unit_id = '" + old + "' where id = '" + household + "'");
        Given.post(TestCaller.LABOUR, "/v1/household-resettlements", "{\"fromUnitId\": \"" + old + "\"}")
                .statusCode(200)
                .body("households", is(1));
        GivenSupport.programme();
        stateCauses("2023-09-10", "LAND");
        var need = GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-09-10");
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(household).body())
                .statusCode(201)
                .body("unitId", is(old.toString()));
        Given.get(TestCaller.COMMUNE_B, "/v1/needs?householdId=" + household)
                .body("items.id", contains(need))
                .body("items.unitId", contains(old.toString()));
        Given.get(TestCaller.COMMUNE_B, "/v1/supports?householdId=" + household).body("items", hasSize(1));
        Given.get(TestCaller.COMMUNE_A, "/v1/needs?householdId=" + household).body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/needs/" + need).statusCode(404);
        meet(need, "\"0\"", "2025-08-01").statusCode(200).body("state", is("MET"));
        Given.post(TestCaller.COMMUNE_B, "/v1/needs", GivenSupport.needBody(household, null, "HOUSE", "2014-12-31"))
                .statusCode(409)
                .body("code", is("BEFORE_RESIDENCE"));
    }

    @Test
    void refusesTheNeedOfNobodyOrOfSomebodyElse() {
        refused(GivenSupport.needBody(household, null, "JOB", "2023-09-10"), "MEMBER_BY_KIND");
        refused(
                GivenSupport.needBody(household, GivenSupport.head(household), "HOUSE", "2023-09-10"),
                "MEMBER_BY_KIND");
        refused(GivenSupport.needBody(household, UUID.randomUUID().toString(), "JOB", "2023-09-10"), "MEMBER_UNKNOWN");
        refused(GivenSupport.needBody(household, null, "LUCK", "2023-09-10"), "NEED_KIND_UNKNOWN");
    }

    @Test
    void nobodyWaitsTwiceForTheSameButMayNeedItAgainLater() {
        var need = GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-09-10");
        Given.post(TestCaller.COMMUNE_B, "/v1/needs", GivenSupport.needBody(household, null, "HOUSE", "2023-09-11"))
                .statusCode(409)
                .body("code", is("NEED_ALREADY_OPEN"));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"withdrawnOn\": \"2023-10-01\", \"reason\": \"built by relatives\"}")
                .post("/v1/needs/" + need + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", is("WITHDRAWN"))
                .body("endReason", is("built by relatives"));
        assertThat(TestDatabase.query("select reason from event_log where reason is not null"))
                .isEmpty();
        GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-10-02");
    }

    @Test
    void aPoorHouseholdIsRecognisedStepByStepOnlyOnceItsCausesAndNeedsAreKnown() {
        Given.standard();
        Given.post(TestCaller.KEEPER, "/v1/procedures", Given.procedureBody("QD24-2021-PERIODIC"))
                .statusCode(201);
        var round = Given.round("PERIODIC", 2023);
        var proceeding = Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/review-rounds/" + round + "/listings",
                        "{\"unitId\": \"" + Given.VILLAGE_B + "\", \"listedOn\": \"2023-09-05\"}")
                .statusCode(201)
                .extract()
                .<String>path("proceedingId");
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        act(proceeding, "\"step\": \"SURVEY\", \"happenedOn\": \"2023-10-10\"");
        act(proceeding, "\"step\": \"MEETING\", \"happenedOn\": \"2023-10-11\", \"attended\": 20, \"agreed\": 10");
        act(proceeding, "\"step\": \"POSTING\", \"happenedOn\": \"2023-10-12\", \"endedOn\": \"2023-10-31\"");
        act(
                proceeding,
                "\"step\": \"OPINION\", \"happenedOn\": \"2023-11-02\", \"inFavour\": true,"
                        + " \"documentNumber\": \"15/UBND-KGVX\"");
        var decision = Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14", household);
        Given.post(TestCaller.COMMUNE_B, "/v1/recognitions", decision)
                .statusCode(409)
                .body("code", is("CAUSES_INCOMPLETE"))
                .body("detail", containsString(household));
        assertThat(TestDatabase.number("select count(*) from household_statuses"))
                .isZero();
        stateCauses("2023-10-10", "LAND");
        GivenSupport.need(TestCaller.COMMUNE_B, household, null, "HOUSE", "2023-10-10");
        Given.post(TestCaller.COMMUNE_B, "/v1/recognitions", decision).statusCode(201);
    }

    private static void act(String proceeding, String fields) {
        var etag = Given.get(TestCaller.COMMUNE_B, "/v1/proceedings/" + proceeding)
                .extract()
                .header("ETag");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body("{" + fields + "}")
                .post("/v1/proceedings/" + proceeding + "/acts")
                .then()
                .statusCode(200);
    }

    private void requireComplete() {
        causes.requireComplete(List.of(UUID.fromString(household)), FROM, TO);
    }

    private ValidatableResponse stateCauses(String date, String... codes) {
        return Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/causes",
                        GivenSupport.causesBody(date, false, codes))
                .statusCode(201);
    }

    private static ValidatableResponse meet(String need, String version, String date) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", version)
                .body("{\"metOn\": \"" + date + "\", \"metBy\": \"OWN_EFFORT\"}")
                .post("/v1/needs/" + need + "/fulfilment")
                .then();
    }

    private static void refused(String body, String code) {
        Given.post(TestCaller.COMMUNE_B, "/v1/needs", body).statusCode(400).body("errors.code", contains(code));
    }
}
