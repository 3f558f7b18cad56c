package vn.gnbv.budget.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.decision5988;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.estimate.EstimateExercises.comparison;
import static vn.gnbv.budget.estimate.EstimateExercises.estimate;
import static vn.gnbv.budget.estimate.EstimateExercises.item;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EstimateApiTest {

    private static final String ESTIMATES = "/v1/budget-estimates";
    private static final String ROW = "rows.find { it.componentCode == '%s' && it.source == 'CENTRAL' }";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void showsAnEstimateAsItWasRecordedAndInTheListWithoutItsItems() {
        var paper = estimate(item(20, 7_000_000_000L) + "," + item(70, Place.COMMUNE_A, 2_000_000_000L));
        var location = location(ESTIMATES, paper);
        get(location)
                .then()
                .statusCode(200)
                .body("signer.name", is("Người ký mẫu"))
                .body("totalVnd", is(9_000_000_000L))
                .body("items.amountVnd", contains(7_000_000_000L, 2_000_000_000))
                .body("items[1].unitId", is(Place.COMMUNE_A.toString()))
                .body("items[1].holderOrganisationId", nullValue());
        get(ESTIMATES + "?year=2024&unitId=" + Place.DISTRICT)
                .then()
                .body("items.totalVnd", contains(9_000_000_000L))
                .body("items[0].items", nullValue());
        get(ESTIMATES + "?year=2025").then().body("items", empty());
        Fixtures.as(TestCaller.COMMUNE_A).get(location).then().statusCode(404);
    }

    @Test
    void isNoMoneyAndStandsInNoSummary() {
        post(ESTIMATES, estimate(item(20, 7_000_000_000L))).then().statusCode(201);
        assertThat(TestDatabase.number("select count(*) from budget_lines")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_log")).isZero();
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        get("/v1/budget-summaries/cells?year=2024&unitId=" + Place.DISTRICT)
                .then()
                .body("items[0].availableVnd", is(15_555_250_000L));
    }

    @Test
    void comparesTheLastEstimateWithWhatCameToTheUnitAndCountsWhatWasPassedOnOnce() {
        get(comparison(Place.DISTRICT)).then().body("estimate", nullValue()).body("rows", empty());
        post(ESTIMATES, estimate(item(20, 1))).then().statusCode(201);
        post(
                        ESTIMATES,
                        estimate(item(20, 7_000_000_000L) + "," + item(70, 1_600_000_000L) + "," + item(11, 50))
                                .replace("2023-08-15", "2023-10-02"))
                .then()
                .statusCode(201);
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        post("/v1/budget-decisions", allocation("SAMPLE-1", line(8), 72, Place.COMMUNE_A, 40_000_000))
                .then()
                .statusCode(201);
        get(comparison(Place.DISTRICT))
                .then()
                .statusCode(200)
                .body("estimate.totalVnd", is(8_600_000_050L))
                .body(ROW.formatted("DA2") + ".estimatedVnd", is(7_000_000_000L))
                .body(ROW.formatted("DA2") + ".assignedVnd", is(6_667_000_000L))
                .body(ROW.formatted("DA2") + ".differenceVnd", is(-333_000_000))
                .body(ROW.formatted("DA7") + ".differenceVnd", is(21_000_000))
                .body(ROW.formatted("DA1.1") + ".estimatedVnd", is(50))
                .body(ROW.formatted("DA1.1") + ".assignedVnd", nullValue())
                .body(ROW.formatted("DA1.1") + ".differenceVnd", nullValue())
                .body(ROW.formatted("DA3.1") + ".estimatedVnd", nullValue())
                .body(ROW.formatted("DA3.1") + ".assignedVnd", is(2_756_000_000L))
                .body(ROW.formatted("DA7.2"), nullValue())
                .body("rows", hasSize(9));
        get(comparison(Place.COMMUNE_A))
                .then()
                .body("estimate", nullValue())
                .body("rows.componentCode", contains("DA7.2"))
                .body("rows.assignedVnd", contains(40_000_000));
    }

    @Test
    void refusesEachRuleOfAnEstimateAndKeepsNothing() {
        Fixtures.unitsGoOn();
        var first = estimate(item(20, 100));
        post(ESTIMATES, first).then().statusCode(201);
        refused(post(ESTIMATES, first), 409, "/number", "ESTIMATE_ALREADY_RECORDED");
        refused(post(ESTIMATES, estimate(item(20, 1) + "," + item(20, 2))), 409, "/items/1", "DUPLICATE_LINE");
        refused(
                post(ESTIMATES, estimate(item(20, 1)).replace("2023-08-15", "2099-01-01")),
                400,
                "/issuedOn",
                "DATE_IN_FUTURE");
        refused(
                post(ESTIMATES, estimate(item(20, Place.PROVINCE, 1))),
                409,
                "/items/0/unitId",
                "UNIT_OUTSIDE_DECISION");
        refused(
                post(
                        ESTIMATES,
                        estimate(item(20, 1))
                                .replace(Fixtures.PROGRAMME.toString(), Fixtures.OTHER_PROGRAMME.toString())),
                409,
                "/items/0/componentId",
                "COMPONENT_NOT_OF_PROGRAMME");
        Fixtures.state(43, Place.DISTRICT, false);
        refused(post(ESTIMATES, estimate(item(43, 1))), 409, "/items/0/componentId", "COMPONENT_NOT_APPLICABLE");
        post(ESTIMATES, estimate(item(20, 0)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/items/0/amountVnd"));
        post(ESTIMATES, estimate(item(20, 1)).replace(Place.DISTRICT.toString(), Place.PROVINCE.toString()))
                .then()
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from estimates")).isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from estimate_items")).isEqualTo(1);
    }

    private static void refused(Response response, int status, String pointer, String code) {
        response.then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors[0].message", notNullValue());
    }
}
