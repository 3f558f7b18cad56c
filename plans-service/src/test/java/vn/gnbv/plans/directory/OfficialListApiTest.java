package vn.gnbv.plans.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class OfficialListApiTest {

    private static final String IMPORTS = "/v1/administrative-unit-imports";
    private static final String HEADER = "code,full_name,level,parent_code\n";
    private static final String REFORM = HEADER + "14,Tỉnh Sơn La,PROVINCE,\n04171,Xã Bó Sình,COMMUNE,14\n";
    private static final String JULY = "2025-07-01";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.importUnits().statusCode(201);
    }

    @Test
    void showsWhatAListWouldChangeAndChangesNothing() {
        var preview = bring(REFORM, JULY, null)
                .statusCode(201)
                .body("kind", is("OFFICIAL_LIST"))
                .body("state", is("PREVIEW"))
                .body("list.inLaw", is(0))
                .body("list.toConfirm", is(1))
                .body("unchanged", is(1))
                .header("ETag", "\"0\"")
                .extract()
                .header("Location");
        Api.get(TestCaller.KEEPER, preview + "/changes")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].nameBefore", is("Xã Bó Sinh"))
                .body("items[0].nameAfter", is("Xã Bó Sình"))
                .body("items[0].parentBefore", is("126"))
                .body("items[0].parentAfter", is("14"));
        Api.get(TestCaller.KEEPER, preview + "/changes?standing=LAW").body("items", hasSize(0));
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(4);
        assertThat(TestDatabase.number("select count(*) from administrative_unit_versions"))
                .isEqualTo(4);
    }

    @Test
    void takesUpTheListOnceItsDoubtfulNamesAreDecided() {
        var preview = preview(REFORM, JULY);
        confirm(preview, "\"0\"", "")
                .statusCode(400)
                .body("errors.code", contains("DECISION_MISSING"))
                .body("errors.pointer", contains("/decisions"));
        confirm(preview, "\"0\"", decision("04171", "SPELLING") + "," + decision("99999", "SPELLING"))
                .statusCode(400)
                .body("errors.code", contains("NOTHING_TO_DECIDE"))
                .body("errors.pointer", contains("/decisions/1/code"));
        confirm(preview, "\"0\"", decision("04171", "SPELLING") + "," + decision("04171", "ANOTHER_UNIT"))
                .statusCode(400)
                .body("errors.code", contains("DUPLICATE"))
                .body("errors.pointer", contains("/decisions/1/code"));
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(4);

        confirm(preview, "\"0\"", decision("04171", "SPELLING"))
                .statusCode(200)
                .body("state", is("DONE"))
                .body("changed", is(1))
                .body("imported", is(0))
                .header("ETag", "\"1\"");
        Api.get(TestCaller.HEALTH, "/v1/administrative-units/" + Place.COMMUNE_B + "?asOf=" + JULY)
                .body("name", is("Xã Bó Sình"))
                .body("parentId", is(Place.PROVINCE.toString()))
                .body("areaType", is("RURAL"))
                .body("legalBasis", is("1681/NQ-UBTVQH15"))
                .body("versions", hasSize(2));
        Api.get(TestCaller.KEEPER, "/v1/administrative-units?below=" + Place.PROVINCE + "&asOf=" + JULY)
                .body("items.code", contains("04171"));
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(5);
    }

    @Test
    void refusesAConfirmationThatNamesNoVersionAnOldOneOrComesTwice() {
        var preview = preview(REFORM.replace("Sình", "Sinh"), JULY);
        confirm(preview, null, "").statusCode(428);
        confirm(preview, "\"7\"", "").statusCode(412);
        confirm(preview, "\"0\"", "").statusCode(200);
        confirm(preview, "\"1\"", "").statusCode(409).body("code", is("NOT_A_PREVIEW"));
        var done = SongMa.importUnits().extract().header("Location");
        confirm(done, "\"0\"", "").statusCode(409).body("code", is("NOT_A_PREVIEW"));
    }

    @Test
    void refusesAConfirmationAfterTheDirectoryHasChanged() {
        var preview = preview(REFORM.replace("Sình", "Sinh"), JULY);
        Api.post(TestCaller.KEEPER, IMPORTS, """
                        {"units": [{"code": "30", "name": "Tỉnh Khác", "type": "PROVINCE", "level": "PROVINCE"}]}""").statusCode(201);
        confirm(preview, "\"0\"", "").statusCode(409).body("code", is("PREVIEW_OUTDATED"));
    }

    @Test
    void refusesAListThatBringsWhatIsKnownFromALaterDay() {
        Api.post(TestCaller.KEEPER, IMPORTS, """
                        {"units": [{"code": "30", "name": "Tỉnh Khác", "type": "PROVINCE", "level": "PROVINCE",
                                    "validFrom": "2025-09-01"}]}""").statusCode(201);
        var before = TestDatabase.contents();
        bring(REFORM + "30,Tỉnh Khác,PROVINCE,\n", JULY, null)
                .statusCode(409)
                .body("errors.code", contains("LATER_VERSION_KNOWN"))
                .body("errors.pointer", contains("/list/csv"));
        assertThat(TestDatabase.contents()).isEqualTo(before);
    }

    @Test
    void changesNothingWhenTheSameListComesAgain() {
        confirm(preview(REFORM.replace("Sình", "Sinh"), JULY), "\"0\"", "").statusCode(200);
        var events = TestDatabase.number("select count(*) from event_log");
        var again = bring(REFORM.replace("Sình", "Sinh"), JULY, null)
                .statusCode(201)
                .body("unchanged", is(2))
                .body("list.inLaw", is(0))
                .extract()
                .header("Location");
        confirm(again, "\"0\"", "").statusCode(200).body("changed", is(0));
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(events);
    }

    @Test
    void refusesAListThatCannotBeReadAndARequestOfTwoForms() {
        bring("code;name\n", JULY, null).statusCode(400).body("errors.pointer", contains("/list/csv"));
        Api.post(TestCaller.KEEPER, IMPORTS, "{}").statusCode(400).body("errors.code", contains("ONE_FORM_EXPECTED"));
        Api.post(TestCaller.KEEPER, IMPORTS, """
                        {"list": {"validFrom": "2025-07-01", "csv": "x"},
                         "labels": [{"code": "14", "label": "BORDER", "validFrom": "2024-01-01"}]}""").statusCode(400).body("errors.code", contains("ONE_FORM_EXPECTED"));
        assertThat(TestDatabase.number("select count(*) from administrative_unit_imports"))
                .isEqualTo(1);
    }

    @Test
    void leavesListsAndLabelsToTheKeeperOfTheWholeCountry() {
        var keeper =
                TestCaller.token("commune-keeper", Place.COMMUNE_B, Place.COMMITTEE_B, List.of("DIRECTORY_KEEPER"));
        post(keeper, IMPORTS, list(REFORM, JULY, null)).statusCode(403);
        post(
                        keeper,
                        IMPORTS,
                        "{\"labels\": [{\"code\": \"14\", \"label\": \"BORDER\", \"validFrom\": \"2024-01-01\"}]}")
                .statusCode(403);
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(4);
    }

    @Test
    void letsACommuneKeepItsVillagesAndNoOthers() {
        var keeper =
                TestCaller.token("commune-keeper", Place.COMMUNE_B, Place.COMMITTEE_B, List.of("DIRECTORY_KEEPER"));
        post(keeper, IMPORTS, villages("04171")).statusCode(201).body("imported", is(2));
        post(keeper, IMPORTS, villages("04168")).statusCode(404);
        Api.get(
                        TestCaller.HEALTH,
                        "/v1/administrative-units?level=VILLAGE&below=" + Place.DISTRICT + "&asOf=2024-05-01")
                .body("items.name", contains("Bản Mé", "Bản Nà Lốc"));
        post(keeper, IMPORTS, """
                        {"successions": [{"predecessorCode": "04171-1", "successorCode": "04171-2", "kind": "MERGE",
                                          "onDay": "2024-06-01"}]}""").statusCode(201).body("changed", is(1));
        post(keeper, IMPORTS, """
                        {"successions": [{"predecessorCode": "04168", "successorCode": "04171", "kind": "MERGE",
                                          "onDay": "2024-06-01"}]}""").statusCode(404);
    }

    @Test
    void takesUpTheThreeNationalListsAsTheLawReadsThem() throws IOException {
        var june = national("2025-06-30");
        var july = national("2025-07-01");
        var april = national("2026-04-30");
        TestDatabase.empty();

        var first = preview(june, "2021-01-01");
        confirm(first, "\"0\"", "").statusCode(200).body("imported", is(10_794));
        assertThat(TestDatabase.number("select count(*) from area_paths")).isEqualTo(63 + 696 * 2 + 10_035 * 3);
        var same = preview(june, "2021-01-01");
        confirm(same, "\"0\"", "").statusCode(200).body("unchanged", is(10_794));
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(10_794);

        var reform = bring(july, JULY, null)
                .statusCode(201)
                .body("list.inLaw", is(2_150 + 9_589 + 1_157))
                .body("list.toConfirm", is(21))
                .extract()
                .header("Location");
        confirm(reform, "\"0\"", decisions(reform)).statusCode(200).body("imported", is(2_150));
        var year = bring(april, "2026-04-30", null)
                .statusCode(201)
                .body("list.inLaw", is(11))
                .body("list.toConfirm", is(1))
                .body("list.spellings", is(193))
                .body("unchanged", is(3_150))
                .extract()
                .header("Location");
        confirm(year, "\"0\"", decision("00745", "SPELLING"))
                .statusCode(200)
                .body("imported", is(0))
                .body("changed", is(11 + 193 + 1));
        for (var day : Map.of("2024-05-01", 63, JULY, 34, "2026-05-01", 34).entrySet()) {
            Api.get(TestCaller.KEEPER, "/v1/administrative-units?level=PROVINCE&limit=100&asOf=" + day.getKey())
                    .body("items", hasSize(day.getValue()));
        }
        Api.get(TestCaller.KEEPER, "/v1/administrative-units?code=04168")
                .body("items.name", hasItems("Thị trấn Sông Mã", "Xã Sông Mã"));
        assertThat(TestDatabase.number("""
                        select count(*) from administrative_unit_versions
                        where valid @> date '2025-07-01' and level = 'COMMUNE'""")).isEqualTo(3_321);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestDatabase.number("select count(*) from event_outbox"))
                        .isZero());
    }

    private static String national(String day) throws IOException {
        var file = NationalList.of(day);
        assumeTrue(file.isPresent(), "the national lists lie beside the repository");
        return Files.readString(file.get());
    }

    /** What resembles is the same unit. */
    private static String decisions(String preview) {
        List<String> codes = Api.get(TestCaller.KEEPER, preview + "/changes?standing=CONFIRM&limit=500")
                .extract()
                .path("items.code");
        return codes.stream().map(code -> decision(code, "SPELLING")).collect(Collectors.joining(","));
    }

    private static String villages(String commune) {
        return """
                {"units": [
                  {"code": "%1$s-1", "name": "Bản Mé", "type": "VILLAGE", "level": "VILLAGE", "parentCode": "%1$s",
                   "validTo": "2025-06-30"},
                  {"code": "%1$s-2", "name": "Bản Nà Lốc", "type": "VILLAGE", "level": "VILLAGE", "parentCode": "%1$s",
                   "validTo": "2025-06-30"}]}""".formatted(commune);
    }

    private static String decision(String code, String verdict) {
        return "{\"code\": \"" + code + "\", \"verdict\": \"" + verdict + "\"}";
    }

    private static String preview(String csv, String day) {
        return bring(csv, day, null).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse bring(String csv, String day, @Nullable String below) {
        return Api.post(TestCaller.KEEPER, IMPORTS, list(csv, day, below));
    }

    private static ValidatableResponse confirm(String preview, @Nullable String etag, String decisions) {
        return Api.post(TestCaller.KEEPER, preview + "/confirmation", etag, "{\"decisions\": [" + decisions + "]}");
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", java.util.UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static String list(String csv, String day, @Nullable String below) {
        var list = new HashMap<String, Object>();
        list.put("validFrom", day);
        list.put("belowUnitId", below);
        list.put("legalBasis", "1681/NQ-UBTVQH15");
        list.put("csv", csv);
        try {
            return new ObjectMapper().writeValueAsString(Map.of("list", list));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
