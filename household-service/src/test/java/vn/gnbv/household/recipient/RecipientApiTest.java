package vn.gnbv.household.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.household.Reform;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class RecipientApiTest {

    @Inject
    AreaTree areas;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
    }

    @Test
    void listsWhoRisesAndWhoFallsByDecisionsAndByWhoBelongsToAHousehold() {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var electricity = recipient("ELECTRICITY", false, "");
        var schools = recipient("SCHOOLS", true, ", \"youngest\": 0, \"oldest\": 17");
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        List<String> members = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .extract()
                .path("members.id");
        Given.assess(TestCaller.COMMUNE_B, id, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        movements(insurance, "2023-11").body("items", hasSize(0));
        movements(insurance, "2023-12")
                .body("items.direction", contains("RISE", "RISE"))
                .body("items.memberId", contains(members.toArray()));
        movements(electricity, "2023-12")
                .body("items.direction", contains("RISE"))
                .body("items.memberId", contains(members.getFirst()));
        movements(schools, "2023-12").body("items", hasSize(0));
        change(id, "/members", """
                {"since": "2024-01-10", "member": {"fullName": "Lò Văn Bé", "sex": "MALE", "birthYear": 2024,
                 "relationship": "GRANDCHILD"}}""").statusCode(201);
        change(id, "/members/" + members.get(1) + "/departure", "{\"on\": \"2024-01-20\", \"reason\": \"DIED\"}")
                .statusCode(200);
        movements(insurance, "2024-01").body("items.direction", contains("FALL", "RISE"));
        movements(schools, "2024-01").body("items.fullName", contains("Lò Văn Bé"));
        movements(electricity, "2024-01").body("items", hasSize(0));
        movements(insurance, "2024-02").body("items", hasSize(0));
        Given.get(TestCaller.COMMUNE_A, "/v1/recipients/" + insurance + "/movements?month=2023-12")
                .statusCode(200)
                .body("items", hasSize(0));
        Given.get(
                        TestCaller.COMMUNE_A,
                        "/v1/recipients/" + insurance + "/movements?month=2023-12&unitId=" + Place.COMMUNE_B)
                .statusCode(404);
    }

    @Test
    void whoIsSplitOffFromAPoorHouseholdNeitherRisesNorFalls() {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var electricity = recipient("ELECTRICITY", false, "");
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        List<String> members = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .extract()
                .path("members.id");
        Given.assess(TestCaller.COMMUNE_B, id, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
        String founded = change(id, "/splits", """
                {"on": "2024-01-10", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(members.get(1)))
                .statusCode(201)
                .extract()
                .path("id");
        movements(insurance, "2024-01").body("items", hasSize(0));
        movements(electricity, "2024-01")
                .body("items.direction", contains("RISE"))
                .body("items.householdId", contains(founded));
    }

    @Test
    void aHouseholdFallsWhereItsUnitLayAndRisesWhereItHasPassed() {
        var electricity = recipient("ELECTRICITY", false, "");
        var round = Given.round("PERIODIC", 2023);
        var id = Given.household(TestCaller.COMMUNE_A, Place.COMMUNE_A, 1);
        Given.assess(TestCaller.COMMUNE_A, id, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_A, round, Place.COMMUNE_A, "2023-12-14");
        Reform.on(LocalDate.of(2025, 7, 1), areas);

        movementsOf(Place.PROVINCE, electricity, "2025-06").body("items", hasSize(0));
        movementsOf(Place.PROVINCE, electricity, "2025-07").body("items.direction", contains("FALL"));
        movementsOf(Reform.OTHER_PROVINCE, electricity, "2025-07").body("items.direction", contains("RISE"));
        movementsOf(Reform.OTHER_PROVINCE, electricity, "2025-08").body("items", hasSize(0));
    }

    @Test
    void whoFollowsAnEscapeIsToldOnTheDayAfterItIsNewAndNotWhenItBegins() {
        var bank = recipient(body("BANK", false, "").replace("\"NEAR_POOR\"", "\"NEAR_POOR\", \"NEWLY_ESCAPED\""));
        var insurance = recipient("HEALTH_INSURANCE", false, "");
        var escaped = recipient(body("ESCAPED", false, "").replace("\"POOR\", \"NEAR_POOR\"", "\"NEWLY_ESCAPED\""));
        var others = recipient(body("OTHERS", false, "").replace("\"POOR\", \"NEAR_POOR\"", "\"NOT_POOR\""));
        var id = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        recognise(id, 100, "2022-12-14");
        // Newly escaped until the end of 30/11/2026.
        recognise(id, 300, "2023-11-30");
        movements(bank, "2022-12").body("items.direction", contains("RISE"));
        movements(bank, "2023-11").body("items", hasSize(0));
        movements(insurance, "2023-11").body("items.direction", contains("FALL"));
        movements(escaped, "2023-11").body("items.direction", contains("RISE"));
        movements(others, "2023-11").body("items", hasSize(0));
        for (var recipient : List.of(bank, escaped, others)) {
            movements(recipient, "2026-11").body("items", hasSize(0));
        }
        movements(bank, "2026-12").body("items.direction", contains("FALL"));
        movements(escaped, "2026-12").body("items.direction", contains("FALL"));
        movements(others, "2026-12").body("items.direction", contains("RISE"));
        movements(insurance, "2026-12").body("items", hasSize(0));
    }

    private static void recognise(String household, int pointsA, String on) {
        var year = on.substring(0, 4);
        var round = Given.round("PERIODIC", Integer.parseInt(year));
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/households/" + household + "/assessments",
                        Given.assessmentBody(round, pointsA, 3).replace("2023-10-10", year + "-10-10"))
                .statusCode(201);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, on);
    }

    @Test
    void theListOfAMonthIsAFileThatASpreadsheetRunsNothingOf() throws IOException {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var id = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        recognise(id, 100, "2023-12-14");
        TestDatabase.execute(
                "update household_members set full_name = '=1+\"1\"', birth_date = '1960-02-03' where household_id = '"
                        + id + "'");
        var member = GivenSupport.head(id);
        var row = List.of("Tăng", "0417101", "Đơn vị 0417101", id, member, "'=1+\"1\"", "Nữ", "03/02/1960", "1960");
        var path = "/v1/recipients/" + insurance + "/movements/file?month=2023-12&format=";
        assertThat(Given.get(TestCaller.COMMUNE_B, path + "CSV")
                        .statusCode(200)
                        .header("Content-Disposition", is("attachment; filename=\"tang-giam-2023-12.csv\""))
                        .extract()
                        .asString())
                .isEqualTo("\uFEFF\"Tăng, giảm\",\"Mã đơn vị\",\"Đơn vị\",\"Mã hộ\",\"Mã nhân khẩu\",\"Họ và tên\","
                        + "\"Giới tính\",\"Ngày sinh\",\"Năm sinh\"\r\n"
                        + row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",", "", "\r\n")));
        var file = Given.get(TestCaller.COMMUNE_B, path + "XLSX")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(2);
            assertThat(read.get(1).stream().map(cell -> cell.asString())).containsExactlyElementsOf(row);
        }
        assertThat(TestDatabase.query("select matter || household_ids::text from readings"))
                .containsExactly("ENTITLEMENT_MOVEMENTS{" + id + "}", "ENTITLEMENT_MOVEMENTS{" + id + "}");
        Given.get(TestCaller.COMMUNE_A, path + "CSV&unitId=" + Place.COMMUNE_B).statusCode(404);
    }

    private static ValidatableResponse movementsOf(UUID area, String recipient, String month) {
        return Given.as(TestCaller.LABOUR)
                .auth()
                .oauth2(TestCaller.token("leader", area, null, List.of("REVIEW_LEADER")))
                .get("/v1/recipients/" + recipient + "/movements?month=" + month)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAgesOfHouseholdsAndCodesThatAreTaken() {
        recipient("BANK", false, "");
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("BANK", false, ""))
                .statusCode(409)
                .body("code", is("RECIPIENT_EXISTS"));
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("B2", false, ", \"youngest\": 9, \"oldest\": 3"))
                .statusCode(400)
                .body("errors.code", contains("AGE_OF_HOUSEHOLDS", "AGES_REVERSED"));
    }

    private static String recipient(String code, boolean ofMembers, String ages) {
        return recipient(body(code, ofMembers, ages));
    }

    private static String recipient(String body) {
        return Given.post(TestCaller.KEEPER, "/v1/recipients", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String code, boolean ofMembers, String ages) {
        return """
                {"code": "%s", "nameVi": "Nơi nhận", "nameEn": "Recipient", "classes": ["POOR", "NEAR_POOR"],
                 "ofMembers": %s%s}""".formatted(code, ofMembers, ages);
    }

    private static ValidatableResponse movements(String recipient, String month) {
        return Given.get(TestCaller.COMMUNE_B, "/v1/recipients/" + recipient + "/movements?month=" + month)
                .statusCode(200);
    }

    private static ValidatableResponse change(String id, String what, String body) {
        int version = Given.get(TestCaller.COMMUNE_B, "/v1/households/" + id)
                .extract()
                .path("version");
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/households/" + id + what)
                .then();
    }
}
