package vn.gnbv.budget.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.appendix.AppendixFixture.bring;
import static vn.gnbv.budget.appendix.AppendixFixture.confirm;
import static vn.gnbv.budget.appendix.AppendixFixture.of5988;
import static vn.gnbv.budget.appendix.AppendixFixture.ofOneCommune;
import static vn.gnbv.budget.appendix.AppendixFixture.opened;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.budget.spreadsheet.Workbooks;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class AppendixApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
        AppendixFixture.names();
    }

    @Test
    void becomesOneDecisionWhenItIsConfirmedAndNothingBefore() throws IOException {
        var location = opened("ASSIGNMENT", "5988/QĐ-UBND");
        get(location).then().body("state", is("AWAITING_FILE")).body("lines", is((Object) null));
        confirm(location, "0").then().statusCode(409).body("code", is("IMPORT_NOT_CHECKED"));
        bring(location, "0", of5988())
                .then()
                .statusCode(200)
                .body("state", is("CHECKED"))
                .body("lines", is(8))
                .body("errors", is(0))
                .body("totalVnd", is(15_555_250_000L));
        assertThat(booked()).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
        String decision = confirm(location, "1")
                .then()
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .extract()
                .path("decisionId");
        get("/v1/work-items").then().body("items", hasSize(0));
        get("/v1/work-items?state=DONE")
                .then()
                .body("items.title", contains("Phụ lục quyết định 5988/QĐ-UBND"))
                .body("items.state", contains("DONE"));
        confirm(location, "2").then().statusCode(409);
        bring(location, "2", of5988()).then().statusCode(409).body("code", is("IMPORT_CONFIRMED"));
        get("/v1/budget-decisions/" + decision)
                .then()
                .body("number", is("5988/QĐ-UBND"))
                .body("lines", hasSize(8))
                .body("lines.findAll { it.source == 'CENTRAL' }.assignedVnd.sum()", is(15_089_000_000L))
                .body("lines.find { it.source == 'COUNTERPART' }.assignedVnd", is(466_250_000))
                .body("lines.find { it.source == 'COUNTERPART' }.capitalType", is("NOT_STATED"));

        var allocation = opened("ALLOCATION", "12/QĐ-UBND");
        bring(allocation, "0", ofOneCommune(40.25)).then().body("state", is("CHECKED"));
        confirm(allocation, "1").then().statusCode(200);
        get("/v1/budget-lines?unitId=" + TestCaller.Place.COMMUNE_A)
                .then()
                .body("items.assignedVnd", contains(40_250_000))
                .body("items[0].parentLineId", is(lineOf(decision)));
        get("/v1/budget-lines/" + lineOf(decision)).then().body("allocatedVnd", is(40_250_000));
    }

    @Test
    void printsWhatCanBeBroughtAgain() throws IOException {
        var location = AppendixFixture.checked();
        String decision =
                confirm(location, "1").then().statusCode(200).extract().path("decisionId");
        var printed = get("/v1/budget-decisions/" + decision + "/appendix")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("phu-luc-"))
                .extract()
                .asByteArray();
        Files.write(Path.of("target", "appendix.xlsx"), printed);
        var sheets = Spreadsheet.read(printed).sheets();
        assertThat(sheets).extracting(s -> s.name()).containsExactly("Phụ lục I", "Phụ lục II");
        assertThat(sheets.getFirst().cell(3, 0).text())
                .isEqualTo("Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự nghiệp");
        assertThat(sheets.getLast().cell(8, 3).number()).isEqualByComparingTo("466.25");
        var again = opened("ASSIGNMENT", "1/QĐ-UBND");
        bring(again, "0", printed)
                .then()
                .body("state", is("CHECKED"))
                .body("lines", is(8))
                .body("totalVnd", is(15_555_250_000L));
        as(TestCaller.COMMUNE_A)
                .get("/v1/budget-decisions/" + decision + "/appendix")
                .then()
                .statusCode(404);
    }

    @Test
    void givesMoneyToAgenciesAndPrintsTheirRowsAgain() throws IOException {
        TestDatabase.execute("update organisation_copies set name = 'Phòng Nông nghiệp' where id = '"
                + TestCaller.Place.AGRICULTURE_OFFICE + "'");
        var location = opened("ASSIGNMENT", "77/QĐ-UBND");
        var file = Workbooks.of("Giao", new Object[][] {
            {"Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự nghiệp"},
            {"Đơn vị", "DA2"},
            {"Phòng Nông nghiệp", 6000},
            {"Huyện Sông Mã", 667},
            {"Tổng số", 6667}
        });
        bring(location, "0", file)
                .then()
                .statusCode(200)
                .body("state", is("CHECKED"))
                .body("lines", is(2));
        String decision =
                confirm(location, "1").then().statusCode(200).extract().path("decisionId");
        var ofAgency = "lines.find { it.holderOrganisationId == '%s' }".formatted(TestCaller.Place.AGRICULTURE_OFFICE);
        get("/v1/budget-decisions/" + decision)
                .then()
                .body(ofAgency + ".assignedVnd", is(6_000_000_000L))
                .body(ofAgency + ".unitId", is(TestCaller.Place.DISTRICT.toString()))
                .body("lines.find { it.holderOrganisationId == null }.assignedVnd", is(667_000_000));
        var printed = get("/v1/budget-decisions/" + decision + "/appendix")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var again = opened("ASSIGNMENT", "78/QĐ-UBND");
        bring(again, "0", printed)
                .then()
                .body("state", is("CHECKED"))
                .body("lines", is(2))
                .body("totalVnd", is(6_667_000_000L));
    }

    @Test
    void printsWhatThePaperGaveAndNotWhatALaterOneAdded() throws IOException {
        var line = Fixtures.aLine(20, 5_000_000);
        String paper = get("/v1/budget-lines/" + line).path("decisionId");
        String later = Fixtures.post(
                        "/v1/budget-decisions", """
                        {"kind": "ASSIGNMENT", "number": "79/QĐ-UBND", "issuedOn": "2024-01-02", "issuer": "UBND huyện",
                         "programmeId": "%s", "unitId": "%s", "year": 2024, "lines": [],
                         "raises": [{"lineId": "%s", "amountVnd": 2000000}]}""".formatted(Fixtures.PROGRAMME, TestCaller.Place.DISTRICT, line))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(printedTotal(paper)).isEqualByComparingTo("5");
        assertThat(printedTotal(later)).isEqualByComparingTo("2");
    }

    private static BigDecimal printedTotal(String decision) throws IOException {
        var printed = get("/v1/budget-decisions/" + decision + "/appendix")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Spreadsheet.read(printed).sheets().getFirst().cell(8, 3).number();
    }

    @Test
    void saysWhatTheRulesOfDecisionsSayCellByCellAndBooksNothing() {
        var location = AppendixFixture.checked();
        confirm(location, "1").then().statusCode(200);
        var booked = booked();
        var allocation = opened("ALLOCATION", "13/QĐ-UBND");
        bring(allocation, "0", ofOneCommune(6_667.000001))
                .then()
                .statusCode(200)
                .body("state", is("REFUSED"))
                .body("errors", is(1));
        as(TestCaller.FINANCE)
                .header("Accept-Language", "en")
                .get(allocation + "/errors")
                .then()
                .body("items.sheet", contains("Phân bổ"))
                .body("items.cell", contains("B3"))
                .body("items.value", contains("6667.000001"))
                .body("items.code", contains("OVER_AVAILABLE"))
                .body("items[0].message", containsString("6,667,000,000 VND is left"));
        confirm(allocation, "1").then().statusCode(409);
        bring(allocation, "1", ofOneCommune("40,25")).then().body("state", is("REFUSED"));
        get(allocation + "/errors").then().body("items.code", contains("CELL_IS_TEXT"));
        var repeated = opened("ASSIGNMENT", get(location).path("paper.number"));
        bring(repeated, "0", of5988()).then().body("state", is("REFUSED"));
        get(repeated + "/errors")
                .then()
                .body("items.code", contains("DECISION_ALREADY_RECORDED"))
                .body("items.pointer", contains("/number"));
        assertThat(booked()).isEqualTo(booked);
        bring(allocation, "2", "no spreadsheet".getBytes())
                .then()
                .statusCode(400)
                .body("code", is("FILE_NOT_READABLE"));
        as(TestCaller.COMMUNE_A).get(allocation).then().statusCode(403);
    }

    @Test
    void saysWhichAmountHasNoSourceOrMoreThanOneGiver() {
        var nowhere = opened("ASSIGNMENT", "80/QĐ-UBND");
        bring(nowhere, "0", Workbooks.of("Giao", new Object[][] {{"Đơn vị", "DA2"}, {"Huyện Sông Mã", 1}}))
                .then()
                .body("state", is("REFUSED"));
        get(nowhere + "/errors")
                .then()
                .body("items.code", contains("FUND_NOT_STATED"))
                .body("items.cell", contains("B2"));
        Fixtures.aLine(20, 100);
        Fixtures.aLine(20, 100);
        var before = TestDatabase.number("select count(*) from budget_entries");
        var allocation = opened("ALLOCATION", "81/QĐ-UBND");
        bring(allocation, "0", ofOneCommune(0.00005)).then().body("state", is("REFUSED"));
        get(allocation + "/errors")
                .then()
                .body("items.code", contains("PARENT_LINE_AMBIGUOUS"))
                .body("items.cell", contains("B3"));
        assertThat(TestDatabase.number("select count(*) from budget_entries")).isEqualTo(before);
    }

    private static String lineOf(String decision) {
        return get("/v1/budget-decisions/" + decision)
                .path("lines.find { it.source == 'CENTRAL' && it.assignedVnd == 6667000000 }.id");
    }

    private static long booked() {
        return TestDatabase.number("select count(*) from budget_entries")
                + TestDatabase.number("select count(*) from budget_decisions");
    }
}
