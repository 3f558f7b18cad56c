package vn.gnbv.household.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
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
import vn.gnbv.platform.time.LegalTime;

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
        movements(bank, "2022-12").body("items.direction", contains("RISE")).body("items.status", contains("POOR"));
        movements(bank, "2023-11").body("items", hasSize(0));
        movements(insurance, "2023-11")
                .body("items.direction", contains("FALL"))
                .body("items.status", contains("POOR"));
        movements(escaped, "2023-11").body("items.direction", contains("RISE"));
        movements(others, "2023-11").body("items", hasSize(0));
        for (var recipient : List.of(bank, escaped, others)) {
            movements(recipient, "2026-11").body("items", hasSize(0));
        }
        movements(bank, "2026-12")
                .body("items.direction", contains("FALL"))
                .body("items.status", contains("NEWLY_ESCAPED"));
        movements(escaped, "2026-12").body("items.direction", contains("FALL"));
        movements(others, "2026-12")
                .body("items.direction", contains("RISE"))
                .body("items.status", contains("NOT_POOR"));
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

    @Test
    void theFileOfARecipientHasTheColumnsThatItHasStatedInTheirOrder() throws IOException {
        var insurance = recipient(body("HEALTH_INSURANCE", true, """
                , "columns": [{"field": "FULL_NAME", "heading": "Họ, tên"}, {"field": "STATUS", "heading": "Diện"},
                  {"field": "BIRTH_DATE", "heading": "Sinh ngày"}, {"field": "DIRECTION", "heading": "Biến động"}]"""));
        Given.get(TestCaller.HEALTH, "/v1/recipients/" + insurance)
                .statusCode(200)
                .body("columns.field", contains("FULL_NAME", "STATUS", "BIRTH_DATE", "DIRECTION"))
                .body("columns.heading", contains("Họ, tên", "Diện", "Sinh ngày", "Biến động"));
        var id = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        recognise(id, 100, "2023-12-14");
        TestDatabase.execute("update household_members set full_name = 'Lò Thị Mẫu' where household_id = '" + id + "'");
        var path = "/v1/recipients/" + insurance + "/movements/file?month=2023-12&format=";
        assertThat(Given.get(TestCaller.COMMUNE_B, path + "CSV")
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("\uFEFF\"Họ, tên\",\"Diện\",\"Sinh ngày\",\"Biến động\"\r\n"
                        + "\"Lò Thị Mẫu\",\"Hộ nghèo\",,\"Tăng\"\r\n");
        var file = Given.get(TestCaller.COMMUNE_B, path + "XLSX")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(2);
            assertThat(read.get(0).stream().map(cell -> cell.asString()))
                    .containsExactly("Họ, tên", "Diện", "Sinh ngày", "Biến động");
            assertThat(List.of(
                            read.get(1).getCellText(0),
                            read.get(1).getCellText(1),
                            read.get(1).getCellText(3)))
                    .containsExactly("Lò Thị Mẫu", "Hộ nghèo", "Tăng");
        }
    }

    @Test
    void refusesLayoutsOfNoColumnOfOneTwiceAndWithHeadingsThatASpreadsheetWouldCompute() {
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("BANK", false, ", \"columns\": []"))
                .statusCode(400)
                .body("errors.pointer", contains("/columns"));
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("BANK", false, """
                , "columns": [{"field": "SEX", "heading": "Giới"}, {"field": "SEX", "heading": "=1+1"}]"""))
                .statusCode(400)
                .body("errors.pointer", contains("/columns/1/field", "/columns/1/heading"))
                .body("errors.code", contains("NAMED_TWICE", "FORMULA_REFUSED"));
        Given.post(TestCaller.KEEPER, "/v1/recipients", body("BANK", false, """
                , "columns": [{"field": "CITIZEN_ID", "heading": "Số định danh"}]"""))
                .statusCode(400)
                .body("errors.pointer", contains("/columns/0/field"));
        assertThat(TestDatabase.query("select code from recipients")).isEmpty();
    }

    @Test
    void whatARecipientAnswersStandsBesideWhatItAnsweredBefore() {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var id = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        recognise(id, 100, "2023-12-14");
        var member = GivenSupport.head(id);
        var first = confirm(TestCaller.COMMUNE_B, insurance, Place.COMMUNE_B, refused(member))
                .statusCode(201)
                .body("month", is("2023-12"))
                .body("unitId", is(Place.COMMUNE_B.toString()))
                .body("receivedOn", is("2024-01-05"))
                .body("rows", is(1))
                .body("documentNumber", is("12/BHXH"))
                .body("refused.householdId", contains(id))
                .body("refused.memberId", contains(member))
                .body("refused.reason", contains("Đã có thẻ ở nơi khác"))
                .body("current", is(true))
                .extract()
                .header("Location");
        var second = confirm(TestCaller.LABOUR, insurance, Place.COMMUNE_B, "")
                .statusCode(201)
                .body("refused", hasSize(0))
                .extract()
                .header("Location");
        var ofTheVillage = confirm(TestCaller.COMMUNE_B, insurance, Given.VILLAGE_B, "")
                .statusCode(201)
                .body("current", is(true))
                .extract()
                .header("Location");
        Given.get(TestCaller.COMMUNE_B, first)
                .statusCode(200)
                .body("current", is(false))
                .body("refused.memberId", contains(member));
        Given.get(TestCaller.COMMUNE_B, second).statusCode(200).body("current", is(true));
        var list = "/v1/recipients/" + insurance + "/confirmations";
        var page = Given.get(TestCaller.LABOUR, list + "?month=2023-12&limit=2")
                .statusCode(200)
                .body("items.id", contains(id(first), id(second)))
                .body("items.current", contains(false, true));
        Given.get(
                        TestCaller.LABOUR,
                        list + "?month=2023-12&limit=2&cursor=" + page.extract().path("next"))
                .statusCode(200)
                .body("items.id", contains(id(ofTheVillage)));
        Given.get(TestCaller.COMMUNE_B, list + "?unitId=" + Given.VILLAGE_B)
                .statusCode(200)
                .body("items.id", contains(id(ofTheVillage)));
        Given.get(TestCaller.COMMUNE_B, list + "?month=2024-01").statusCode(200).body("items", hasSize(0));
        assertThat(TestDatabase.query("""
                        select payload ->> 'rows' || ' ' || (payload ->> 'refused') from event_log
                        where type = 'vn.gnbv.recipient-confirmation.v1' order by seq""")).containsExactly("1 1", "1 0", "1 0");
        assertThat(String.join("\n", TestDatabase.query("select e::text from event_log e")))
                .doesNotContain("Đã có thẻ");
    }

    @Test
    void whatARecipientAnswersIsTheAreasWhoseListItWas() {
        var electricity = recipient("ELECTRICITY", false, "");
        var another = recipient("BANK", false, "");
        var id = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        recognise(id, 100, "2023-12-14");
        confirm(TestCaller.COMMUNE_A, electricity, Place.COMMUNE_B, "").statusCode(404);
        confirm(TestCaller.COMMUNE_B, UUID.randomUUID().toString(), Place.COMMUNE_B, "")
                .statusCode(404);
        var confirmed = confirm(TestCaller.COMMUNE_B, electricity, Place.COMMUNE_B, refused(GivenSupport.head(id)))
                .statusCode(201)
                .extract()
                .header("Location");
        Given.get(TestCaller.COMMUNE_A, confirmed).statusCode(404);
        Given.get(TestCaller.COMMUNE_B, confirmed.replace(electricity, another)).statusCode(404);
        Given.get(TestCaller.COMMUNE_A, "/v1/recipients/" + electricity + "/confirmations")
                .statusCode(200)
                .body("items", hasSize(0));
        assertThat(TestDatabase.number("select count(*) from readings where households > 0"))
                .isZero();
        Given.get(TestCaller.LABOUR, confirmed).statusCode(200);
        assertThat(TestDatabase.query("select matter || household_ids::text from readings where households > 0"))
                .containsExactly("ENTITLEMENT_CONFIRMATIONS{" + id + "}");
    }

    @Test
    void whoFallsWithOneHouseholdAndRisesWithAnotherIsRefusedInTheOneThatIsEntitledNow() {
        var electricity = recipient("ELECTRICITY", false, "");
        var round = Given.round("PERIODIC", 2023);
        var alone = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var taking = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        var member = GivenSupport.head(alone);
        Given.assess(TestCaller.COMMUNE_B, alone, round, 100, 3);
        Given.assess(TestCaller.COMMUNE_B, taking, round, 100, 3);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-11-14");
        change(taking, "/merges", """
                {"householdId": "%s", "on": "2023-12-05", "members": [{"memberId": "%s", "relationship": "OTHER"}]}""".formatted(alone, member)).statusCode(200);
        String founded = change(taking, "/splits", """
                {"on": "2023-12-10", "leaving": [{"memberId": "%s", "relationship": "HEAD"}]}""".formatted(member))
                .statusCode(201)
                .extract()
                .path("id");
        movements(electricity, "2023-12")
                .body("items.direction", contains("FALL", "RISE"))
                .body("items.memberId", contains(member, member))
                .body("items.householdId", contains(alone, founded));
        var pages = "/v1/recipients/" + electricity + "/movements?month=2023-12&limit=1";
        String next = Given.get(TestCaller.COMMUNE_B, pages)
                .body("items.direction", contains("FALL"))
                .extract()
                .path("next");
        Given.get(TestCaller.COMMUNE_B, pages + "&cursor=" + next).body("items.direction", contains("RISE"));
        confirm(TestCaller.COMMUNE_B, electricity, Place.COMMUNE_B, refused(member))
                .statusCode(201)
                .body("refused.householdId", contains(founded));
    }

    @Test
    void refusesAnswersBeforeTheMonthIsOverAndOfWhomItsListDoesNotName() {
        var insurance = recipient("HEALTH_INSURANCE", true, "");
        var id = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
        recognise(id, 100, "2023-12-14");
        var member = GivenSupport.head(id);
        var elsewhere = GivenSupport.head(Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1));
        var path = "/v1/recipients/" + insurance + "/confirmations";
        var body = confirmation(Place.COMMUNE_B, refused(member));
        var today = LocalDate.now(LegalTime.ZONE);
        Given.post(
                        TestCaller.COMMUNE_B,
                        path,
                        confirmation(Place.COMMUNE_B, "")
                                .replace("2023-12", today.toString().substring(0, 7))
                                .replace("2024-01-05", today.plusDays(1).toString()))
                .statusCode(400)
                .body("errors.pointer", hasItems("/month", "/receivedOn"))
                .body("errors.code", hasItems("MONTH_NOT_OVER", "DATE_IN_FUTURE"));
        Given.post(TestCaller.COMMUNE_B, path, body.replace("2024-01-05", "2023-12-30"))
                .statusCode(400)
                .body("errors.pointer", contains("/receivedOn"))
                .body("errors.code", contains("DATE_TOO_EARLY"));
        Given.post(TestCaller.COMMUNE_B, path, body.replace("2023-12", "2023-11"))
                .statusCode(400)
                .body("errors.pointer", contains("/refused/0/memberId"))
                .body("errors.code", contains("NOT_IN_MONTHS_LIST"));
        confirm(
                        TestCaller.COMMUNE_B,
                        insurance,
                        Place.COMMUNE_B,
                        refused(member) + "," + refused(elsewhere) + "," + refused(member))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/refused/1/memberId", "/refused/2/memberId"))
                .body("errors.find { it.pointer == '/refused/1/memberId' }.code", is("NOT_IN_MONTHS_LIST"))
                .body("errors.find { it.pointer == '/refused/2/memberId' }.code", is("NAMED_TWICE"));
        assertThat(TestDatabase.number("select count(*) from recipient_confirmations"))
                .isZero();
        Given.post(TestCaller.COMMUNE_B, path, body.replace("2024-01-05", "2023-12-31"))
                .statusCode(201);
    }

    private static ValidatableResponse confirm(TestCaller by, String recipient, UUID unit, String refused) {
        return Given.post(by, "/v1/recipients/" + recipient + "/confirmations", confirmation(unit, refused));
    }

    private static String confirmation(UUID unit, String refused) {
        return """
                {"month": "2023-12", "unitId": "%s", "receivedOn": "2024-01-05", "rows": 1, "documentNumber": "12/BHXH",
                 "refused": [%s]}""".formatted(unit, refused);
    }

    private static String refused(String member) {
        return "{\"memberId\": \"%s\", \"reason\": \"Đã có thẻ ở nơi khác\"}".formatted(member);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
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
