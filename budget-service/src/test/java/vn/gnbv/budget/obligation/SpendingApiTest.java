package vn.gnbv.budget.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.advance;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.commitment;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.giveBack;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.Fixtures.takeBack;
import static vn.gnbv.budget.Fixtures.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class SpendingApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @AfterEach
    void everyTotalIsTheSumOfItsEntries() {
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
    }

    @Test
    void bindsAdvancesClearsAndPaysAContractAndReleasesTheRest() {
        var line = aLine(20, 1_000);
        var contract = location("/v1/commitments", commitment(line, 600));
        amounts(line, 600, 0, 0, 400);
        var advance = location("/v1/advances", with(advance(line, 200), "commitmentId", id(contract)));
        amounts(line, 400, 200, 0, 400);
        post("/v1/disbursements", with(disbursement(line, 150), "advanceId", id(advance)))
                .then()
                .statusCode(201)
                .body("obligationId", is(id(advance)));
        amounts(line, 400, 50, 150, 400);
        post(advance + "/returns", giveBack(50)).then().statusCode(201).body("kind", is("RETURN"));
        amounts(line, 400, 0, 150, 450);
        post("/v1/disbursements", with(disbursement(line, 300), "commitmentId", id(contract)))
                .then()
                .statusCode(201)
                .body("availableVnd", is(450));
        post(contract + "/releases", giveBack(100)).then().statusCode(201).body("destination", is("LINE"));
        amounts(line, 0, 0, 450, 550);
        get(contract)
                .then()
                .body("drawnVnd", is(500))
                .body("releasedVnd", is(100))
                .body("openVnd", is(0));
        get(advance)
                .then()
                .body("clearedVnd", is(150))
                .body("returnedVnd", is(50))
                .body("openVnd", is(0));
        get("/v1/commitments?open=true&lineId=" + line).then().body("items.size()", is(0));
        get("/v1/recoveries?lineId=" + line).then().body("items.kind", contains("RETURN", "RELEASE"));
        get("/v1/budget-lines/" + line + "/reconciliation")
                .then()
                .body("agrees", is(true))
                .body("accounts.find { it.account == 'DISBURSED' }.entriesVnd", is(450));
    }

    @Test
    void takesMoneyBackIntoTheLineAndUndoesWhatWasRecordedWrongly() {
        var line = aLine(20, 1_000);
        var contract = location("/v1/commitments", commitment(line, 300));
        var payment = location("/v1/disbursements", with(disbursement(line, 300), "commitmentId", id(contract)));
        post(payment + "/recoveries", takeBack("RECOVERY", 100)).then().statusCode(201);
        amounts(line, 0, 0, 200, 800);
        post(payment + "/recoveries", takeBack("REVERSAL", 200)).then().statusCode(201);
        amounts(line, 200, 0, 0, 800);
        get(payment).then().body("takenBackVnd", is(300));
        refused(post(payment + "/recoveries", takeBack("REFUND", 1)).then(), 409, "OVER_PAID", "/amountVnd");
        assertThat(TestDatabase.query("select distinct reason from event_log where reason like 'Không dùng hết%'"))
                .hasSize(2);
    }

    @Test
    void refusesWhatIsNotThereAndChangesNothing() {
        var line = aLine(20, 100);
        var other = aLine(31, 100);
        var contract = location("/v1/commitments", commitment(line, 60));
        var before = state();
        refused(post("/v1/commitments", commitment(line, 41)).then(), 409, "OVER_AVAILABLE", "/amountVnd");
        refused(post("/v1/advances", advance(line, 41)).then(), 409, "OVER_AVAILABLE", "/amountVnd");
        refused(post(contract + "/releases", giveBack(61)).then(), 409, "OVER_OPEN", "/amountVnd");
        refused(pay(line, 61, "commitmentId", contract), 409, "OVER_OPEN", "/amountVnd");
        refused(pay(other, 1, "commitmentId", contract), 409, "OBLIGATION_OF_OTHER_LINE", "/commitmentId");
        refused(pay(line, 1, "advanceId", contract), 404, "NOT_FOUND", "/advanceId");
        refused(
                post(
                                "/v1/disbursements",
                                with(
                                        with(disbursement(line, 1), "advanceId", id(contract)),
                                        "commitmentId",
                                        id(contract)))
                        .then(),
                400,
                "COMMITMENT_AND_ADVANCE",
                "/advanceId");
        refused(
                post("/v1/commitments", commitment(line, 1).replace("RECURRENT", "INVESTMENT"))
                        .then(),
                409,
                "CAPITAL_TYPES_MIXED",
                "/capitalType");
        refused(
                post("/v1/commitments", commitment(line, 1).replace("2024-03-04", "2025-02-01"))
                        .then(),
                409,
                "OUTSIDE_BUDGET_YEAR",
                "/signedOn");
        refused(
                post("/v1/advances", advance(line, 1).replace("2024-04-01", "2199-04-01"))
                        .then(),
                400,
                "DATE_IN_FUTURE",
                "/advancedOn");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void takesMoneyBackOnAFrozenLineButSpendsNothingOfIt() {
        var line = aLine(20, 100);
        var contract = location("/v1/commitments", commitment(line, 60));
        TestDatabase.execute(
                "update budget_lines set state = 'FROZEN', frozen_by = gen_random_uuid(), frozen_basis = 'CV 12'");
        refused(pay(line, 1, "commitmentId", contract), 409, "LINE_FROZEN", "/lineId");
        post(contract + "/releases", giveBack(60)).then().statusCode(201);
        amounts(line, 0, 0, 0, 100);
    }

    @Test
    void acceptsAProjectThatHasNotArrivedYetAndSaysSo() {
        var line = aLine(20, 100);
        var project = UUID.randomUUID();
        var payment = location("/v1/disbursements", with(disbursement(line, 10), "projectId", project));
        get(payment).then().body("flags", contains("RECORDED_BY_ALLOCATOR", "PROJECT_UNKNOWN"));
        TestDatabase.execute("insert into work_copies values ('" + project + "')");
        get(payment).then().body("flags", contains("RECORDED_BY_ALLOCATOR"));
    }

    @Test
    void paysNothingOnAContractOrAdvanceThatAwaitsTheSecondOfficerOfItsYear() {
        var line = aLine(20, 1_000);
        var before = location("/v1/commitments", commitment(line, 10));
        get(before).then().body("awaitsConfirmation", is(false));
        location("/v1/budget-years", Fixtures.budgetYear(2024, "2025-01-31", true, false, "", ""));
        var contract = location("/v1/commitments", commitment(line, 100));
        var advance = location("/v1/advances", advance(line, 50).replaceFirst("\"TU-\\d+\"", "null"));
        get(contract).then().body("awaitsConfirmation", is(true)).body("openVnd", is(100));
        get("/v1/budget-lines/" + line)
                .then()
                .body("committedVnd", is(110))
                .body("advancedVnd", is(50))
                .body("awaitsConfirmation", is(false));
        get("/v1/confirmations?open=true")
                .then()
                .body("items.documentKind", contains("COMMITMENT", "ADVANCE"))
                .body("items[1].number", nullValue());
        var drawn = with(disbursement(line, 60), "commitmentId", idOf(contract));
        var cleared = with(disbursement(line, 20), "advanceId", idOf(advance));
        unconfirmed(post("/v1/disbursements", drawn), "/commitmentId");
        unconfirmed(post("/v1/disbursements", cleared), "/advanceId");
        unconfirmed(post("/v1/advances", with(advance(line, 5), "commitmentId", idOf(contract))), "/commitmentId");
        assertThat(TestDatabase.number("select count(*) from disbursements")).isZero();
        assertThat(TestDatabase.number("select disbursed_vnd from budget_lines"))
                .isZero();

        post("/v1/confirmations", "{\"documentId\": \"" + idOf(contract) + "\"}")
                .then()
                .statusCode(409)
                .body("code", is("SECOND_PERSON_REQUIRED"));
        for (var paper : List.of(contract, advance)) {
            Fixtures.postAsSecond("/v1/confirmations", "{\"documentId\": \"" + idOf(paper) + "\"}")
                    .then()
                    .statusCode(200)
                    .body("confirmedBy", is("finance-second"));
        }
        get(contract).then().body("awaitsConfirmation", is(false)).body("version", is(1));
        post("/v1/disbursements", drawn).then().statusCode(201);
        post("/v1/disbursements", cleared).then().statusCode(201);
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static void unconfirmed(Response response, String pointer) {
        response.then()
                .statusCode(409)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains("OBLIGATION_UNCONFIRMED"));
    }

    @Test
    void plansThePaymentsOfALineByMonthWithinItsTimeAndItsCeiling() {
        var path = "/v1/budget-lines/" + aLine(20, 100) + "/payment-plan";
        plan(path, 0, "2024-05-01", 60, "2025-01-01", 40).statusCode(200).body("version", is(1));
        post("/v1/disbursements", disbursement(UUID.fromString(path.split("/")[3]), 25))
                .then()
                .statusCode(201);
        get(path)
                .then()
                .body("plannedVnd", is(100))
                .body("months.paidVnd", contains(25, 0))
                .body("months.month", contains("2024-05-01", "2025-01-01"));
        plan(path, 1, "2025-02-01", 60, "2025-02-28", 41)
                .statusCode(400)
                .body(
                        "errors.code",
                        contains("MONTH_OUTSIDE_YEAR", "MONTH_OUTSIDE_YEAR", "MONTH_REPEATED", "OVER_CEILING"))
                .body("errors[3].message", containsString("100"));
        plan(path, 0, "2024-05-01", 1, "2024-06-01", 1).statusCode(412);
    }

    private static ValidatableResponse plan(String path, int version, String month, long vnd, String other, long more) {
        return as(TestCaller.FINANCE)
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json")
                .body("""
                        {"months": [{"month": "%s", "amountVnd": %d}, {"month": "%s", "amountVnd": %d}]}""".formatted(month, vnd, other, more))
                .put(path)
                .then();
    }

    private static ValidatableResponse pay(UUID line, long vnd, String on, String obligation) {
        return post("/v1/disbursements", with(disbursement(line, vnd), on, id(obligation)))
                .then();
    }

    private static void refused(ValidatableResponse response, int status, String code, String pointer) {
        response.statusCode(status).body("errors.code", contains(code)).body("errors.pointer", contains(pointer));
    }

    private static void amounts(UUID line, int committed, int advanced, int disbursed, int available) {
        get("/v1/budget-lines/" + line)
                .then()
                .body("committedVnd", is(committed))
                .body("advancedVnd", is(advanced))
                .body("disbursedVnd", is(disbursed))
                .body("availableVnd", is(available));
    }

    private static String state() {
        return TestDatabase.query("""
                select (select string_agg(l::text, ';' order by id) from budget_lines l)
                  || (select string_agg(o::text, ';' order by id) from obligations o)
                  || (select count(*) from budget_entries) || (select count(*) from event_log)
                  || (select count(*) from disbursements) || (select count(*) from recoveries)""").getFirst();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
