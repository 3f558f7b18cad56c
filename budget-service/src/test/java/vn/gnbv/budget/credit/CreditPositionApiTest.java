package vn.gnbv.budget.credit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aPlan;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.credit.CreditExercises.correction;
import static vn.gnbv.budget.credit.CreditExercises.position;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class CreditPositionApiTest {

    private static final UUID BANK = Place.agency(6);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void keepsTheMonthsOfTheBankAndEveryCorrectionWithItsReason() {
        var april = month("2024-04", position(Place.COMMUNE_A, 200_000_000, 100_000_000, 8_000_000_000L));
        enter(april).then().statusCode(201).body("items.flags.flatten()", hasSize(0));
        String may = enter(month("2024-05", position(Place.COMMUNE_A, 350_000_000, 120_000_000, 8_230_000_000L)))
                .then()
                .statusCode(201)
                .body("items[0].lenderOrganisationId", is(BANK.toString()))
                .body("items[0].flags", hasSize(0))
                .extract()
                .path("items[0].id");
        correct(may, "\"0\"", correction()).then().statusCode(200).body("outstandingVnd", is(8_220_000_000L));
        correct(may, "\"1\"", correction().replace("8220000000", "8229999999"))
                .then()
                .statusCode(200)
                .body("flags", contains("DOES_NOT_GO_ON"));
        correct(may, "\"2\"", correction().replace("OFFICIAL", "ESTIMATE"))
                .then()
                .statusCode(409)
                .body("code", is("OFFICIAL_STAYS_OFFICIAL"));
        get("/v1/credit-positions/" + may + "/versions")
                .then()
                .body("items.version", contains(0, 1, 2))
                .body("items.outstandingVnd", contains(8_230_000_000L, 8_220_000_000L, 8_229_999_999L))
                .body("items.reason", contains(null, "Khóa sổ tháng", "Khóa sổ tháng"));
        get("/v1/credit-positions?month=2024-05&unitId=" + Place.DISTRICT)
                .then()
                .body("items.id", contains(may))
                .body("items[0].status", is("OFFICIAL"));
        get("/v1/budget-summaries?planId=" + aPlan()).then().body("totals.assignedVnd", nullValue());
    }

    @Test
    void lendersSpeakOnlyForThemselvesAndOnlyOnceForAMonth() {
        var may = month("2024-05", position(Place.COMMUNE_A, 1, 0, 100_000_000));
        String id = enter(may).then().statusCode(201).extract().path("items[0].id");
        enter(may).then().statusCode(409).body("errors.code", contains("CREDIT_POSITION_EXISTS"));
        Fixtures.as(TestCaller.HEALTH)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(correction())
                .put("/v1/credit-positions/" + id)
                .then()
                .statusCode(404);
        as(TestCaller.COMMUNE_B).get("/v1/credit-positions/" + id).then().statusCode(404);
    }

    @Test
    void tellsEverythingThatIsWrongWithAMonthAtOnce() {
        var twice = position(Place.COMMUNE_A, 1, 0, 100_000_000);
        var over = position(Place.COMMUNE_B, 1, 0, 14_999_999);
        var elsewhere = position(UUID.randomUUID(), 1, 0, 100_000_000).replace("POOR", "RICH");
        enter(month("2024-05", twice + "," + over + "," + elsewhere + "," + twice))
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        contains(
                                "OVERDUE_OVER_OUTSTANDING",
                                "UNIT_NOT_IN_AREA",
                                "LOAN_PROGRAMME_UNKNOWN",
                                "CREDIT_POSITION_TWICE"))
                .body(
                        "errors.pointer",
                        contains(
                                "/positions/1/overdueVnd",
                                "/positions/2/unitId",
                                "/positions/2/loanProgramme",
                                "/positions/3"));
        enter(month("2024-13", twice)).then().statusCode(400).body("errors.pointer", contains("/month"));
        get("/v1/credit-positions?month=2024").then().statusCode(400).body("errors.pointer", contains("?month"));
        get("/v1/credit-positions").then().body("items", hasSize(0));
    }

    private static String month(String month, String positions) {
        return """
                {"month": "%s", "status": "ESTIMATE", "positions": [%s]}""".formatted(month, positions);
    }

    private static Response enter(String body) {
        return bank().header("Idempotency-Key", UUID.randomUUID()).body(body).post("/v1/credit-positions");
    }

    private static Response correct(String id, String etag, String body) {
        return bank().header("If-Match", etag).body(body).put("/v1/credit-positions/" + id);
    }

    private static io.restassured.specification.RequestSpecification bank() {
        return RestAssured.given()
                .auth()
                .oauth2(TestCaller.token("bank", Place.DISTRICT, BANK, List.of("REPORTER")))
                .contentType("application/json");
    }
}
