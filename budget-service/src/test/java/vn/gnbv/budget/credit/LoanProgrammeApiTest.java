package vn.gnbv.budget.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.credit.CreditExercises.month;
import static vn.gnbv.budget.credit.CreditExercises.programme;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class LoanProgrammeApiTest {

    private static final String PATH = "/v1/loan-programmes";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void isLentForFromItsFirstDayOnOnceItIsStated() {
        var may = month("2024-05").replace("\"POOR\"", "\"SOCIAL_HOUSING\"");
        refused(post("/v1/credit-positions", may), 400, "/positions/0/loanProgramme", "LOAN_PROGRAMME_UNKNOWN");
        post(TestCaller.KEEPER, PATH, programme("SOCIAL_HOUSING"))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("basis", is("Quyết định mẫu 1/QĐ-TTg"));
        refused(
                post("/v1/credit-positions", may.replace("2024-05", "2023-12")),
                400,
                "/positions/0/loanProgramme",
                "LOAN_PROGRAMME_UNKNOWN");
        post("/v1/credit-positions", may).then().statusCode(201);
        get(PATH).then().body("items.code", hasItems("POOR", "SOCIAL_HOUSING"));
        get(PATH + "/POOR").then().body("basis", nullValue()).body("validFrom", nullValue());
    }

    @Test
    void endsWhereNoLoansAreOnRecordBehindItsLastDay() {
        post(TestCaller.KEEPER, PATH, programme("SOCIAL_HOUSING")).then().statusCode(201);
        post("/v1/credit-positions", month("2024-05").replace("\"POOR\"", "\"SOCIAL_HOUSING\""))
                .then()
                .statusCode(201);
        refused(restate("\"0\"", "2024-04-30"), 409, "/validTo", "LOAN_PROGRAMME_IN_USE");
        restate("\"0\"", "2024-05-31")
                .then()
                .statusCode(200)
                .body("version", is(1))
                .body("validTo", is("2024-05-31"));
        refused(
                post("/v1/credit-positions", month("2024-06").replace("\"POOR\"", "\"SOCIAL_HOUSING\"")),
                400,
                "/positions/0/loanProgramme",
                "LOAN_PROGRAMME_UNKNOWN");
    }

    @Test
    void refusesEachRuleOfTheListAndLeavesItAsItIs() {
        post(TestCaller.KEEPER, PATH, programme("SOCIAL_HOUSING")).then().statusCode(201);
        refused(post(TestCaller.KEEPER, PATH, programme("SOCIAL_HOUSING")), 409, "/code", "LOAN_PROGRAMME_EXISTS");
        refused(
                post(TestCaller.KEEPER, PATH, programme("OTHER_2").replace("null", "\"2023-12-31\"")),
                400,
                "/validTo",
                "VALIDITY_REVERSED");
        post(TestCaller.KEEPER, PATH, programme("nhà ở"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        refused(restate("\"0\"", programme("OTHER_2")), 409, "/code", "CODE_STAYS");
        assertThat(restate("\"7\"", "2024-05-31").statusCode()).isEqualTo(412);
        assertThat(post(PATH, programme("OTHER_2")).statusCode()).isEqualTo(403);
        assertThat(TestDatabase.query("select code || version from loan_programmes order by code"))
                .containsExactly("POOR0", "SOCIAL_HOUSING0");
    }

    /** @param said the last day, or the whole body */
    private static Response restate(String version, String said) {
        var body = said.startsWith("{") ? said : programme("SOCIAL_HOUSING").replace("null", "\"" + said + "\"");
        return as(TestCaller.KEEPER)
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put(PATH + "/SOCIAL_HOUSING");
    }

    private static void refused(Response response, int status, String pointer, String code) {
        response.then()
                .statusCode(status)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }
}
