package vn.gnbv.household.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class RegisterApiTest {

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
    }

    @Test
    void passesAHouseholdThatMovesToTheAreaWhereItLivesAndTellsWhereItLivedOnAnyDate() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 2);
        change(TestCaller.COMMUNE_A, id, 0, "/moves", """
                {"unitId": "%s", "on": "2024-05-01"}""".formatted(Given.VILLAGE_B))
                .statusCode(200)
                .body("unitId", is(Given.VILLAGE_B.toString()))
                .body("since", is("2024-05-01"));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id).statusCode(404);
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id).statusCode(200);
        Given.get(TestCaller.LABOUR, "/v1/households?asOf=2024-04-30&unitId=" + Place.COMMUNE_A)
                .body("items.id", contains(id));
        Given.get(TestCaller.LABOUR, "/v1/households?asOf=2024-05-01&unitId=" + Place.COMMUNE_A)
                .body("items", hasSize(0));
        Given.get(TestCaller.LABOUR, "/v1/households/" + id + "/history")
                .body("residences.unitId", contains(Given.VILLAGE_B.toString(), Place.COMMUNE_A.toString()))
                .body("residences.until", contains(null, "2024-05-01"));
    }

    @Test
    void splitsAndMergesWithTheSamePersonsAndALineage() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 3);
        List<String> members = Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id)
                .extract()
                .path("members.id");
        String founded = change(TestCaller.COMMUNE_A, id, 0, "/splits", """
                        {"on": "2024-05-01", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(members.get(2)))
                .statusCode(201)
                .body("members.id", contains(members.get(2)))
                .extract()
                .path("id");
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id)
                .body("members.id", contains(members.get(0), members.get(1)));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id + "/members")
                .body("items.member.id", contains(members.get(0), members.get(1), members.get(2)))
                .body("items.until", contains(null, null, "2024-05-01"))
                .body("items[2].householdId", is(founded));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id + "/members?asOf=2024-04-30")
                .body("items", hasSize(3));
        int version = Given.get(TestCaller.COMMUNE_A, "/v1/households/" + founded)
                .extract()
                .path("version");
        var body = """
                {"householdId": "%s", "on": "2024-06-01", "members": [
                  {"memberId": "%s", "relationship": "PARENT"}, {"memberId": "%s", "relationship": "SIBLING"}]}""".formatted(id, members.get(0), members.get(1));
        change(TestCaller.COMMUNE_A, founded, version, "/merges", body)
                .statusCode(200)
                .body("members.id", containsInAnyOrder(members.toArray()));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id)
                .body("ending", is("MERGED"))
                .body("endedOn", is("2024-06-01"))
                .body("members", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/households").body("items.id", contains(founded));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + founded + "/history")
                .body("lineage.kind", contains("MERGE", "SPLIT"))
                .body("lineage.side", contains("PREDECESSOR", "PREDECESSOR"));
        assertThat(TestDatabase.number("select count(*) from household_members"))
                .isEqualTo(3);
    }

    @Test
    void keepsWhatWasOnRecordBeforeACorrection() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        String member = Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id)
                .extract()
                .path("members[0].id");
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"0\"")
                .body("""
                        {"reason": "căn cước mới", "member": {"fullName": "Quàng Thị Mới", "sex": "FEMALE",
                          "birthYear": 1961, "relationship": "HEAD", "disability": "SEVERE", "ableToWork": false,
                          "citizenId": "003161001234"}}""")
                .put("/v1/households/" + id + "/members/" + member)
                .then()
                .statusCode(200)
                .body("members[0].fullName", is("Quàng Thị Mới"))
                .body("members[0].ableToWork", is(false))
                .body("members[0].merit", nullValue())
                .body("members[0].citizenIdDoubt", is("PLACE"));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id + "/history")
                .body("corrections.reason", contains("căn cước mới"))
                .body("corrections[0].before.birthYear", is(1960));
    }

    @Test
    void freesTheCitizenIdOfWhoHasLeft() {
        var person = """
                {"unitId": "%s", "since": "2015-01-01", "members": [{"fullName": "Lò Văn Một", "sex": "MALE",
                 "relationship": "HEAD", "citizenId": "014088001234"}]}""".formatted(Place.COMMUNE_A);
        String id = Given.post(TestCaller.COMMUNE_A, "/v1/households", person)
                .statusCode(201)
                .extract()
                .path("id");
        change(TestCaller.COMMUNE_A, id, 0, "/dissolution", """
                {"on": "2024-05-01", "reason": "LEFT"}""").statusCode(200).body("ending", is("LEFT"));
        Given.post(TestCaller.COMMUNE_A, "/v1/households", person).statusCode(201);
    }

    @Test
    void findsPersonsWithoutDiacriticsInAnyOrderOfTheWordsAndInTheAreaAlone() {
        named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Đặng Thị Hoà", 1980, null);
        named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Lò Văn Hoan", 1981, "014081001234");
        named(TestCaller.COMMUNE_B, Place.COMMUNE_B, "Đặng Thị Hòa", 1982, null);
        search(TestCaller.COMMUNE_A, "\"name\": \"hoa dang\"")
                .body("items.fullName", contains("Đặng Thị Hoà"))
                .body("more", is(false));
        search(TestCaller.LABOUR, "\"name\": \"ĐẶNG\"").body("items", hasSize(2));
        search(TestCaller.LABOUR, "\"name\": \"ho\", \"birthYear\": 1981")
                .body("items.fullName", contains("Lò Văn Hoan"));
        search(TestCaller.COMMUNE_A, "\"citizenId\": \"014081001234\"").body("items", hasSize(1));
        search(TestCaller.COMMUNE_B, "\"citizenId\": \"014081001234\"").body("items", hasSize(0));
        search(TestCaller.COMMUNE_A, "\"name\": \"%%\"").statusCode(400).body("code", is("SEARCH_TOO_WIDE"));
    }

    @Test
    void findsWhoMayBeOnePersonAndLetsOneRecordGo() {
        var first = named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Đặng Thị Hoà", 1980, "014180001234");
        var second = named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Dang Thi Hoa", 1980, null);
        named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Đặng Thị Hoà", 1981, null);
        named(TestCaller.COMMUNE_A, Place.COMMUNE_A, "Đặng Thị Hoà", 1980, "014180009999");
        named(TestCaller.COMMUNE_B, Place.COMMUNE_B, "Đặng Thị Hoà", 1980, null);
        var pairs = Given.get(TestCaller.COMMUNE_A, "/v1/duplicate-candidates")
                .statusCode(200)
                .body("items", hasSize(2))
                .extract();
        Given.get(TestCaller.COMMUNE_B, "/v1/duplicate-candidates").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/work-items")
                .body("items.title", contains("Nghi trùng, Đơn vị 04168: còn 2/2 cặp"))
                .body("items.link", contains("/v1/duplicate-candidates?unitId=" + Place.COMMUNE_A));
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items").body("items", hasSize(0));
        String pair =
                pairs.path("items.find { it.persons.householdId.containsAll(['" + first + "', '" + second + "']) }.id");
        List<String> persons = pairs.path("items.find { it.id == '" + pair + "' }.persons.memberId");
        List<String> households = pairs.path("items.find { it.id == '" + pair + "' }.persons.householdId");
        var kept = persons.get(households.indexOf(first));
        var resolution = """
                {"decision": "SAME_PERSON", "reason": "cùng một người", "keptMemberId": "%s"}""".formatted(kept);
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"0\"")
                .body(resolution)
                .post("/v1/duplicate-candidates/" + pair + "/resolution")
                .then()
                .statusCode(200)
                .body("decision", is("SAME_PERSON"));
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + second).body("ending", is("DUPLICATE"));
        // The other pair was one with the record that has gone.
        Given.get(TestCaller.COMMUNE_A, "/v1/duplicate-candidates").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/work-items").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/work-items?state=DONE").body("items", hasSize(1));
        Given.as(TestCaller.COMMUNE_A)
                .header("If-Match", "\"1\"")
                .body(resolution)
                .post("/v1/duplicate-candidates/" + pair + "/resolution")
                .then()
                .statusCode(409)
                .body("code", is("DECIDED_ALREADY"));
        assertThat(String.join("\n", TestDatabase.query("select concat(payload, reason) from event_log")))
                .doesNotContain("Hoà", "cùng một người");
    }

    @Test
    void keepsThePapersOfAHousehold() {
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        var path = "/v1/households/" + id + "/papers/" + Given.PDF_SHA256;
        Given.as(TestCaller.COMMUNE_A)
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(Given.PDF.getBytes(StandardCharsets.ISO_8859_1))
                .put(path + "?kind=MINUTES&datedOn=2023-10-20")
                .then()
                .statusCode(200);
        Given.get(TestCaller.COMMUNE_A, "/v1/households/" + id + "/papers")
                .body("items.kind", contains("MINUTES"))
                .body("items.mediaType", contains("application/pdf"));
        Given.get(TestCaller.COMMUNE_A, path).statusCode(200).header("Content-Disposition", containsString(".pdf"));
        Given.get(TestCaller.COMMUNE_B, path).statusCode(404);
        Given.get(TestCaller.COMMUNE_A, path.replaceFirst("[0-9a-f]$", "x")).statusCode(404);
    }

    @Test
    void letsTheHouseholdsOfAnOldUnitFollowItWhereOneUnitTookAllAndAsksOtherwise() {
        var district = TestCaller.token("district", Place.DISTRICT, null, List.of("HOUSEHOLD_OFFICER"));
        var old = Given.endedUnit(Given.VILLAGE_B);
        var divided = Given.endedUnit(Given.VILLAGE_B, Place.COMMUNE_A);
        var ids = Stream.of(old, divided, divided)
                .map(unit -> Given.as(TestCaller.LABOUR)
                        .auth()
                        .oauth2(district)
                        .body(Given.householdBody(unit, 1))
                        .post("/v1/households")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        resettle("\"fromUnitId\": \"%s\"".formatted(old)).statusCode(200).body("households", is(1));
        resettle("\"fromUnitId\": \"%s\"".formatted(old)).statusCode(200).body("households", is(0));
        Given.get(TestCaller.COMMUNE_B, "/v1/households/" + ids.get(0) + "/history")
                .body("residences.since", contains("2025-07-01", "2015-01-01"));
        resettle("\"fromUnitId\": \"%s\", \"toUnitId\": \"%s\"".formatted(divided, Place.COMMUNE_A))
                .statusCode(400)
                .body("code", is("UNIT_DIVIDED"));
        resettle("\"fromUnitId\": \"%s\", \"toUnitId\": \"%s\", \"householdIds\": [\"%s\"]"
                        .formatted(divided, Place.COMMUNE_A, ids.get(1)))
                .statusCode(200)
                .body("households", is(1));
        resettle("\"fromUnitId\": \"%s\", \"toUnitId\": \"%s\"".formatted(old, Place.COMMUNE_A))
                .statusCode(400)
                .body("code", is("NOT_A_SUCCESSOR"));
        resettle("\"fromUnitId\": \"%s\"".formatted(Place.COMMUNE_A))
                .statusCode(409)
                .body("code", is("UNIT_NOT_ENDED"));
        Given.get(TestCaller.COMMUNE_A, "/v1/households").body("items.id", contains(ids.get(1)));
    }

    @Test
    void tellsWhatFollowedAUnitThatHadEndedAndSinceWhenAnotherOneExists() {
        var old = Given.endedUnit(Given.VILLAGE_B);
        var forgotten = Given.endedUnit();
        var fresh = Given.endedUnit();
        TestDatabase.execute("""
                update unit_versions set valid = '[2025-07-01,)' where unit_id = '%1$s';
                update area_paths set valid = '[2025-07-01,)', gone_on = null where unit_id = '%1$s'""".formatted(fresh));
        register(old, "2025-07-01")
                .body("errors.code", contains("UNIT_ENDED"))
                .body("errors.pointer", contains("/unitId"))
                .body(
                        "errors[0].message",
                        is("The unit ended on 2025-07-01; it was followed by: Đơn vị 0417101 (%s)."
                                .formatted(Given.VILLAGE_B)));
        register(forgotten, "2026-01-01")
                .body("errors[0].message", is("The unit ended on 2025-07-01; it was followed by: -."));
        register(fresh, "2025-06-30")
                .body("errors.code", contains("BEFORE_UNIT"))
                .body("errors.pointer", contains("/unitId"))
                .body("errors[0].message", containsString("only since 2025-07-01"));
        assertThat(TestDatabase.number("select count(*) from households")).isZero();
    }

    private static ValidatableResponse register(UUID unit, String since) {
        var district = TestCaller.token("district", Place.DISTRICT, null, List.of("HOUSEHOLD_OFFICER"));
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(district)
                .body(Given.householdBody(unit, 1).replace("2015-01-01", since))
                .post("/v1/households")
                .then()
                .statusCode(400);
    }

    @Test
    void refusesControlCharactersInANameBeforeTheDatabaseDoes() {
        Given.post(TestCaller.COMMUNE_A, "/v1/households", """
                        {"unitId": "%s", "since": "2015-01-01", "members": [
                          {"fullName": "Lò\\u0000", "sex": "MALE", "relationship": "HEAD"}]}""".formatted(Place.COMMUNE_A))
                .statusCode(400)
                .body("errors[0].pointer", is("/members/0/fullName"));
    }

    private static ValidatableResponse resettle(String fields) {
        return Given.post(TestCaller.LABOUR, "/v1/household-resettlements", "{" + fields + "}");
    }

    @Test
    void takesTheSuccessionsOfUnitsFromTheDirectory() {
        var golden = Goldens.of("plans-service", "vn.gnbv.administrative-unit.v1");
        TestTopics.send("gnbv.directory", "vn.gnbv.administrative-unit.v1", Place.COMMUNE_A, golden);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> TestDatabase.number("select count(*) from unit_successions") == 1);
        assertThat(TestDatabase.query("select successor_id from unit_successions"))
                .containsExactly("01900000-0000-7000-8000-000000904168");
    }

    private static String named(TestCaller caller, UUID unit, String name, int born, String citizenId) {
        return Given.post(caller, "/v1/households", """
                        {"unitId": "%s", "since": "2015-01-01", "members": [{"fullName": "%s", "sex": "FEMALE",
                         "birthYear": %d, "relationship": "HEAD"%s}]}""".formatted(
                                unit, name, born, citizenId == null ? "" : ", \"citizenId\": \"" + citizenId + "\""))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse search(TestCaller caller, String fields) {
        return Given.post(caller, "/v1/household-searches", "{" + fields + "}").body(not(containsString("01408100")));
    }

    private static ValidatableResponse change(TestCaller caller, String id, int version, String what, String body) {
        return Given.as(caller)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/households/" + id + what)
                .then();
    }
}
