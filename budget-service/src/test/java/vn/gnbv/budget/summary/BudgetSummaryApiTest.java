package vn.gnbv.budget.summary;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.aPlan;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.decision5988;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class BudgetSummaryApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void addsUpTheMoneyOf2024ToTheDong() {
        post("/v1/budget-decisions", decision5988());
        var plan = aPlan();
        assertTotals(summary(plan))
                .body("edition", is(1))
                .body("totals.lines", is(8))
                .body("totals.carriedInVnd", nullValue())
                .body("totals.linesWithUnknownCarryOver", is(8))
                .body("totals.availableVnd", is(15_555_250_000L))
                .body("byComponent.code", contains("DA2", "DA3.1", "DA3.2", "DA4.1", "DA4.3", "DA6.2", "DA7"))
                .body(
                        "byComponent.assignedVnd",
                        contains(
                                equalTo(7_133_250_000L),
                                equalTo(2_756_000_000L),
                                equalTo(547_000_000),
                                equalTo(1_763_000_000),
                                equalTo(1_460_000_000),
                                equalTo(275_000_000),
                                equalTo(1_621_000_000)))
                .body("byComponent[0].centralVnd", is(6_667_000_000L))
                .body("byComponent[0].counterpartVnd", is(466_250_000))
                .body("byComponent[1].counterpartVnd", nullValue())
                .body(lead(Place.AGRICULTURE_OFFICE), is(9_889_250_000L))
                .body(lead(Place.LABOUR_OFFICE), is(5_119_000_000L))
                .body(lead(Place.HEALTH_CENTRE), is(547_000_000))
                .body("byLead", hasSize(3))
                .body("flags", hasItems("UNSPLIT", "SEVERAL_LEADS", "APPLICABILITY_UNKNOWN"));
    }

    @Test
    void countsEachDongOnceAtItsLowestLine() {
        post("/v1/budget-decisions", decision5988());
        var child = UUID.fromString(
                post("/v1/budget-decisions", allocation("SAMPLE-1", Fixtures.line(8), 72, Place.COMMUNE_A, 40_000_000))
                        .path("lines[0].id"));
        post("/v1/disbursements", disbursement(child, 15_000_000));
        var plan = aPlan();
        assertTotals(summary(plan))
                .body("totals.lines", is(9))
                .body("totals.linesWithUnknownCarryOver", is(8))
                .body("totals.disbursedVnd", is(15_000_000))
                .body("totals.availableVnd", is(15_540_250_000L))
                .body("byComponent.find { it.code == 'DA7' }.assignedVnd", is(1_581_000_000))
                .body("byComponent.find { it.code == 'DA7.2' }.assignedVnd", is(40_000_000));
    }

    @Test
    void saysNothingOfWhatNoPaperStates() {
        summary(aPlan())
                .body("totals.lines", is(0))
                .body("totals.assignedVnd", nullValue())
                .body("totals.centralVnd", nullValue());
        post("/v1/budget-decisions", decision(number(), carrying(41, "12") + "," + carrying(43, "0")));
        summary(aPlan()).body("totals.carriedInVnd", is(12)).body("totals.linesWithUnknownCarryOver", is(0));
        aLine(20, 5);
        summary(aPlan()).body("totals.carriedInVnd", nullValue()).body("totals.linesWithUnknownCarryOver", is(1));
    }

    @Test
    void countsNeitherOtherYearsNorOtherUnits() {
        aLine(20, 5);
        post(
                "/v1/budget-decisions",
                decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 7)).replace("2024,", "2023,"));
        aLine(20, 9);
        TestDatabase.execute("update budget_lines set unit_id = '%1$s', scope_unit_id = '%1$s' where assigned_vnd = 9"
                .formatted(Place.PROVINCE));
        summary(aPlan()).body("totals.assignedVnd", is(5));
    }

    @Test
    void isShownOnlyWhereThePlanLiesInTheArea() {
        var plan = aPlan();
        as(TestCaller.COMMUNE_A)
                .get("/v1/budget-summaries?planId=" + plan)
                .then()
                .statusCode(404)
                .body("errors[0].pointer", is("?planId"));
        get("/v1/budget-summaries?planId=" + UUID.randomUUID()).then().statusCode(404);
        get("/v1/budget-summaries").then().statusCode(400).body("errors[0].pointer", is("?planId"));
    }

    private static ValidatableResponse assertTotals(ValidatableResponse summary) {
        return summary.body("totals.assignedVnd", is(15_555_250_000L))
                .body("totals.centralVnd", is(15_089_000_000L))
                .body("totals.counterpartVnd", is(466_250_000))
                .body("totals.integratedVnd", nullValue())
                .body("totals.mobilisedVnd", nullValue())
                .body("totals.recurrentVnd", is(15_089_000_000L))
                .body("totals.capitalTypeNotStatedVnd", is(466_250_000));
    }

    private static String carrying(int component, String vnd) {
        return line(0, component, "CENTRAL", "RECURRENT", 5)
                .replace("\"amountVnd\"", "\"carriedInVnd\": " + vnd + ", \"amountVnd\"");
    }

    private static String lead(UUID organisation) {
        return "byLead.find { it.organisationId == '" + organisation + "' }.assignedVnd";
    }

    private static ValidatableResponse summary(UUID plan) {
        return get("/v1/budget-summaries?planId=" + plan).then().statusCode(200);
    }
}
