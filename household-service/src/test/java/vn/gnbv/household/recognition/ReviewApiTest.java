package vn.gnbv.household.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class ReviewApiTest {

    private String round = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        round = Given.round("PERIODIC", 2023);
    }

    @Test
    void explainsTheClassOfAnAssessment() {
        Given.assess(TestCaller.COMMUNE_B, rural(4), round, 140, 3)
                .body("class", is("POOR"))
                .body("pointsB", is(30))
                .body("explanation.standardCode", is("2022-2025"))
                .body("explanation.legalBasis", startsWith("Nghị định 07/2021/NĐ-CP"))
                .body("explanation.article", is("Nghị định 07/2021/NĐ-CP, Điều 3"))
                .body("explanation.areaType", is("RURAL"))
                .body("explanation.pointsA.atMost", is(140))
                .body("explanation.pointsA.incomeVnd", is(1500000))
                .body("explanation.pointsB.atLeast", is(30))
                .body("explanation.pointsB.indicators", hasSize(12));
    }

    @Test
    void tellsTheSameReasonsAgainLater() {
        var posted = Given.assess(TestCaller.COMMUNE_B, rural(1), round, 141, 5)
                .body("class", is("NOT_POOR"))
                .extract();
        var read = Given.get(TestCaller.COMMUNE_B, posted.header("Location"))
                .statusCode(200)
                .extract();
        assertThat(read.asString()).isEqualTo(posted.asString());
    }

    @Test
    void judgesAHouseholdInAVillageByItsCommune() {
        var household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.assess(TestCaller.COMMUNE_B, household, round, 150, 3).body("class", is("NOT_POOR"));
    }

    @Test
    void refusesToGuessWhetherAPlaceIsUrbanOrRural() {
        var household = UUID.randomUUID().toString();
        TestDatabase.execute("""
                insert into households (id, unit_id, since, sample, recorded_by, version)
                values ('%1$s', '%2$s', '2015-01-01', false, 'test', 0)""".formatted(household, Given.unknownCommune()));
        var officer = TestCaller.token("commune-c", Given.unknownCommune(), null, List.of("HOUSEHOLD_OFFICER"));
        Given.as(TestCaller.COMMUNE_A)
                .auth()
                .oauth2(officer)
                .body(Given.assessmentBody(round, 100, 3))
                .post("/v1/households/" + household + "/assessments")
                .then()
                .statusCode(409)
                .body("code", is("AREA_TYPE_UNKNOWN"));
        assertThat(TestDatabase.number("select count(*) from assessments")).isZero();
    }

    @Test
    void refusesAssessmentsThatTheRoundOrTheStandardDoesNotAllow() {
        var household = rural(1);
        assessWith(household, Given.assessmentBody(round, 100, 1).replace("\"employment\"", "\"x\", \"x\""))
                .statusCode(400)
                .body("errors.code", contains("INDICATOR_UNKNOWN", "INDICATOR_UNKNOWN", "NAMED_TWICE"))
                .body("errors[0].pointer", is("/deprivations/0"));
        assessWith(household, Given.assessmentBody(UUID.randomUUID().toString(), 100, 1))
                .statusCode(400)
                .body("code", is("ROUND_UNKNOWN"));
        assessWith(household, Given.assessmentBody(round, 100, 1).replace("2023-10-10", "2023-08-31"))
                .statusCode(409)
                .body("code", is("BEFORE_ROUND"));
        assessWith(household, Given.assessmentBody(round, 100, 1).replace("2023-10-10", "2999-10-10"))
                .statusCode(400)
                .body("code", is("DATE_IN_FUTURE"));
        assessWith(household, Given.assessmentBody(round, -1, 1)).statusCode(400);
        var late = Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households",
                        Given.householdBody(Place.COMMUNE_B, 1).replace("2015-01-01", "2023-11-01"))
                .extract()
                .<String>path("id");
        assessWith(late, Given.assessmentBody(round, 100, 1)).statusCode(409).body("code", is("BEFORE_RESIDENCE"));
    }

    @Test
    void takesThePapersOfBeforeAReformAtThePlaceOfThatDay() {
        var district = TestCaller.token("district", Place.DISTRICT, null, List.of("HOUSEHOLD_OFFICER"));
        var old = Given.endedUnit(Given.VILLAGE_B);
        var household = as(district, "/v1/households", Given.householdBody(old, 2))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Given.post(TestCaller.LABOUR, "/v1/household-resettlements", "{\"fromUnitId\": \"" + old + "\"}")
                .statusCode(200)
                .body("households", is(1));
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        as(district, "/v1/recognitions", Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14"))
                .statusCode(409)
                .body("code", is("NOTHING_TO_RECOGNISE"));
        as(district, "/v1/recognitions", Given.recognitionBody(round, old, "2023-12-14"))
                .statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .body("status", is("POOR"))
                .body("unitId", is(Given.VILLAGE_B.toString()));
        assertThat(TestDatabase.query("select place_id from status_items")).containsExactly(old.toString());
    }

    @Test
    void takesNoPaperOfADayOnWhichAHouseholdLivedInAnotherCommuneThatStillExists() {
        var household = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"0\"")
                .body("{\"unitId\": \"" + Given.VILLAGE_B + "\", \"on\": \"2024-05-01\"}")
                .post("/v1/households/" + household + "/moves")
                .then()
                .statusCode(200);
        assessWith(household, Given.assessmentBody(round, 100, 3))
                .statusCode(409)
                .body("code", is("BEFORE_RESIDENCE"))
                .body("errors.pointer", contains("/assessedOn"));
        assertThat(TestDatabase.number("select count(*) from assessments")).isZero();
    }

    private static ValidatableResponse as(String token, String path, String body) {
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(token)
                .body(body)
                .post(path)
                .then();
    }

    @Test
    void takesNeitherAssessmentsNorRecognitionsInAClosedRound() {
        var household = rural(1);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        Given.as(TestCaller.LABOUR)
                .header("If-Match", "\"0\"")
                .post("/v1/review-rounds/" + round + "/closure")
                .then()
                .statusCode(200)
                .body("state", is("CLOSED"));
        assessWith(household, Given.assessmentBody(round, 100, 3))
                .statusCode(409)
                .body("code", is("ROUND_CLOSED"));
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14"))
                .statusCode(409)
                .body("code", is("ROUND_CLOSED"));
    }

    @Test
    void opensOnePeriodicRoundAYearUnderAStandardInForce() {
        Given.post(TestCaller.LABOUR, "/v1/review-rounds", Given.roundBody("PERIODIC", 2023))
                .statusCode(409)
                .body("code", is("ROUND_EXISTS"));
        Given.post(TestCaller.LABOUR, "/v1/review-rounds", Given.roundBody("PERIODIC", 2021))
                .statusCode(409)
                .body("code", is("STANDARD_NOT_IN_FORCE"));
        var unheardOf = UUID.randomUUID().toString();
        Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("REGULAR", 2023).replace(Given.STANDARD.toString(), unheardOf))
                .statusCode(400)
                .body("code", is("STANDARD_UNKNOWN"));
        Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("REGULAR", 2023).replace(Place.DISTRICT.toString(), Place.PROVINCE.toString()))
                .statusCode(404);
    }

    @Test
    void recognisesAllThatWaitAndChangesTheirStatusFromTheDateOfTheDecision() {
        var poor = rural(4);
        var nearPoor = rural(2);
        Given.assess(TestCaller.COMMUNE_B, poor, round, 140, 3);
        Given.assess(TestCaller.COMMUNE_B, nearPoor, round, 140, 2);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + poor).body("status", nullValue());
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14"))
                .statusCode(201)
                .body("recognised.poor.households", is(1))
                .body("recognised.poor.persons", is(4))
                .body("recognised.nearPoor.households", is(1))
                .body("recognised.nearPoor.persons", is(2))
                .body("assessedByRecorder", is(2))
                .body("decision.issuedOn", is("2023-12-14"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + poor)
                .header("ETag", "\"1\"")
                .body("status", is("POOR"))
                .body("statusSince", is("2023-12-14"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households?status=POOR&asOf=2023-12-14")
                .body("items.id", contains(poor));
        Given.get(TestCaller.COMMUNE_B, "/v1/households?status=POOR&asOf=2023-12-13")
                .body("items", hasSize(0));
    }

    @Test
    void keepsTheHistoryInTheOrderOfTheDecisionsHoweverLateTheyAreEntered() {
        var household = rural(3);
        Given.assess(TestCaller.COMMUNE_B, household, round, 200, 0);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        var known = TestDatabase.query("select to_json(clock_timestamp() at time zone 'UTC') #>> '{}'")
                        .getFirst()
                + "Z";
        var earlier = Given.round("PERIODIC", 2022);
        assessWith(household, Given.assessmentBody(earlier, 100, 3).replace("2023-10-10", "2022-10-10"))
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_B, earlier, Place.COMMUNE_B, "2022-12-14");
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .body("status", is("NOT_POOR"))
                .body("statusSince", is("2023-12-14"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household + "/history")
                .statusCode(200)
                .body("items.status", contains("NOT_POOR", "POOR"))
                .body("items.validFrom", contains("2023-12-14", "2022-12-14"))
                .body("items.validTo", contains(null, "2023-12-13"))
                .body("items.persons", contains(3, 3));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household + "/history?knownAt=" + known)
                .body("items.status", contains("NOT_POOR"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households?status=POOR&asOf=2023-01-01")
                .body("items.id", contains(household));
    }

    @Test
    void recognisesACorrectedAssessmentByAnotherDecisionAndCountsTheHouseholdOnce() {
        var household = rural(3);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 2);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-20", household);
        Given.get(TestCaller.COMMUNE_B, "/v1/official-tables/1?roundId=" + round)
                .statusCode(200)
                .body("total.poor.households", is(0))
                .body("total.nearPoor.households", is(1))
                .body("total.nearPoor.persons", is(3));
    }

    @Test
    void refusesARecognitionThatHasNothingToStandOn() {
        var household = rural(1);
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14"))
                .statusCode(409)
                .body("code", is("NOTHING_TO_RECOGNISE"));
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14", household))
                .statusCode(409)
                .body("code", is("NOT_ASSESSED"))
                .body("errors[0].pointer", is("/householdIds/0"));
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2023-10-09"))
                .statusCode(409)
                .body("code", is("DECISION_BEFORE_ASSESSMENT"));
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_B, "2999-12-14"))
                .statusCode(400)
                .body("code", is("DATE_IN_FUTURE"));
        recogniseWith(Given.recognitionBody(round, Given.VILLAGE_B, "2023-12-14"))
                .statusCode(400)
                .body("code", is("NOT_A_COMMUNE"));
        recogniseWith(Given.recognitionBody(round, Place.COMMUNE_A, "2023-12-14"))
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from recognitions")).isZero();
        assertThat(TestDatabase.number("select count(*) from review_results")).isZero();
    }

    @Test
    void countsTable1PerCommuneAndInTotalAndNamesTheCommunesThatAreMissing() {
        var urban = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 5);
        Given.assess(TestCaller.COMMUNE_A, urban, round, 176, 12);
        Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
        var village = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.assess(TestCaller.COMMUNE_B, village, round, 140, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-15");
        var path = "/v1/official-tables/1?roundId=" + round;
        Given.get(TestCaller.LABOUR, path + "&unitId=" + Place.DISTRICT)
                .statusCode(200)
                .body("rows.code", contains("04168", "04171"))
                .body("rows[0].notPoor.persons", is(5))
                .body("rows[1].poor.households", is(1))
                .body("total.poor.households", is(1))
                .body("total.poor.persons", is(2))
                .body("total.notPoor.households", is(1))
                .body("total.nearPoor.households", is(0))
                .body("missing.code", contains("04174"));
        Given.get(TestCaller.COMMUNE_B, path)
                .body("rows.code", contains("04171"))
                .body("total.notPoor.households", is(0));
        Given.get(TestCaller.COMMUNE_B, path + "&unitId=" + Place.DISTRICT).statusCode(404);
        Given.get(TestCaller.LABOUR, "/v1/official-tables/1").statusCode(400);
        Given.get(TestCaller.LABOUR, path.replace(round, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", is("ROUND_UNKNOWN"));
    }

    @Test
    void publishesTheWholeResultOfTheCommuneWithAGrowingVersion() {
        Given.assess(TestCaller.COMMUNE_B, rural(4), round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        Given.assess(TestCaller.COMMUNE_B, rural(2), round, 100, 0);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-20");
        var payloads = TestDatabase.query(
                "select payload from event_log where type = 'vn.gnbv.review-result.v1' order by version");
        assertThat(payloads).hasSize(2);
        assertThat(payloads.getLast())
                .contains("\"version\": 1", "\"recognisedOn\": \"2023-12-20\"", "\"status\": \"OFFICIAL\"")
                .contains("\"poor\": {\"persons\": 4, \"households\": 1}")
                .contains("\"nearPoor\": {\"persons\": 2, \"households\": 1}")
                .doesNotContain("Lò");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TestTopics.read("gnbv.review-result"))
                .filteredOn(r -> r.value().contains(round))
                .hasSize(2)
                .extracting(r -> r.value().contains("\"unitId\": \"" + Place.COMMUNE_B))
                .containsOnly(true));
    }

    @Test
    void refusesAStandardThatContradictsItself() {
        Given.post(TestCaller.KEEPER, "/v1/poverty-standards", Given.standardBody("", "2022-2025"))
                .statusCode(409)
                .body("code", is("STANDARD_CODE_TAKEN"));
        var body = Given.standardBody("", "x")
                .replace("\"2026-12-31\"", "\"2021-12-31\"")
                .replace("URBAN", "RURAL");
        Given.post(TestCaller.KEEPER, "/v1/poverty-standards", body)
                .statusCode(400)
                .body("errors.code", contains("VALIDITY_REVERSED", "NAMED_TWICE"))
                .body("errors.pointer", contains("/validTo", "/cutOffs/1/areaType"));
    }

    private static String rural(int persons) {
        return Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, persons);
    }

    private static ValidatableResponse assessWith(String household, String body) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/households/" + household + "/assessments", body);
    }

    private static ValidatableResponse recogniseWith(String body) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/recognitions", body);
    }
}
