package vn.gnbv.budget.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class DisbursementApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void paysAndWritesTheLedgerAndTheEventFromTheRowThatTheDatabaseReturned() {
        var line = aLine(20, 6_667_000_000L);
        var paid = post("/v1/disbursements", disbursement(line, 100_000_000))
                .then()
                .statusCode(201)
                .body("lineVersion", is(1))
                .body("availableVnd", is(6_567_000_000L))
                .body("flags", contains("RECORDED_BY_ALLOCATOR"))
                .extract();
        var id = paid.<String>path("id");
        assertThat(get("/v1/disbursements/" + id).asString()).isEqualTo(paid.asString());
        get("/v1/disbursements?lineId=" + line).then().body("items.id", contains(id));
        get("/v1/budget-lines/" + line)
                .then()
                .header("ETag", "\"1\"")
                .body("disbursedVnd", is(100_000_000))
                .body("availableVnd", is(6_567_000_000L));
        get("/v1/budget-lines/" + line + "/entries")
                .then()
                .body("items.account", contains("ASSIGNED", "DISBURSED"))
                .body("items[1].lineVersion", is(1))
                .body("items[1].documentId", is(id))
                .body("items[1].documentDate", is("2024-05-02"));
        assertThat(TestDatabase.query("select payload ->> 'availableVnd' from event_log where version = 1"))
                .containsExactly("6567000000");
    }

    @Test
    void refusesToPayMoreThanIsLeftAndSaysExactlyHowMuchThatIs() {
        var line = aLine(20, 6_667_000_000L);
        post("/v1/disbursements", disbursement(line, 6_667_000_001L))
                .then()
                .statusCode(409)
                .body("code", is("OVER_AVAILABLE"))
                .body("errors[0].pointer", is("/amountVnd"))
                .body("detail", containsString("6.667.000.000"));
        as(TestCaller.FINANCE)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(disbursement(line, 6_667_000_001L))
                .post("/v1/disbursements")
                .then()
                .body("detail", containsString("6,667,000,000 VND is left"));
        get("/v1/budget-lines/" + line).then().header("ETag", "\"0\"");
    }

    @Test
    void refusesAnotherCapitalTypeAndAnotherYearInOneAnswer() {
        var line = aLine(20, 100);
        var body = disbursement(line, 60).replace("RECURRENT", "INVESTMENT").replace("2024-05-02", "2025-02-01");
        post("/v1/disbursements", body)
                .then()
                .statusCode(409)
                .body("errors.code", contains("OUTSIDE_BUDGET_YEAR", "CAPITAL_TYPES_MIXED"))
                .body("errors.pointer", contains("/paidOn", "/capitalType"));
    }

    @Test
    void paysMoneyOfNoStatedTypeOnlyAsSuch() {
        var line = UUID.fromString(
                post("/v1/budget-decisions", decision(number(), line(0, 20, "COUNTERPART", "NOT_STATED", 466_250_000)))
                        .path("lines[0].id"));
        post("/v1/disbursements", disbursement(line, 60)).then().statusCode(409);
        post("/v1/disbursements", disbursement(line, 60).replace("RECURRENT", "NOT_STATED"))
                .then()
                .statusCode(201);
    }

    @Test
    void knowsNoLineOutsideTheArea() {
        var line = aLine(20, 100);
        post("/v1/disbursements", disbursement(UUID.randomUUID(), 1))
                .then()
                .statusCode(404)
                .body("errors[0].pointer", is("/lineId"));
        var communeOfficer =
                TestCaller.token("finance-a", Place.COMMUNE_A, Place.COMMITTEE_A, List.of("BUDGET_OFFICER"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(communeOfficer)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(disbursement(line, 1))
                .post("/v1/disbursements")
                .then()
                .statusCode(404);
        post("/v1/disbursements", disbursement(line, 1).replace("2024-05-02", "2199-05-02"))
                .then()
                .statusCode(400)
                .body("errors[0].code", is("DATE_IN_FUTURE"));
    }

    @Test
    void asksForAKeyBecauseARepeatWouldPayTwice() {
        as(TestCaller.FINANCE)
                .contentType("application/json")
                .body(disbursement(aLine(20, 100), 60))
                .post("/v1/disbursements")
                .then()
                .statusCode(400)
                .body("code", is("IDEMPOTENCY_KEY_REQUIRED"));
    }

    @Test
    void letsTenOf64PaymentsThroughWhenTheMoneyIsEnoughForTen() throws Exception {
        var line = aLine(20, 1_000);
        var statuses = allAtOnce(64, i -> () -> send("/v1/disbursements", disbursement(line, 100)));
        assertThat(statuses).filteredOn(s -> s == 201).hasSize(10);
        assertThat(statuses).filteredOn(s -> s == 409).hasSize(54);
        get("/v1/budget-lines/" + line)
                .then()
                .body("availableVnd", is(0))
                .body("disbursedVnd", is(1_000))
                .body("version", is(10));
        assertThat(TestDatabase.query("select version from event_log where key = '" + line + "' order by seq"))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(TestDatabase.number("select count(*) from disbursements")).isEqualTo(10);
    }

    @Test
    void movesMoneyAllWaysAtOnceWithoutADeadLockAndLosesNothing() throws Exception {
        var first = aLine(41, 10_000);
        var second = aLine(43, 10_000);
        var statuses = allAtOnce(96, i -> () -> switch (i % 4) {
            case 0 -> send("/v1/adjustments", adjustment(number(), first, second, 70));
            case 1 -> send("/v1/adjustments", adjustment(number(), second, first, 50));
            case 2 -> send("/v1/disbursements", disbursement(i % 8 == 2 ? first : second, 300));
            default -> {
                var ofFirst = i % 8 == 3;
                yield send(
                        "/v1/budget-decisions",
                        allocation(number(), ofFirst ? first : second, ofFirst ? 41 : 43, Place.COMMUNE_A, 90));
            }
        });
        assertThat(statuses).allMatch(s -> s == 201 || s == 409);
        assertThat(statuses).contains(201);
        assertThat(TestDatabase.number("select sum(assigned_vnd + adjusted_vnd - allocated_vnd) from budget_lines"))
                .isEqualTo(20_000);
        assertThat(TestDatabase.number("select sum(available_vnd + disbursed_vnd) from budget_lines"))
                .isEqualTo(20_000);
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
        assertThat(TestDatabase.number("select deadlocks from pg_stat_database where datname = current_database()"))
                .isZero();
    }

    /** As a good client does: when the service is busy, again with the same key. */
    private static int send(String path, String body) {
        var key = UUID.randomUUID();
        while (true) {
            var status = as(TestCaller.FINANCE)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(body)
                    .post(path)
                    .statusCode();
            if (status != 503) {
                return status;
            }
        }
    }

    private interface Act {
        Callable<Integer> number(int i);
    }

    private static List<Integer> allAtOnce(int times, Act act) throws InterruptedException, ExecutionException {
        try (var callers = Executors.newFixedThreadPool(64)) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < times; i++) {
                answers.add(callers.submit(act.number(i)));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
