package vn.gnbv.household.round;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class RoundApiTest {

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
                .body("items.proposedClass", contains("NEAR_POOR", "NEAR_POOR"))
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
        apply(round, other, "ASKS_FOR_REVIEW").statusCode(409).body("code", is("REVIEW_OPEN_ELSEWHERE"));
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

    private ValidatableResponse list(UUID unit) {
        var answer = Given.post(TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/listings", """
                {"unitId": "%s", "listedOn": "2023-09-05"}""".formatted(unit));
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
                TestCaller.COMMUNE_B, "/v1/review-rounds/" + round + "/applications", """
                {"householdId": "%s", "wish": "%s", "receivedOn": "2023-10-16"}""".formatted(household, wish));
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
                Given.roundBody(kind, 2023).replace("2023-09-01", day));
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
