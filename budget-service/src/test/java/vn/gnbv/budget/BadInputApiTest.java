package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.authorityRule;
import static vn.gnbv.budget.Fixtures.budgetYear;
import static vn.gnbv.budget.Fixtures.cancellation;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

/** Rules that no other test breaks: each names field and rule, and leaves every table as it was. */
@QuarkusTest
class BadInputApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void aDayUntilWhichAYearIsSettledNeedsItsBasis() {
        refused(
                () -> post("/v1/budget-years", budgetYear(2024, "2025-01-31").replace("\"Luật 83/2015/QH13\"", "null")),
                400,
                "BASIS_MISSING",
                "/settledByBasis");
    }

    @Test
    void aYearStatesEachRuleOfAuthorityAndEachClassOfCarryOverOnce() {
        var rule = authorityRule("ASSIGNMENT", "DISTRICT_COMMITTEE");
        refused(
                () -> post("/v1/budget-years", budgetYear(2024, null, false, false, rule + ", " + rule, "")),
                400,
                "ENTERED_TWICE",
                "/authorityRules/1/act");
        var carried = """
                {"code": "MAU", "name": "Loại mẫu", "basis": "Nghị quyết mẫu"}""";
        refused(
                () -> post("/v1/budget-years", budgetYear(2024, null, false, false, "", carried + ", " + carried)),
                400,
                "ENTERED_TWICE",
                "/carryOverClasses/1/code");
    }

    @Test
    void aPaperCancelsMoneyOfALineOnce() {
        var line = aLine(20, 100);
        var once = cancellation(line, 10);
        var one = once.substring(once.indexOf("{\"lineId\""), once.lastIndexOf(']'));
        refused(
                () -> post("/v1/cancellations", once.replace(one, one + ", " + one)),
                400,
                "ENTERED_TWICE",
                "/lines/1/lineId");
    }

    @Test
    void aYearThatIsOnRecordStaysTheYearOfItsProgramme() {
        var year = location("/v1/budget-years", budgetYear(2023, "2024-01-31"));
        refused(
                () -> as(TestCaller.FINANCE)
                        .header("If-Match", "\"0\"")
                        .contentType("application/json")
                        .body(budgetYear(2024, "2025-01-31"))
                        .put(year),
                409,
                "YEAR_IS_ANOTHER",
                "/year");
    }

    @Test
    void aPaperOfAnotherKindIsNotRecordedAsADecision() {
        var paper =
                decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 1)).replace("\"ASSIGNMENT\"", "\"CARRY_OVER\"");
        refused(() -> post("/v1/budget-decisions", paper), 400, "KIND_HAS_ITS_OWN_RESOURCE", "/kind");
    }

    @Test
    void linesAreNotShownAsTheyWereOnAnEarlierDay() {
        aLine(20, 100);
        refused(
                () -> get("/v1/budget-summaries/lines?unitId=" + TestCaller.Place.DISTRICT
                        + "&year=2024&asOf=2024-01-01"),
                400,
                "LINES_AS_THEY_ARE",
                "?asOf");
    }

    @Test
    void loansAreStatedForAMonthThatHasEnded() {
        refused(
                () -> post("/v1/credit-positions", """
                        {"month": "2099-12", "status": "ESTIMATE", "positions": [
                          {"unitId": "%s", "loanProgramme": "POOR", "lentVnd": 0, "repaidVnd": 0, "outstandingVnd": 0,
                           "overdueVnd": 0, "households": 0}]}""".formatted(TestCaller.Place.COMMUNE_A)),
                400,
                "MONTH_IN_FUTURE",
                "/month");
    }

    private static void refused(Supplier<Response> call, int status, String code, String field) {
        var before = TestDatabase.contents();
        call.get()
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code))
                .body("errors.find { it.code == '" + code + "' }.pointer", is(field));
        assertThat(TestDatabase.contents()).isEqualTo(before);
    }
}
