package vn.gnbv.budget.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.allocation;
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
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class AdjustmentApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void movesMoneyBetweenTwoSubProjectsAndTheTotalStays() {
        post("/v1/budget-decisions", decision5988());
        var id = adjust(Fixtures.line(6), Fixtures.line(5), 60_000_000)
                .statusCode(201)
                .body("movements[0].amountVnd", is(60_000_000))
                .extract()
                .<String>path("id");
        get("/v1/budget-lines/" + Fixtures.line(6))
                .then()
                .body("adjustedVnd", is(-60_000_000))
                .body("availableVnd", is(1_400_000_000))
                .body("version", is(1));
        get("/v1/budget-lines/" + Fixtures.line(5)).then().body("availableVnd", is(1_823_000_000));
        get("/v1/budget-lines/" + Fixtures.line(5) + "/entries")
                .then()
                .body("items.changeVnd", contains(1_763_000_000, 60_000_000))
                .body("items[1].counterLineId", is(Fixtures.line(6).toString()))
                .body("items[1].documentDate", is("2024-06-03"));
        get("/v1/adjustments?lineId=" + Fixtures.line(5)).then().body("items.id", contains(id));
        get("/v1/adjustments?lineId=" + Fixtures.line(1)).then().body("items.size()", is(0));
        get("/v1/adjustments/" + id).then().statusCode(200).body("reason", is("Cân đối lại"));
        assertThat(TestDatabase.number("select sum(assigned_vnd + adjusted_vnd - allocated_vnd) from budget_lines"))
                .isEqualTo(15_555_250_000L);
        assertThat(
                        TestDatabase.query(
                                "select distinct reason || ' ' || causation_id from event_log where payload ->> 'change' = 'ADJUSTED'"))
                .containsExactly("Cân đối lại " + id);
    }

    @Test
    void judgesALineByWhatAllMovementsOfThePaperComeTo() {
        var first = aLine(41, 10);
        var second = aLine(43, 10);
        var third = aLine(42, 10);
        var body = adjustment("7/QĐ", second, third, 15)
                .replace(
                        "]}",
                        ", {\"fromLineId\": \"%s\", \"toLineId\": \"%s\", \"amountVnd\": 5}]}"
                                .formatted(first, second));
        post("/v1/adjustments", body).then().statusCode(201);
        get("/v1/budget-lines/" + second).then().body("availableVnd", is(0)).body("version", is(1));
        get("/v1/budget-lines/" + second + "/entries")
                .then()
                .body("items.account", contains("ASSIGNED", "ADJUSTED", "ADJUSTED"));
    }

    @Test
    void lowersNoLineBelowWhatIsSpentAndPassedOn() {
        var from = aLine(41, 100);
        var to = aLine(43, 100);
        post("/v1/disbursements", disbursement(from, 30)).then().statusCode(201);
        post("/v1/budget-decisions", allocation(number(), from, 41, Place.COMMUNE_A, 20))
                .then()
                .statusCode(201);
        adjust(from, to, 51)
                .statusCode(409)
                .body("code", is("OVER_AVAILABLE"))
                .body("errors[0].pointer", is("/movements/0/amountVnd"));
        adjust(from, to, 50).statusCode(201);
    }

    @Test
    void mixesNeitherCapitalTypesNorSourcesNorOriginYearsNorLevels() {
        var recurrent = aLine(41, 100);
        adjust(recurrent, other("CENTRAL", "INVESTMENT", ""), 1)
                .statusCode(409)
                .body("code", is("CAPITAL_TYPES_MIXED"));
        adjust(recurrent, other("CENTRAL", "NOT_STATED", ""), 1)
                .statusCode(409)
                .body("code", is("CAPITAL_TYPES_MIXED"));
        adjust(recurrent, other("COUNTERPART", "RECURRENT", ""), 1)
                .statusCode(409)
                .body("code", is("SOURCES_MIXED"));
        adjust(recurrent, other("CENTRAL", "RECURRENT", "\"originYear\": 2023, "), 1)
                .statusCode(409)
                .body("code", is("ORIGIN_YEARS_MIXED"));
        var child =
                UUID.fromString(post("/v1/budget-decisions", allocation(number(), recurrent, 41, Place.COMMUNE_A, 20))
                        .path("lines[0].id"));
        adjust(recurrent, child, 1).statusCode(409).body("code", is("PARENTS_MIXED"));
        adjust(recurrent, recurrent, 1).statusCode(400).body("errors[0].code", is("SAME_LINE"));
        adjust(recurrent, UUID.randomUUID(), 1).statusCode(404).body("errors[0].pointer", is("/movements/0/toLineId"));
    }

    @Test
    void refusesThePaperThatIsOnRecordAlready() {
        var from = aLine(41, 100);
        var to = aLine(43, 100);
        post("/v1/adjustments", adjustment("7/QĐ", from, to, 1)).then().statusCode(201);
        post("/v1/adjustments", adjustment("7/QĐ", from, to, 1))
                .then()
                .statusCode(409)
                .body("code", is("ADJUSTMENT_ALREADY_RECORDED"));
        get("/v1/budget-lines/" + from).then().body("availableVnd", is(99));
    }

    private static UUID other(String source, String type, String more) {
        var body = decision(number(), line(0, 43, source, type, 100)).replace("\"source\"", more + "\"source\"");
        return UUID.fromString(post("/v1/budget-decisions", body)
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id"));
    }

    private static ValidatableResponse adjust(UUID from, UUID to, long vnd) {
        return post("/v1/adjustments", adjustment(number(), from, to, vnd)).then();
    }
}
