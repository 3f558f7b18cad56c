package vn.gnbv.household.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.form.Answer;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.FormService;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.standard.PovertyStandardService;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class SimulationApiTest {

    private static final String SIMULATIONS = "/v1/classification-simulations";

    @Inject
    FormService forms;

    @Inject
    PovertyStandardService standards;

    @Inject
    SimulationWorker worker;

    private String round = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        Given.form("RURAL");
        round = Given.round("PERIODIC", 2023);
    }

    /** A cut-off of 60 instead of 140 points, ten square metres instead of eight, and toilets that no longer count. */
    private static String draft() {
        return "{\"draft\": {\"standard\": "
                + Given.standardBody("", "draft").replace("\"maxPointsA\": 140", "\"maxPointsA\": 60")
                + ", \"forms\": ["
                + Given.formBody("RURAL")
                        .replace("\"below\": 8,", "\"below\": 10,")
                        .replace("\"hygienicToilet\"", "")
                + "]}}";
    }

    private static String assess(UUID unit, String round, String area) {
        var household = Given.household(TestCaller.COMMUNE_B, unit, 2);
        Given.post(TestCaller.COMMUNE_B, "/v1/households/" + household + "/assessments", Given.answersBody(round, area))
                .statusCode(201);
        return household;
    }

    private static void move(String household, UUID to) {
        var path = "/v1/households/" + household;
        Given.as(TestCaller.COMMUNE_B)
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_B, path).extract().header("ETag"))
                .body("{\"unitId\": \"" + to + "\", \"on\": \"2024-05-01\"}")
                .post(path + "/moves")
                .then()
                .statusCode(200);
    }

    private static void dissolve(String household) {
        var path = "/v1/households/" + household;
        Given.as(TestCaller.COMMUNE_B)
                .header(
                        "If-Match",
                        Given.get(TestCaller.COMMUNE_B, path).extract().header("ETag"))
                .body("{\"on\": \"2024-05-01\", \"reason\": \"LEFT\"}")
                .post(path + "/dissolution")
                .then()
                .statusCode(200);
    }

    private static String done(String body) {
        var simulation = Given.post(TestCaller.LABOUR, SIMULATIONS, body)
                .statusCode(201)
                .body("state", is("WAITING"))
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Given.get(TestCaller.LABOUR, simulation).body("state", is("DONE")));
        return simulation;
    }

    @Test
    void countsWhoWouldBeInAnotherClassUnderADraftAndTellsWhy() {
        var small = assess(Given.VILLAGE_B, round, "7.9");
        var middle = assess(Given.VILLAGE_B, round, "9");
        var large = assess(Place.COMMUNE_B, round, "20");
        var onPaper = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        Given.assess(TestCaller.COMMUNE_B, onPaper, round, 100, 3);
        var simulation = done(draft());
        Given.get(TestCaller.LABOUR, simulation)
                .body("draftCode", is("draft"))
                .body("households", is(4))
                .body("notCounted", is(1))
                .body("changed", is(1));
        Given.get(TestCaller.LABOUR, simulation + "/changes")
                .body("items.householdId", contains(large))
                .body("items[0].from", is("POOR"))
                .body("items[0].to", is("NOT_POOR"))
                .body("items[0].why", contains("INCOME_CUT_OFF", "DEPRIVATIONS", "POINTS_B"))
                .body("items[0].before.pointsA", is(65))
                .body("items[0].before.atMostA", is(140))
                .body("items[0].after.atMostA", is(60))
                .body("items[0].before.pointsB", is(40))
                .body("items[0].after.pointsB", is(30));
        Given.get(TestCaller.LABOUR, simulation + "/movements?by=ETHNICITY")
                .body("groups.key", contains("Thái"))
                .body("groups[0].moves.find { it.to == 'NOT_POOR' }.households", is(1))
                .body("groups[0].moves.find { it.to == 'POOR' }.households", is(2))
                .body("groups[0].moves.find { it.to == null }.households", is(1));
        Given.get(TestCaller.LABOUR, simulation + "/movements?by=AREA_TYPE").body("groups.key", contains("RURAL"));
        Given.get(TestCaller.LABOUR, simulation + "/movements")
                .body("groups.key", contains(Place.COMMUNE_B.toString()))
                .body("groups[0].name", is("Đơn vị 04171"));
        Given.get(TestCaller.LABOUR, simulation + "/changes?to=NEAR_POOR").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + small).body("status", nullValue());
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + middle + "/assessments")
                .body("items.class", contains("POOR"));
    }

    @Test
    void takesAnEnteredStandardAndAPartOfTheRegister() {
        assess(Given.VILLAGE_B, round, "7.9");
        assess(Place.COMMUNE_B, round, "7.9");
        move(assess(Given.VILLAGE_B, round, "7.9"), Place.COMMUNE_B);
        var standard = "{\"standardId\": \"" + Given.STANDARD + "\"";
        var ofVillage = done(standard + ", \"unitId\": \"" + Given.VILLAGE_B + "\"}");
        Given.get(TestCaller.LABOUR, ofVillage).body("households", is(1)).body("changed", is(0));
        var ofDistrict = done(standard + "}");
        Given.get(TestCaller.LABOUR, ofDistrict).body("households", is(3));
        dissolve(assess(Given.VILLAGE_B, round, "7.9"));
        Given.get(TestCaller.LABOUR, done(standard + "}")).body("households", is(3));
        var ofNoRound = done(standard + ", \"roundId\": \"" + Given.round("REGULAR", 2023) + "\"}");
        Given.get(TestCaller.LABOUR, ofNoRound).body("households", is(0));
    }

    @Test
    void refusesWhatCannotBeTriedOutAndShowsItToNobodyElse() {
        request("{}").statusCode(400).body("code", is("STANDARD_OR_DRAFT"));
        request("{\"standardId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(400)
                .body("code", is("STANDARD_UNKNOWN"));
        request("{\"standardId\": \"" + Given.STANDARD + "\", \"unitId\": \"" + Place.PROVINCE + "\"}")
                .statusCode(404);
        request(draft().replace("\"nutrition\"\n", "\"unheardOf\"\n"))
                .statusCode(400)
                .body("errors[0].pointer", is("/draft/forms/0/questions/3"))
                .body("errors[0].code", is("INDICATOR_UNKNOWN"));
        var simulation = done(draft());
        var other = TestCaller.token("another", Place.DISTRICT, null, List.of("REVIEW_LEADER"));
        Given.as(TestCaller.LABOUR).auth().oauth2(other).get(simulation).then().statusCode(404);
        Given.get(TestCaller.OPERATOR, simulation).statusCode(200).body("requestedBy", is("labour"));
        Given.get(TestCaller.OPERATOR, SIMULATIONS).body("items.state", contains("DONE"));
        Given.get(TestCaller.OPERATOR, simulation + "/changes").statusCode(403);
        var both = TestCaller.token("both", Place.DISTRICT, null, List.of("REVIEW_LEADER", "OPERATOR"));
        Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(both)
                .get(simulation + "/changes")
                .then()
                .statusCode(404);
        TestDatabase.execute("update classification_simulations set state = 'FAILED'");
        Given.get(TestCaller.LABOUR, simulation + "/changes").statusCode(409).body("code", is("SIMULATION_NOT_DONE"));
    }

    /** The pass over all of them against the form and the standard, household by household. */
    @Test
    void findsForEveryHouseholdWhatClassifyingItAloneFinds() {
        var random = new Random(7);
        var expected = new HashMap<String, Integer>();
        QuarkusTransaction.requiringNew().run(() -> {
            var form = forms.of(Given.STANDARD).getFirst();
            var standard = standards.find(Given.STANDARD).orElseThrow();
            var dictionary = forms.dictionary(List.of(form));
            var rows = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                var answers = answers(random);
                var was = PovertyClass.values()[random.nextInt(3)];
                var would =
                        standard.classify(AreaType.RURAL, form.score(answers)).povertyClass();
                expected.merge(was + " " + would, 1, Integer::sum);
                rows.append(stored(form, was, dictionary.encode(answers)));
            }
            TestDatabase.execute(rows.toString());
        });
        var simulation = done("{\"standardId\": \"" + Given.STANDARD + "\"}");
        var found = new HashMap<String, Integer>();
        Given.get(TestCaller.LABOUR, simulation + "/movements?by=AREA_TYPE")
                .extract()
                .<List<Map<String, Object>>>path("groups[0].moves")
                .forEach(m -> found.put(m.get("from") + " " + m.get("to"), (Integer) m.get("households")));
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(6);
        assertThat(TestDatabase.number("select count(*) from simulation_changes where from_class = 'NOT_POOR'"
                        + " and to_class = 'POOR'"))
                .isEqualTo(expected.get("NOT_POOR POOR").longValue());
        var changed = changes(simulation, "from=NOT_POOR&to=POOR&limit=7");
        assertThat(changed).hasSize(expected.get("NOT_POOR POOR")).doesNotHaveDuplicates();
        assertThat(TestDatabase.query("select unnest(household_ids) from readings where matter = 'SIMULATION_CHANGES'"))
                .containsExactlyInAnyOrderElementsOf(changed);
        TestDatabase.execute("update classification_simulations set finished_at = now() - interval '31 days'");
        worker.forget();
        Given.get(TestCaller.LABOUR, simulation).statusCode(404);
        assertThat(TestDatabase.number("select count(*) from simulation_changes"))
                .isZero();
    }

    private static List<String> changes(String simulation, String filter) {
        var households = new ArrayList<String>();
        var cursor = "";
        do {
            var page = Given.get(TestCaller.LABOUR, simulation + "/changes?" + filter + cursor)
                    .statusCode(200)
                    .extract();
            households.addAll(page.path("items.householdId"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return households;
    }

    private String stored(Form form, PovertyClass was, byte[] answers) {
        var bytes = "'\\x" + HexFormat.of().formatHex(answers) + "'";
        return """
                insert into households (id, unit_id, since, sample, recorded_by, version)
                values ('%1$s', '%3$s', '2015-01-01', false, 'test', 0);
                insert into assessments (id, household_id, round_id, standard_id, assessed_on, area_type, points_a,
                                         points_b, poverty_class, recorded_by, form_id, answers)
                values ('%2$s', '%1$s', '%4$s', '%5$s', '2023-10-10', 'RURAL', 1, 0, '%6$s', 'test', '%7$s', %8$s);
                insert into latest_answers (household_id, assessment_id, round_id, unit_id, standard_id, area_type,
                                            ethnicity, poverty_class, assessed_on, answers)
                values ('%1$s', '%2$s', '%4$s', '%3$s', '%5$s', 'RURAL', 'Mông', '%6$s', '2023-10-10', %8$s);
                """.formatted(
                UUID.randomUUID(), UUID.randomUUID(), Given.VILLAGE_B, round, Given.STANDARD, was, form.id(), bytes);
    }

    static List<Answer> answers(Random random) {
        var answers = new ArrayList<Answer>();
        Map.of(
                        "householdSize", 9,
                        "dependantShare", 100,
                        "weakStructures", 3,
                        "areaPerPerson", 40,
                        "electricity", 150,
                        "land", 9000)
                .forEach((question, bound) ->
                        answers.add(new Answer(question, BigDecimal.valueOf(random.nextInt(bound * 100), 2), null)));
        Map.of(
                        "employment", List.of("ALL", "OWN", "SOME_WITHOUT"),
                        "childNutrition", List.of("NO_CHILD", "GOOD", "MALNOURISHED"),
                        "healthInsurance", List.of("ALL", "SOME_WITHOUT"),
                        "adultEducation", List.of("FULL", "BELOW"),
                        "childSchool", List.of("NO_CHILD", "ALL", "SOME_NOT"),
                        "waterSource", List.of("TAP", "WELL", "RAIN", "OTHER"),
                        "toilet", List.of("SEPTIC", "OTHER_HYGIENIC", "NONE"),
                        "internet", List.of("YES", "NO"))
                .forEach((question, options) ->
                        answers.add(new Answer(question, null, List.of(options.get(random.nextInt(options.size()))))));
        Map.of(
                        "informationMeans", List.of("TV", "RADIO", "COMPUTER", "PHONE"),
                        "assets", List.of("MOTORBIKE", "FRIDGE", "WASHER", "AIRCON", "CAR"))
                .forEach((question, options) -> answers.add(new Answer(
                        question,
                        null,
                        options.stream().filter(_ -> random.nextBoolean()).toList())));
        return answers;
    }

    private static ValidatableResponse request(String body) {
        return Given.post(TestCaller.LABOUR, SIMULATIONS, body);
    }
}
