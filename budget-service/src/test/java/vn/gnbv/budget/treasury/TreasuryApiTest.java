package vn.gnbv.budget.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.treasury.TreasuryExercises.csv;
import static vn.gnbv.budget.treasury.TreasuryExercises.take;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.budget.spreadsheet.Workbooks;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class TreasuryApiTest {

    @Inject
    TreasuryService service;

    private UUID line;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
        line = aLine(20, 10_000_000);
    }

    @Test
    void findsForEachRowItsPaymentOnceAndLeavesTheRestInTwoQueues() {
        var recorded = paid("KB-1");
        var withoutReference = paid(null);
        var elsewhere = paid("KB-9");
        String statement = take(bytes("KB-1", "KB-2"))
                .then()
                .statusCode(201)
                .body("rows", is(2))
                .body("newRows", is(2))
                .body("unmatchedRows", is(1))
                .extract()
                .path("id");
        take(bytes("KB-1", "KB-2")).then().statusCode(200).body("id", is(statement));
        take(bytes("KB-2", "KB-3")).then().statusCode(201).body("newRows", is(1));
        get("/v1/treasury-rows?state=MATCHED").then().body("items.disbursementId", contains(recorded));
        get("/v1/treasury-rows?state=UNMATCHED").then().body("items.reference", contains("KB-2", "KB-3"));
        get("/v1/unreconciled-disbursements")
                .then()
                .body("items.disbursementId", contains(withoutReference, elsewhere))
                .body("items[0].componentCode", is("DA2"));

        var second = row("KB-2");
        get(second + "/proposals").then().body("items.disbursementId", contains(withoutReference, elsewhere));
        settle(second, "/match", "{\"disbursementId\": \"" + recorded + "\"}")
                .then()
                .statusCode(409)
                .body("code", is("DISBURSEMENT_MATCHED"));
        settle(second, "/match", "{\"disbursementId\": \"" + withoutReference + "\"}")
                .then()
                .statusCode(200)
                .body("state", is("MATCHED"));
        settle(second, "/dismissal", "{\"reason\": \"x\"}").then().statusCode(412);

        var third = row("KB-3");
        settle(third, "/disbursement", TreasuryExercises.book(line))
                .then()
                .statusCode(200)
                .body("state", is("BOOKED"));
        assertThat(TestDatabase.query(
                        "select treasury_reference from disbursements where content = 'Hỗ trợ con giống' and"
                                + " treasury_reference = 'KB-3' and amount_vnd = 1000000 and paid_on = '2024-05-02'"))
                .containsExactly("KB-3");
        assertThat(TestDatabase.number("select disbursed_vnd from budget_lines"))
                .isEqualTo(4_000_000);
        get("/v1/treasury-rows?state=UNMATCHED").then().body("items", hasSize(0));
        get("/v1/unreconciled-disbursements").then().body("items.disbursementId", contains(elsewhere));
    }

    @Test
    void booksNothingTwiceAndNothingThatTheRulesOfPaymentsRefuse() {
        take(bytes("KB-5", "KB-6")).then().statusCode(201);
        var first = row("KB-5");
        paid("KB-5", 999_999);
        settle(first, "/disbursement", TreasuryExercises.book(line))
                .then()
                .statusCode(409)
                .body("code", is("ALREADY_DISBURSED"));
        var later = paid("KB-5");
        get(first).then().body("state", is("MATCHED")).body("disbursementId", is(later));
        var second = row("KB-6");
        settle(second, "/disbursement", TreasuryExercises.book(aLine(20, 999_999)))
                .then()
                .statusCode(409)
                .body("code", is("OVER_AVAILABLE"));
        get(second).then().body("state", is("UNMATCHED"));
        take(csv("KB-6").replace("1.000.000", "1.000.001").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("errors.code", contains("REFERENCE_DIFFERS"));
        take("Số CT;Ngày;Số tiền\nKB-7;nay;một".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("CSV!B2", "CSV!C2"));
        take(Workbooks.of("Sao kê", new Object[][] {{"Số CT", "Ngày", "Số tiền"}, {"KB-8", "02/05/2024", "=1+1"}}))
                .then()
                .statusCode(400)
                .body("errors.code", contains("CELL_IS_FORMULA"));
    }

    @Test
    void leavesAPaymentAloneThatTheStatementsOfTwoUnitsTell() {
        take(bytes("KB-31", "KB-32")).then().statusCode(201);
        TestDatabase.execute("""
                insert into treasury_rows (id, statement_id, unit_id, cell, reference, paid_on, amount_vnd, state, imported_on,
                  version)
                select gen_random_uuid(), statement_id, '%s', cell, reference, paid_on, amount_vnd, state, imported_on, version
                from treasury_rows where reference = 'KB-31'""".formatted(Place.COMMUNE_A));
        var ofCommune = Fixtures.location(
                "/v1/budget-decisions", Fixtures.allocation(Fixtures.number(), line, 20, Place.COMMUNE_A, 5_000_000));
        var commune = UUID.fromString(get(ofCommune).path("lines[0].id"));
        post("/v1/disbursements", disbursement(commune, 1_000_000).replaceFirst("\"KB-\\d+\"", "\"KB-31\""))
                .then()
                .statusCode(201);
        get("/v1/treasury-rows?state=UNMATCHED")
                .then()
                .body("items.reference", containsInAnyOrder("KB-31", "KB-31", "KB-32"));
    }

    @Test
    void settlesARowOnceAndOnlyWithAPaymentThatThereIs() {
        take(bytes("KB-21", "KB-22")).then().statusCode(201);
        var row = row("KB-21");
        var before = TestDatabase.contents();
        settle(row, "/match", "{\"disbursementId\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(404)
                .body("errors.code", contains("DISBURSEMENT_UNKNOWN"))
                .body("errors.pointer", contains("/disbursementId"));
        assertThat(TestDatabase.contents()).isEqualTo(before);
        settle(row, "/dismissal", "{\"reason\": \"Không thuộc chương trình\"}")
                .then()
                .statusCode(200);
        var dismissed = TestDatabase.contents();
        as(TestCaller.FINANCE)
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(TreasuryExercises.book(line))
                .post(row + "/disbursement")
                .then()
                .statusCode(409)
                .body("code", is("TREASURY_ROW_SETTLED"));
        assertThat(TestDatabase.contents()).isEqualTo(dismissed);
    }

    @Test
    void findsTheRowOfAPaymentThatIsRecordedAfterItsStatementWhereJustOneIsIt() {
        take(bytes("KB-11", "KB-12")).then().statusCode(201).body("unmatchedRows", is(2));
        var late = paid("KB-11");
        get(row("KB-11"))
                .then()
                .body("state", is("MATCHED"))
                .body("disbursementId", is(late))
                .body("settledBy", notNullValue());
        paid("KB-11");
        get(row("KB-11")).then().body("disbursementId", is(late)).body("version", is(1));
        paid("KB-12", 999_999);
        get(row("KB-12")).then().body("state", is("UNMATCHED"));
        take(bytes("KB-13", "KB-14")).then().statusCode(201);
        settle(row("KB-14"), "/disbursement", TreasuryExercises.book(line))
                .then()
                .statusCode(200)
                .body("state", is("BOOKED"))
                .body("version", is(1));
        get(row("KB-13")).then().body("state", is("UNMATCHED"));
    }

    @Test
    void opensTheRowOfAReversedPaymentAgainAndMatchesNoneWithIt() {
        take(bytes("KB-15")).then().statusCode(201);
        var wrong = paid("KB-15");
        get(row("KB-15")).then().body("state", is("MATCHED"));
        takenBack(wrong, "REFUND", 300_000);
        get(row("KB-15")).then().body("state", is("MATCHED"));
        takenBack(wrong, "REVERSAL", 700_000);
        get(row("KB-15"))
                .then()
                .body("state", is("UNMATCHED"))
                .body("disbursementId", nullValue())
                .body("settledAt", nullValue());
        get("/v1/unreconciled-disbursements").then().body("items.amountVnd", contains(300_000));
        settle(row("KB-15"), "/match", "\"2\"", "{\"disbursementId\": \"" + wrong + "\"}")
                .then()
                .statusCode(409)
                .body("code", is("DISBURSEMENT_DIFFERS"))
                .body("errors.pointer", contains("/disbursementId"));

        take(bytes("KB-16")).then().statusCode(201);
        var never = paid("KB-16");
        takenBack(never, "REVERSAL", 1_000_000);
        settle(row("KB-16"), "/match", "\"2\"", "{\"disbursementId\": \"" + never + "\"}")
                .then()
                .statusCode(409)
                .body("code", is("DISBURSEMENT_REVERSED"))
                .body("errors.pointer", contains("/disbursementId"));
        get(row("KB-16") + "/proposals").then().body("items", hasSize(0));
        get("/v1/unreconciled-disbursements").then().body("items", hasSize(1));
        take(bytes("KB-15", "KB-16")).then().statusCode(201).body("newRows", is(0));
        get("/v1/treasury-rows?state=UNMATCHED").then().body("items.reference", contains("KB-15", "KB-16"));
        settle(row("KB-16"), "/disbursement", "\"2\"", TreasuryExercises.book(line))
                .then()
                .statusCode(200)
                .body("state", is("BOOKED"));
    }

    @Test
    void paysWhileSomebodySettlesTheRowAndLeavesItToHim() throws SQLException {
        take(bytes("KB-19")).then().statusCode(201);
        try (var another = TestDatabase.connect();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("select 1 from treasury_rows for update");
            paid("KB-19");
            get(row("KB-19")).then().body("state", is("UNMATCHED"));
            another.rollback();
        }
        take(bytes("KB-19")).then().statusCode(200);
        get(row("KB-19")).then().body("state", is("MATCHED"));
    }

    @Test
    void findsLaterThePaymentThatCameAtTheSameMomentAsItsRow() throws Exception {
        try (var another = TestDatabase.connect();
                var statement = another.createStatement();
                var payer = Executors.newVirtualThreadPerTaskExecutor()) {
            another.setAutoCommit(false);
            statement.execute("select 1 from budget_lines for update");
            var payment = payer.submit(() -> paid("KB-20"));
            await().untilAsserted(() -> assertThat(TestDatabase.number(
                            "select count(*) from pg_locks where not granted and locktype = 'transactionid'"))
                    .isEqualTo(1));
            take(bytes("KB-20")).then().statusCode(201).body("unmatchedRows", is(1));
            another.rollback();
            payment.get();
        }
        get(row("KB-20")).then().body("state", is("UNMATCHED"));
        service.matchMissed();
        get(row("KB-20")).then().body("state", is("MATCHED"));
    }

    @Test
    void findsThePaymentOfARowOnceWhatWasTooMuchOfItIsReversed() {
        take(bytes("KB-17")).then().statusCode(201);
        var tooMuch = paid("KB-17", 1_600_000);
        get(row("KB-17")).then().body("state", is("UNMATCHED"));
        takenBack(tooMuch, "REVERSAL", 600_000);
        get(row("KB-17")).then().body("state", is("MATCHED")).body("disbursementId", is(tooMuch));
    }

    private static void takenBack(String payment, String kind, long vnd) {
        post("/v1/disbursements/" + payment + "/recoveries", Fixtures.takeBack(kind, vnd))
                .then()
                .statusCode(201);
    }

    @Test
    void putsWhatIsOpenOnTheWorkListOfWhoKeepsTheMoney() {
        take(bytes("KB-10")).then().statusCode(201);
        post("/v1/budget-decision-imports", """
                        {"kind": "ASSIGNMENT", "number": "77/QĐ-UBND", "issuedOn": "2024-01-02", "issuer": "UBND huyện",
                         "programmeId": "%s", "unitId": "%s", "year": 2024}""".formatted(Fixtures.PROGRAMME, Place.DISTRICT))
                .then()
                .statusCode(201);
        TestDatabase.execute("update budget_lines set state = 'FROZEN', frozen_by = id, frozen_basis = 'x'");
        get("/v1/work-items?organisationId=" + Place.FINANCE_OFFICE)
                .then()
                .statusCode(200)
                .body("items.kind.sort()", contains("APPENDIX", "TREASURY_ROW"))
                .body("items.find { it.kind == 'TREASURY_ROW' }.title", is("Chứng từ kho bạc KB-10, 1.000.000 đồng"));
        get("/v1/work-items").then().body("items.kind.sort()", contains("APPENDIX", "FROZEN_LINE", "TREASURY_ROW"));
        as(TestCaller.LABOUR)
                .get("/v1/work-items")
                .then()
                .body("items.title", contains("Dòng ngân sách bị phong tỏa còn 10.000.000 đồng"));
        as(TestCaller.COMMUNE_A).get("/v1/work-items").then().body("items", hasSize(0));
        settle(row("KB-10"), "/dismissal", "{\"reason\": \"Không thuộc chương trình\"}")
                .then()
                .statusCode(200)
                .body("reason", is("Không thuộc chương trình"));
        get("/v1/work-items").then().body("items.kind.sort()", contains("APPENDIX", "FROZEN_LINE"));
        get("/v1/work-items?state=DONE").then().body("items.kind", contains("TREASURY_ROW"));
        TestDatabase.execute("update budget_lines set state = 'OPEN', frozen_by = null, frozen_basis = null");
        get("/v1/work-items").then().body("items.kind", contains("APPENDIX"));
        get("/v1/work-items?state=DONE")
                .then()
                .body("items.kind.sort()", contains("FROZEN_LINE", "TREASURY_ROW"))
                .body("items.state.unique()", contains("DONE"))
                .body("items.find { it.kind == 'FROZEN_LINE' }.link", is("/v1/budget-lines/" + line));
        get("/v1/work-items?state=DONE&asOf=2024-06-01").then().body("items", hasSize(0));
    }

    @Test
    void letsARowComeUpAgainWhenItsPaymentIsReversed() {
        take(bytes("KB-18")).then().statusCode(201);
        var payment = paid("KB-18");
        get("/v1/work-items?state=DONE").then().body("items.kind", contains("TREASURY_ROW"));
        takenBack(payment, "REVERSAL", 1_000_000);
        get("/v1/work-items")
                .then()
                .body("items.kind", contains("TREASURY_ROW"))
                .body("items.state", contains("OPEN"));
        get("/v1/work-items?state=DONE").then().body("items", hasSize(0));
    }

    private static byte[] bytes(String... references) {
        return csv(references).getBytes(StandardCharsets.UTF_8);
    }

    private String paid(String reference) {
        return paid(reference, 1_000_000);
    }

    private String paid(String reference, long vnd) {
        var body = disbursement(line, vnd)
                .replaceFirst("\"KB-\\d+\"", reference == null ? "null" : "\"" + reference + "\"");
        return post("/v1/disbursements", body).then().statusCode(201).extract().path("id");
    }

    private static String row(String reference) {
        String id = get("/v1/treasury-rows").path("items.find { it.reference == '" + reference + "' }.id");
        return "/v1/treasury-rows/" + id;
    }

    private static Response settle(String row, String how, String body) {
        return settle(row, how, "\"0\"", body);
    }

    private static Response settle(String row, String how, String version, String body) {
        return as(TestCaller.FINANCE)
                .header("If-Match", version)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(row + how);
    }
}
