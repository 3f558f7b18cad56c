package vn.gnbv.household.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class RoundApiTest {

    private static final String CLASS_BY_HAND = "{\"class\": \"NOT_POOR\", \"reason\": \"Thử\"}";

    private String household = "";
    private String round = "";
    private String proceeding = "";
    private int version;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        household = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        var before = Given.round("PERIODIC", 2022);
        Given.post(
                        TestCaller.COMMUNE_B,
                        assessments(household),
                        assessment(before).replace("2023", "2022"))
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_B, before, Place.COMMUNE_B, "2022-12-14");
        for (var procedure : new String[] {"QD24-2021-PERIODIC", "QD24-2021-REGULAR"}) {
            Given.post(TestCaller.KEEPER, "/v1/procedures", Given.procedureBody(procedure))
                    .statusCode(201);
        }
        round = Given.round("PERIODIC", 2023);
        version = 0;
    }

    @Test
    void takesAVillageFromItsListToItsCertificates() {
        list(Given.VILLAGE_B)
                .statusCode(201)
                .body("listed", is(1))
                .body("elsewhere", is(0))
                .body("proceedingId", notNullValue());
        take("SURVEY", "2023-10-09", "").statusCode(409).body("code", is("SURVEY_INCOMPLETE"));
        Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(201);
        var found = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.post(TestCaller.COMMUNE_B, assessments(found), Given.assessmentBody(round, 100, 1))
                .statusCode(201);
        take("SURVEY", "2023-10-10", "").statusCode(200).body("step", is("MEETING"));
        take("MEETING", "2023-10-11", ", \"attended\": 21, \"agreed\": 10")
                .body("step", is("SURVEY"))
                .body("acts[2].outcome", is("RETURNED"));
        take("SURVEY", "2023-10-12", "");
        take("MEETING", "2023-10-13", ", \"attended\": 20, \"agreed\": 10").body("step", is("POSTING"));
        complaintsAreSettledBeforeThePostingEnds();
        Given.post(
                        TestCaller.COMMUNE_B,
                        assessments(found),
                        Given.assessmentBody(round, 200, 1).replace("2023-10-10", "2023-10-16"))
                .statusCode(201);
        take("POSTING", "2023-10-16", ", \"endedOn\": \"2023-10-19\"")
                .body("step", is("OPINION"))
                .body("dueOn", is("2023-10-26"));
        recognise(household).statusCode(409).body("errors.code", contains("STEP_NOT_REACHED"));
        recognise().statusCode(409).body("code", is("NOTHING_TO_RECOGNISE"));
        take("OPINION", "2023-10-20", ", \"inFavour\": true, \"documentNumber\": \"15/UBND-KGVX\"")
                .body("step", is("DECISION"));
        take("DECISION", "2023-10-21", "").statusCode(409).body("code", is("DECISION_FOLLOWS"));
        Given.get(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/households?unitId=" + Given.VILLAGE_B)
                .statusCode(200)
                .body("items.householdId", contains(household, found))
                .body("items.origin", contains("LISTED", "SURVEYED"))
                .body("items.proposedClass", contains("NEAR_POOR", "NOT_POOR"))
                .body("items.recognisedClass", contains(nullValue(), nullValue()))
                .body("items.stepKind", contains("DECISION", "DECISION"))
                .body("items.persons", contains(3, 2));
        recognise(household).statusCode(201);
        Given.get(TestCaller.COMMUNE_B, proceeding).body("step", is("DECISION"));
        recognise().statusCode(201);
        Given.get(TestCaller.COMMUNE_B, proceeding)
                .body("step", is("CERTIFICATE"))
                .body("acts[-1].step", is("DECISION"));
        version++;
        take("CERTIFICATE", "2023-11-02", "").statusCode(200).body("state", is("ENDED"));
        Given.get(TestCaller.LABOUR, "/v1/review-rounds/" + round + "/progress?unitId=" + Place.COMMUNE_B)
                .statusCode(200)
                .body("unit.households", is(2))
                .body("unit.surveyed", is(2))
                .body("unit.recognised", is(2))
                .body("unit.steps", hasSize(0))
                .body("below.unitId", contains(Given.VILLAGE_B.toString()))
                .body("below[0].recognised", is(2));
        Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(409)
                .body("code", is("STEP_NOT_REACHED"));
    }

    private void complaintsAreSettledBeforeThePostingEnds() {
        Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(409)
                .body("code", is("STEP_NOT_REACHED"));
        var complaint = Given.post(TestCaller.COMMUNE_B, proceeding + "/complaints", """
                        {"householdId": "%s", "receivedOn": "2023-10-14", "content": "Hộ khai sai"}""".formatted(household))
                .statusCode(201)
                .extract()
                .header("Location");
        Given.get(TestCaller.LABOUR, "/v1/review-rounds/" + round + "/progress")
                .body("unit.openComplaints", is(1))
                .body("unit.steps.kind", contains("POSTING"));
        take("POSTING", "2023-10-13", ", \"endedOn\": \"2023-10-18\"")
                .statusCode(409)
                .body("code", is("COMPLAINTS_OPEN"));
        settle(complaint, "\"0\"", true).statusCode(200).body("state", is("UPHELD"));
        settle(complaint, "\"1\"", true).statusCode(409).body("code", is("COMPLAINT_SETTLED"));
        version++;
        take("POSTING", "2023-10-13", ", \"endedOn\": \"2023-10-18\"")
                .statusCode(400)
                .body("errors.code", contains("BEFORE_THE_STEP"));
    }

    @Test
    void assessesNobodyBeforeTheVillageHasBegunAndBeginsNoPlaceTwice() {
        Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(409)
                .body("code", is("STEP_NOT_REACHED"));
        list(Given.VILLAGE_B).statusCode(201);
        list(Given.VILLAGE_B).statusCode(201).body("listed", is(0));
        list(Place.COMMUNE_B).statusCode(409).body("code", is("PROCEEDING_OVERLAPS"));
        Given.get(TestCaller.COMMUNE_A, proceeding).statusCode(404);
        Given.get(TestCaller.LABOUR, "/v1/proceedings?subjectId=" + round + "&kind=SURVEY")
                .body("items.unitId", contains(Given.VILLAGE_B.toString()));
        Given.get(TestCaller.LABOUR, "/v1/proceedings?kind=MEETING").body("items", hasSize(0));
    }

    @Test
    void reviewsAHouseholdInOneRoundAtATime() {
        list(Given.VILLAGE_B).body("listed", is(1));
        open("REGULAR", "2023-10-14").statusCode(409).body("code", is("OPENED_OUT_OF_SEASON"));
        var monthly = open("REGULAR", "2023-10-15").statusCode(201).extract().<String>path("id");
        apply(monthly, household, "ASKS_FOR_ESCAPE").statusCode(409).body("code", is("REVIEW_OPEN_ELSEWHERE"));
        apply(round, household, "ASKS_FOR_REVIEW").statusCode(409).body("code", is("REVIEW_EXISTS"));
        var other = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        apply(monthly, other, "ASKS_FOR_ESCAPE").statusCode(409).body("code", is("NOT_ON_A_LIST"));
        var application = apply(monthly, other, "ASKS_FOR_REVIEW")
                .statusCode(201)
                .body("origin", is("ASKS_FOR_REVIEW"))
                .body("state", is("OPEN"))
                .extract()
                .header("Location");
        refuse(application, "\"0\"", "").statusCode(400);
        refuse(application, "\"0\"", "Không cư trú tại xã")
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("reason", is("Không cư trú tại xã"));
        refuse(application, "\"1\"", "Lần nữa").statusCode(409).body("code", is("REVIEW_ENDED"));
        apply(round, other, "ASKS_FOR_REVIEW").statusCode(201);
        Given.as(TestCaller.LABOUR)
                .header("If-Match", "\"0\"")
                .post("/v1/review-rounds/" + round + "/closure")
                .then()
                .statusCode(200);
        Given.get(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/households?state=LAPSED")
                .body("items", hasSize(2));
        apply(monthly, household, "ASKS_FOR_ESCAPE").statusCode(201);
    }

    @Test
    void theYearlyReviewTakesOverFromAMonthlyOne() {
        var monthly = open("REGULAR", "2023-08-15").statusCode(201).extract().<String>path("id");
        var other = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        apply(monthly, household, "ASKS_FOR_ESCAPE").statusCode(201);
        apply(monthly, other, "ASKS_FOR_REVIEW").statusCode(201);
        list(Given.VILLAGE_B).body("listed", is(1)).body("elsewhere", is(1));
        apply(round, other, "ASKS_FOR_REVIEW").statusCode(201);
        Given.get(TestCaller.COMMUNE_B, "/v1/review-rounds/" + monthly + "/households?state=LAPSED")
                .body("items.householdId", contains(household, other));
        Given.get(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/households?state=OPEN")
                .body("items.householdId", contains(household, other));
    }

    @Test
    void aHouseholdThatMovesAwayIsReviewedWhereItLives() {
        var left = monthly(Place.COMMUNE_B);
        apply(left, household, "ASKS_FOR_ESCAPE").statusCode(201);
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", tag(household))
                .body("{\"unitId\": \"" + Place.COMMUNE_A + "\", \"on\": \"2023-10-20\"}")
                .post("/v1/households/" + household + "/moves")
                .then()
                .statusCode(200);
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/review-rounds/" + monthly(Place.COMMUNE_A) + "/applications",
                        applicationBody(household, "ASKS_FOR_ESCAPE", "2023-10-21"))
                .statusCode(201);
        Given.get(TestCaller.LABOUR, "/v1/review-rounds/" + left + "/households/" + household)
                .body("state", is("LAPSED"))
                .body("endedOn", is("2023-10-21"));
    }

    private static String monthly(UUID commune) {
        return Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("REGULAR", 2023)
                                .replace("2023-09-01", "2023-10-15")
                                .replace(Place.DISTRICT.toString(), commune.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String tag(String household) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .header("ETag");
    }

    @Test
    void takesTheMonthlyReviewToItsCertificatesWithinFifteenDaysOfItsBeginning() {
        round = open("REGULAR", "2024-03-15").statusCode(201).extract().path("id");
        var asks = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/review-rounds/" + round + "/applications",
                        applicationBody(asks, "ASKS_FOR_REVIEW", "2024-03-15"))
                .statusCode(201);
        list(Given.VILLAGE_B, "2024-03-16").body("listed", is(0));
        Given.get(TestCaller.COMMUNE_B, proceeding).body("step", is("SURVEY")).body("dueOn", is("2024-03-31"));
        take("SURVEY", "2024-03-17", "").statusCode(409).body("code", is("SURVEY_INCOMPLETE"));
        Given.post(TestCaller.COMMUNE_B, assessments(asks), assessment(round).replace("2023-10-10", "2024-03-17"))
                .statusCode(201);
        take("SURVEY", "2024-03-17", "").body("dueOn", is("2024-03-31"));
        take("MEETING", "2024-03-18", ", \"attended\": 20, \"agreed\": 15").body("dueOn", is("2024-03-31"));
        take("POSTING", "2024-03-18", ", \"endedOn\": \"2024-03-21\"")
                .body("step", is("DECISION"))
                .body("dueOn", is("2024-03-31"));
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2024-03-25");
        Given.get(TestCaller.COMMUNE_B, proceeding)
                .body("step", is("CERTIFICATE"))
                .body("dueOn", is("2024-03-31"));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + asks).body("status", is("NEAR_POOR"));
    }

    @Test
    void takesNobodyInWhomNoMeetingAndNoPostingWouldNameAnyMore() {
        list(Given.VILLAGE_B);
        var late = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        var override = toPosting();
        apply(round, late, "ASKS_FOR_REVIEW").statusCode(409).body("code", is("SURVEY_ENDED"));
        list(Given.VILLAGE_B).statusCode(409).body("code", is("SURVEY_ENDED"));
        Given.post(TestCaller.COMMUNE_B, override, CLASS_BY_HAND)
                .statusCode(409)
                .body("code", is("SURVEY_ENDED"));
    }

    @Test
    void endsNoSurveyWhileAClassByHandIsUndecided() {
        list(Given.VILLAGE_B);
        var overrides = Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                        .statusCode(201)
                        .extract()
                        .header("Location")
                + "/overrides";
        var override = Given.post(TestCaller.COMMUNE_B, overrides, CLASS_BY_HAND)
                .statusCode(201)
                .extract()
                .header("Location");
        take("SURVEY", "2023-10-10", "").statusCode(409).body("code", is("SURVEY_INCOMPLETE"));
        Given.as(TestCaller.LABOUR)
                .header("If-Match", "\"0\"")
                .body("{\"approved\": true}")
                .post(override + "/decision")
                .then()
                .statusCode(200);
        take("SURVEY", "2023-10-10", "").statusCode(200);
    }

    @Test
    void reviewsNoHouseholdThatHasEndedAndWaitsForNoneThatHasLeft() {
        list(Given.VILLAGE_B).body("listed", is(1));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", tag(household))
                .body("{\"on\": \"2023-10-01\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + household + "/dissolution")
                .then()
                .statusCode(200);
        Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(409)
                .body("code", is("HOUSEHOLD_ENDED"));
        var monthly = open("REGULAR", "2023-10-15").statusCode(201).extract().<String>path("id");
        apply(monthly, household, "ASKS_FOR_REVIEW").statusCode(409).body("code", is("HOUSEHOLD_ENDED"));
        take("SURVEY", "2023-10-10", "").statusCode(200);
    }

    @Test
    void aComplaintThatComesWhileThePostingIsBeingPassedKeepsItOpen() throws Exception {
        list(Given.VILLAGE_B);
        toPosting();
        try (var database = TestDatabase.connect()) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                var id = proceeding.substring(proceeding.lastIndexOf('/') + 1);
                statement.execute("select 1 from proceedings where id = '" + id + "' for share");
                statement.execute("""
                        insert into complaints (id, proceeding_id, received_on, content, state, recorded_by, version)
                        values (uuidv7(), '%s', '2023-10-16', 'Thử', 'OPEN', 'test', 0)""".formatted(id));
            }
            var passing =
                    CompletableFuture.supplyAsync(() -> take("POSTING", "2023-10-13", ", \"endedOn\": \"2023-10-18\""));
            await().untilAsserted(() -> assertThat(TestDatabase.number(
                            "select count(*) from pg_locks where not granted and locktype = 'transactionid'"))
                    .isEqualTo(1));
            database.commit();
            passing.join().statusCode(409).body("code", is("COMPLAINTS_OPEN"));
        }
    }

    @Test
    void opensARoundInTheYearThatItIsOf() {
        Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("PERIODIC", 2023).replace("\"year\": 2023", "\"year\": 2024"))
                .statusCode(400)
                .body("errors.code", contains("ROUND_OF_ANOTHER_YEAR"));
    }

    /** @return where the class of the household could be said by hand */
    private String toPosting() {
        var assessment = Given.post(TestCaller.COMMUNE_B, assessments(household), assessment(round))
                .statusCode(201)
                .extract()
                .header("Location");
        take("SURVEY", "2023-10-10", "").statusCode(200);
        take("MEETING", "2023-10-13", ", \"attended\": 20, \"agreed\": 10").body("step", is("POSTING"));
        return assessment + "/overrides";
    }

    private ValidatableResponse list(UUID unit) {
        return list(unit, "2023-09-05");
    }

    private ValidatableResponse list(UUID unit, String day) {
        var answer =
                Given.post(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/listings", """
                {"unitId": "%s", "listedOn": "%s"}""".formatted(unit, day));
        if (answer.extract().statusCode() == 201) {
            proceeding = "/v1/proceedings/" + answer.extract().path("proceedingId");
        }
        return answer;
    }

    private ValidatableResponse take(String step, String day, String more) {
        var answer = Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"step\": \"" + step + "\", \"happenedOn\": \"" + day + "\"" + more + "}")
                .post(proceeding + "/acts")
                .then();
        if (answer.extract().statusCode() == 200) {
            version++;
        }
        return answer;
    }

    private static ValidatableResponse settle(String complaint, String ifMatch, boolean upheld) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", ifMatch)
                .body("{\"upheld\": " + upheld + ", \"settledOn\": \"2023-10-16\", \"answer\": \"Đã phúc tra\"}")
                .post(complaint + "/settlement")
                .then();
    }

    private static ValidatableResponse apply(String round, String household, String wish) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/review-rounds/" + round + "/applications",
                applicationBody(household, wish, "2023-10-16"));
    }

    private static String applicationBody(String household, String wish, String day) {
        return """
                {"householdId": "%s", "wish": "%s", "receivedOn": "%s"}""".formatted(household, wish, day);
    }

    private static ValidatableResponse refuse(String review, String ifMatch, String reason) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", ifMatch)
                .body("{\"refusedOn\": \"2023-10-20\", \"reason\": \"" + reason + "\"}")
                .post(review + "/refusal")
                .then();
    }

    private static ValidatableResponse open(String kind, String day) {
        return Given.post(
                TestCaller.LABOUR,
                "/v1/review-rounds",
                Given.roundBody(kind, Integer.parseInt(day.substring(0, 4))).replaceAll("[0-9]{4}-09-01", day));
    }

    private ValidatableResponse recognise(String... households) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/recognitions",
                Given.recognitionBody(round, Place.COMMUNE_B, "2023-11-01", households));
    }

    private static String assessments(String household) {
        return "/v1/households/" + household + "/assessments";
    }

    private static String assessment(String round) {
        return Given.assessmentBody(round, 100, 2);
    }
}
