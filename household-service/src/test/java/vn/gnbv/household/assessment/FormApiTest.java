package vn.gnbv.household.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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
class FormApiTest {

    private static final UUID NEXT = UUID.fromString("01900000-0000-7000-c000-000000002027");

    private String household = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        Given.form("RURAL");
        household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 6);
    }

    @Test
    void countsPointsAndDeprivationsFromTheAnswersAndExplainsEachOfThem() {
        var round = Given.round("PERIODIC", 2023);
        var posted = assess(Given.answersBody(round, "7.9"))
                .statusCode(201)
                .body("class", is("POOR"))
                .body("pointsA", is(50))
                .body("pointsB", is(50))
                .body(
                        "deprivations",
                        containsInAnyOrder(
                                "employment",
                                "dependentPerson",
                                "housingArea",
                                "hygienicToilet",
                                "informationAccessAssets"))
                .body("explanation.pointsA.basePoints", is(10))
                .body("explanation.pointsA.lines", hasSize(16))
                .body("explanation.pointsA.lines.find { it.question == 'householdSize' }.points", is(10))
                .body("answers.find { it.question == 'areaPerPerson' }.number", is(7.9f))
                .body("answers.find { it.question == 'informationMeans' }.options", hasSize(0))
                .extract();
        assertThat(Given.get(TestCaller.COMMUNE_B, posted.header("Location"))
                        .extract()
                        .asString())
                .isEqualTo(posted.asString());
        assess(Given.answersBody(round, "8")).body("pointsB", is(40)).body("pointsA", is(60));
    }

    @Test
    void refusesAnswersThatTheFormDoesNotKnowAndChangesNothing() {
        var round = Given.round("PERIODIC", 2023);
        assess(Given.answersBody(round, "8").replace("\"land\"", "\"landing\""))
                .statusCode(400)
                .body("errors.code", contains("QUESTION_UNKNOWN"))
                .body("errors[0].pointer", is("/answers/15/question"));
        assess(Given.answersBody(round, "8")
                        .replace("\"NONE\"", "\"GOLD\"")
                        .replace("\"number\": 6", "\"options\": []"))
                .statusCode(400)
                .body("errors.code", contains("ANSWER_OF_ANOTHER_KIND", "OPTION_UNKNOWN"));
        assess(Given.answersBody(round, "8").replace("\"answers\"", "\"pointsA\": 1, \"answers\""))
                .statusCode(400)
                .body("code", is("POINTS_OR_ANSWERS"));
        assess("""
                {"roundId": "%s", "assessedOn": "2023-10-10"}""".formatted(round)).statusCode(400).body("errors.pointer", contains("/pointsA", "/deprivations"));
        var urban = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.post(TestCaller.COMMUNE_A, "/v1/households/" + urban + "/assessments", Given.answersBody(round, "8"))
                .statusCode(409)
                .body("code", is("FORM_MISSING"));
        assertThat(TestDatabase.number("select count(*) from assessments")).isZero();
    }

    @Test
    void refusesAFormThatIsThereOrContradictsItsStandard() {
        var forms = "/v1/poverty-standards/" + Given.STANDARD + "/forms";
        Given.post(TestCaller.KEEPER, forms, Given.formBody("RURAL"))
                .statusCode(409)
                .body("code", is("FORM_CODE_TAKEN"));
        Given.post(TestCaller.KEEPER, forms, Given.formBody("RURAL").replace("SAMPLE-B-RURAL", "x"))
                .statusCode(409)
                .body("code", is("FORM_EXISTS"));
        Given.post(
                        TestCaller.KEEPER,
                        forms,
                        Given.formBody("RURAL")
                                .replace("SAMPLE-B-RURAL", "x")
                                .replace("2022-01-01", "2023-01-01")
                                .replace("\"nutrition\"", "\"nutritions\""))
                .statusCode(400)
                .body("errors.code", contains("INDICATOR_UNKNOWN"));
        Given.post(TestCaller.KEEPER, forms, """
                {"code": "y", "nameVi": "y", "nameEn": "y", "legalBasis": "y", "areaType": "URBAN",
                 "validFrom": "2022-01-01", "basePoints": 0, "questions": [
                   {"code": "toilet", "textVi": "y", "textEn": "y", "kind": "NUMBER", "bands": [{"points": 1}]}]}""")
                .statusCode(400)
                .body("errors.code", contains("QUESTION_OF_ANOTHER_KIND"))
                .body("errors[0].pointer", is("/questions/0/kind"));
        Given.get(TestCaller.HEALTH, forms).body("items.code", contains("SAMPLE-B-RURAL"));
    }

    @Test
    void asksTheFormOfTheOwnProvinceAndTheLatestBeforeThatOfEverywhere() {
        var forms = "/v1/poverty-standards/" + Given.STANDARD + "/forms";
        Given.post(
                        TestCaller.KEEPER,
                        forms,
                        Given.formBody("RURAL")
                                .replace("SAMPLE-B-RURAL", "province")
                                .replace(
                                        "\"basePoints\": 10",
                                        "\"basePoints\": 90, \"units\": [\"" + Place.PROVINCE + "\"]"))
                .statusCode(201);
        Given.post(
                        TestCaller.KEEPER,
                        forms,
                        Given.formBody("RURAL")
                                .replace("SAMPLE-B-RURAL", "later")
                                .replace("2022-01-01", "2023-10-11")
                                .replace(
                                        "\"basePoints\": 10",
                                        "\"basePoints\": 91, \"units\": [\"" + Place.PROVINCE + "\"]"))
                .statusCode(201);
        var round = Given.round("PERIODIC", 2023);
        assess(Given.answersBody(round, "8")).body("explanation.pointsA.basePoints", is(90));
        assess(Given.answersBody(round, "8").replace("2023-10-10", "2023-10-11"))
                .body("explanation.pointsA.basePoints", is(91));
    }

    /** The round of 2026: what a household is follows from the standard in force, what it will be from the next one. */
    @Test
    void countsAHouseholdUnderTwoStandardsInOneRound() {
        Given.post(
                        TestCaller.KEEPER,
                        "/v1/poverty-standards",
                        Given.standardBody(NEXT.toString(), "2027-2030")
                                .replace("2022-01-01", "2027-01-01")
                                .replace("2026-12-31", "2030-12-31")
                                .replace("informationAccessAssets", "wasteDisposal")
                                .replace("1500000", "2200000")
                                .replace("2000000", "2800000")
                                .replace("\"maxPointsA\": 140", "\"maxPointsA\": 55"))
                .statusCode(201);
        var waste = """
                {"code": "waste", "textVi": "Rác thải", "textEn": "Waste", "kind": "ONE", "options": [
                  {"code": "COLLECTED", "textVi": "c", "textEn": "c", "points": 5},
                  {"code": "NOT", "textVi": "n", "textEn": "n", "points": 0, "deprives": ["wasteDisposal"]}]},""";
        Given.post(
                        TestCaller.KEEPER,
                        "/v1/poverty-standards/" + NEXT + "/forms",
                        Given.formBody("RURAL")
                                .replace("SAMPLE-B-RURAL", "SAMPLE-2027")
                                .replace("\"informationAccessAssets\"", "")
                                .replace("\"questions\": [", "\"questions\": [" + waste))
                .statusCode(201);
        var round = Given.post(
                        TestCaller.LABOUR,
                        "/v1/review-rounds",
                        Given.roundBody("PERIODIC", 2023)
                                .replace("\"openedOn\"", "\"otherStandardIds\": [\"" + NEXT + "\"], \"openedOn\""))
                .statusCode(201)
                .body("otherStandardIds", contains(NEXT.toString()))
                .extract()
                .<String>path("id");
        assess(Given.answersBody(round, "8")).statusCode(400).body("errors.code", contains("ANSWER_MISSING"));
        var both = Given.answersBody(round, "8")
                .replace("\"answers\": [", "\"answers\": [{\"question\": \"waste\", \"options\": [\"NOT\"]},");
        assess(both)
                .statusCode(201)
                .body("class", is("POOR"))
                .body("pointsA", is(60))
                .body("pointsB", is(40))
                .body("others", hasSize(1))
                .body("others[0].class", is("NOT_POOR"))
                .body("others[0].standardCode", is("2027-2030"))
                .body("others[0].pointsA.points", is(60))
                .body("others[0].pointsB.points", is(40))
                .body("others[0].pointsB.indicators.find { it.code == 'wasteDisposal' }.deprived", is(true));
        assess(Given.assessmentBody(round, 100, 3))
                .statusCode(400)
                .body("errors.code", contains("POINTS_MISSING_UNDER"));
        assess(Given.assessmentBody(round, 100, 3).replace("\"pointsA\"", """
                "others": [{"standardId": "%s", "pointsA": 55, "deprivations": ["employment"]}], "pointsA\"""".formatted(NEXT)))
                .statusCode(201)
                .body("class", is("POOR"))
                .body("others[0].class", is("NEAR_POOR"))
                .body("answers", nullValue());
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household).body("status", is("POOR"));
    }

    @Test
    void recognisesAClassByHandOnlyWhenASecondOfficerHasApprovedIt() {
        var round = Given.round("PERIODIC", 2023);
        var assessment = assess(Given.answersBody(round, "8")).extract().header("Location");
        var body = "{\"class\": \"NEAR_POOR\", \"reason\": \"Nhà bị sập sau bão\"}";
        Given.post(TestCaller.COMMUNE_B, assessment + "/overrides", body.replace("NEAR_POOR", "POOR"))
                .statusCode(400)
                .body("code", is("OVERRIDE_WITHOUT_CHANGE"));
        Given.post(TestCaller.COMMUNE_B, assessment + "/overrides", body.replace("Nhà bị sập sau bão", " "))
                .statusCode(400);
        var override = Given.post(TestCaller.COMMUNE_B, assessment + "/overrides", body)
                .statusCode(201)
                .body("state", is("PROPOSED"))
                .extract()
                .header("Location");
        Given.post(TestCaller.COMMUNE_B, assessment + "/overrides", body)
                .statusCode(409)
                .body("code", is("OVERRIDE_EXISTS"));
        recognise(round, household).statusCode(409).body("errors.code", hasItems("OVERRIDE_PENDING"));
        recognise(round).statusCode(409).body("code", is("NOTHING_TO_RECOGNISE"));
        decide(TestCaller.COMMUNE_B, override).statusCode(409).body("code", is("PROPOSER_CANNOT_DECIDE"));
        decide(TestCaller.LABOUR, override)
                .statusCode(200)
                .body("state", is("APPROVED"))
                .body("decidedBy", is("labour"))
                .body("proposedBy", is("commune-b"));
        recognise(round).statusCode(201).body("recognised.nearPoor.households", is(1));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household).body("status", is("NEAR_POOR"));
        Given.post(TestCaller.COMMUNE_B, assessment + "/overrides", body)
                .statusCode(409)
                .body("code", is("ALREADY_RECOGNISED"));
        Given.get(TestCaller.COMMUNE_B, assessment + "/overrides").body("items.state", contains("APPROVED"));
    }

    private ValidatableResponse assess(String body) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/households/" + household + "/assessments", body);
    }

    private static ValidatableResponse decide(TestCaller caller, String override) {
        return Given.as(caller)
                .header("If-Match", "\"0\"")
                .body("{\"approved\": true}")
                .post(override + "/decision")
                .then();
    }

    private static ValidatableResponse recognise(String round, String... households) {
        return Given.post(
                TestCaller.COMMUNE_B,
                "/v1/recognitions",
                Given.recognitionBody(round, Place.COMMUNE_B, "2023-12-14", households));
    }
}
