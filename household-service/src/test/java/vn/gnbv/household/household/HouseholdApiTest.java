package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class HouseholdApiTest {

    private static final String CITIZEN_ID = "014088001234";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
    }

    @Test
    void registersAHouseholdAndGivesTheSameViewWhenItIsRead() {
        var posted = Given.post(TestCaller.COMMUNE_A, "/v1/households", withCitizenId(CITIZEN_ID))
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("members.fullName", contains("Lò Văn Một", "Lò Thị Hai"))
                .body("members[0].citizenId", is("*********234"))
                .body("members[1].citizenId", nullValue())
                .body("status", nullValue())
                .extract();
        var read = Given.get(TestCaller.COMMUNE_A, posted.header("Location"))
                .statusCode(200)
                .header("ETag", "\"0\"")
                .extract();
        assertThat(read.asString()).isEqualTo(posted.asString());
    }

    @Test
    void answersAConditionalReadWithoutABody() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        Given.as(TestCaller.COMMUNE_A)
                .header("If-None-Match", "\"0\"")
                .get("/v1/households/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void keepsTheCitizenIdOutOfTheDatabaseTheEventLogAndTheAnswers() {
        var answer = Given.post(TestCaller.COMMUNE_A, "/v1/households", withCitizenId(CITIZEN_ID))
                .statusCode(201)
                .extract()
                .asString();
        assertThat(answer).doesNotContain(CITIZEN_ID);
        var tables = TestDatabase.query(
                "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'");
        for (var table : tables) {
            var text = String.join("\n", TestDatabase.query("select t::text from " + table + " t"));
            assertThat(text).as(table).doesNotContain(CITIZEN_ID);
            assertThat(text).as(table).doesNotContain("\\x" + hex(CITIZEN_ID), hex(CITIZEN_ID));
        }
        assertThat(String.join("\n", TestDatabase.query("select payload from event_log")))
                .doesNotContain("Lò Văn Một");
    }

    @Test
    void refusesAPersonWhoBelongsToAnotherHouseholdWithoutTellingWhich() {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", withCitizenId(CITIZEN_ID))
                .statusCode(201);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households",
                        withCitizenId(CITIZEN_ID).replace(Place.COMMUNE_A.toString(), Place.COMMUNE_B.toString()))
                .statusCode(409)
                .body("code", is("CITIZEN_ID_TAKEN"))
                .body("errors[0].pointer", is("/members/0/citizenId"));
        assertThat(TestDatabase.number("select count(*) from households")).isOne();
    }

    @Test
    void letsOneOfManyRegisterThePersonWhenAllTryAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var tries = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> Given.post(TestCaller.COMMUNE_A, "/v1/households", withCitizenId(CITIZEN_ID))
                                    .extract()
                                    .statusCode())
                    .toList();
            var statuses =
                    threads.invokeAll(tries).stream().map(f -> f.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(TestDatabase.number("select count(*) from households")).isOne();
    }

    @Test
    void refusesACitizenIdThatIsNotTwelveDigitsWithoutRepeatingIt() {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", withCitizenId("01408800123"))
                .statusCode(400)
                .body("errors[0].pointer", is("/members/0/citizenId"))
                .body(not(Matchers.containsString("01408800123")));
    }

    @Test
    void hidesTheHouseholdsOfAnotherCommune() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        var round = UUID.randomUUID().toString();
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id).statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id + "/history").statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id + "/assessments").statusCode(404);
        Given.post(TestCaller.COMMUNE_B, "/v1/households/" + id + "/assessments", Given.assessmentBody(round, 100, 3))
                .statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/households").statusCode(200).body("items", hasSize(0));
        Given.post(TestCaller.COMMUNE_B, "/v1/households", Given.householdBody(Place.COMMUNE_A, 1))
                .statusCode(404);
        Given.get(TestCaller.LABOUR, "/v1/households/" + id).statusCode(200);
    }

    @Test
    void letsHouseholdsLiveInCommunesAndVillagesAlone() {
        Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        var officerOfTheDistrict = TestCaller.token("district", Place.DISTRICT, null, List.of("HOUSEHOLD_OFFICER"));
        Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(officerOfTheDistrict)
                .body(Given.householdBody(Place.DISTRICT, 1))
                .post("/v1/households")
                .then()
                .statusCode(400)
                .body("code", is("NOT_A_PLACE_TO_LIVE"));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", """
                        {"unitId": "%s", "since": "2015-01-01", "members": [
                          {"fullName": "A", "sex": "MALE", "relationship": "CHILD", "citizenId": "014088001234"},
                          {"fullName": "B", "sex": "MALE", "relationship": "HEAD", "birthYear": 1980,
                           "birthDate": "1981-01-01", "citizenId": "014088001234"}]}""".formatted(Place.COMMUNE_A))
                .statusCode(400)
                .body("code", is("INVALID_REQUEST"))
                .body("errors.code", contains("HEAD_FIRST", "HEAD_FIRST", "BIRTH_YEAR_DIFFERS", "CITIZEN_ID_TWICE"));
        assertThat(TestDatabase.number("select count(*) from households")).isZero();
    }

    @Test
    void refusesAnIdThatIsInUse() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.post(
                        TestCaller.COMMUNE_A,
                        "/v1/households",
                        Given.householdBody(Place.COMMUNE_A, 1).replaceFirst("\\{", "{\"id\": \"" + id + "\","))
                .statusCode(409)
                .body("code", is("ID_TAKEN"));
    }

    @Test
    void listsTheHouseholdsOfAUnitPageByPageInTheOrderOfTheirPlaces() {
        for (int i = 0; i < 3; i++) {
            Given.household(TestCaller.COMMUNE_B, i == 0 ? Given.VILLAGE_B : Place.COMMUNE_B, i + 1);
        }
        Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        for (var path : List.of("unitId=" + Place.COMMUNE_B, "unitId=" + Place.COMMUNE_B + "&asOf=2020-01-01")) {
            assertThat(pages(TestCaller.LABOUR, path, 1)).as(path).containsExactly(2, 3, 1);
            assertThat(pages(TestCaller.LABOUR, path, 2)).as(path).containsExactly(2, 3, 1);
            assertThat(pages(TestCaller.LABOUR, path, 3)).as(path).containsExactly(2, 3, 1);
        }
    }

    @Test
    void listsOfAnotherUnitWhatLiesInTheAreaOfTheCaller() {
        Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 3);
        assertThat(pages(TestCaller.LABOUR, "unitId=" + Place.DISTRICT, 1)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(pages(TestCaller.COMMUNE_B, "unitId=" + Place.DISTRICT, 1)).containsExactlyInAnyOrder(2, 3);
        assertThat(pages(TestCaller.LABOUR, "unitId=" + Given.VILLAGE_B, 1)).containsExactly(2);
        assertThat(pages(TestCaller.COMMUNE_B, "unitId=" + Place.COMMUNE_A, 1)).isEmpty();
    }

    @Test
    void listsWhoIsPoorByTheLatestDecisionWheneverItWasEntered() {
        Given.standard();
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 3);
        decide(round, id, 100, "2023-12-14");
        assertThat(pages(TestCaller.COMMUNE_B, "status=POOR", 1)).containsExactly(2);
        decide(round, id, 200, "2023-12-20");
        decide(round, id, 100, "2023-12-16");
        assertThat(pages(TestCaller.COMMUNE_B, "status=POOR", 1)).isEmpty();
        assertThat(pages(TestCaller.COMMUNE_B, "status=NOT_POOR", 1)).containsExactly(2);
        assertThat(pages(TestCaller.COMMUNE_B, "status=POOR&asOf=2023-12-19", 1))
                .containsExactly(2);
        assertThat(pages(TestCaller.COMMUNE_B, "status=NOT_POOR&asOf=2023-12-19", 1))
                .isEmpty();
        assertThat(pages(TestCaller.COMMUNE_B, "status=NOT_POOR&asOf=2023-12-20", 1))
                .containsExactly(2);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .body("status", is("NOT_POOR"))
                .body("statusSince", is("2023-12-20"))
                .body("version", is(3));
    }

    private static void decide(String round, String household, int pointsA, String day) {
        Given.assess(TestCaller.COMMUNE_B, household, round, pointsA, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, day, household);
    }

    /** How many persons the households of the list have, one page after the other. */
    private static List<Integer> pages(TestCaller caller, String filter, int limit) {
        var persons = new ArrayList<Integer>();
        String cursor = "";
        do {
            var page = Given.get(caller, "/v1/households?" + filter + "&limit=" + limit + cursor)
                    .statusCode(200)
                    .extract();
            List<Integer> items = page.path("items.persons");
            assertThat(items).hasSizeLessThanOrEqualTo(limit);
            persons.addAll(items);
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());
        return persons;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String withCitizenId(String citizenId) {
        return """
                {"unitId": "%s", "since": "2015-01-01", "members": [
                  {"fullName": "Lò Văn Một", "sex": "MALE", "birthDate": "1988-02-03", "relationship": "HEAD",
                   "ethnicity": "Thái", "citizenId": "%s"},
                  {"fullName": "Lò Thị Hai", "sex": "FEMALE", "relationship": "SPOUSE"}]}""".formatted(Place.COMMUNE_A, citizenId);
    }
}
