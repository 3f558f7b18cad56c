package vn.gnbv.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.PDF;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.attach;
import static vn.gnbv.budget.Fixtures.authorityRule;
import static vn.gnbv.budget.Fixtures.budgetYear;
import static vn.gnbv.budget.Fixtures.cancellation;
import static vn.gnbv.budget.Fixtures.carried;
import static vn.gnbv.budget.Fixtures.carryOver;
import static vn.gnbv.budget.Fixtures.closing;
import static vn.gnbv.budget.Fixtures.commitment;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.decisionOf;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.giveBack;
import static vn.gnbv.budget.Fixtures.inherited;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.Fixtures.postAsSecond;
import static vn.gnbv.budget.Fixtures.succession;
import static vn.gnbv.budget.Fixtures.takeBack;
import static vn.gnbv.budget.Fixtures.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class YearEndApiTest {

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
    void carriesMoneyOverTwiceKeepsItsOriginYearAndClosesBehindIt() {
        var of2022 = lineOf(2022, "2022-07-29", 1_000);
        var year = location("/v1/budget-years", budgetYear(2022, "2023-01-31"));
        var in2023 = carried(2022, "2023-01-20", "2023-12-31", of2022, 700);
        close(year, "2023-02-10")
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("closing.issuedOn", is("2023-02-10"));
        get("/v1/budget-lines/" + of2022)
                .then()
                .body("state", is("CLOSED"))
                .body("carriedOutVnd", is(700))
                .body("cancelledVnd", is(300))
                .body("availableVnd", is(0));
        var in2024 = carried(2023, "2024-01-20", "2024-12-31", in2023, 650);
        get("/v1/budget-lines/" + in2024)
                .then()
                .body("year", is(2024))
                .body("originYear", is(2022))
                .body("carriedInVnd", is(650))
                .body("assignedVnd", is(0))
                .body("predecessorLineId", is(in2023.toString()))
                .body("payableUntil", is("2024-12-31"));
        refused(
                post("/v1/disbursements", disbursement(in2024, 1).replace("2024-05-02", "2025-01-02"))
                        .then(),
                409,
                "OUTSIDE_BUDGET_YEAR",
                "/paidOn");
        get("/v1/carry-overs?lineId=" + in2023).then().body("items.size()", is(2));
        get("/v1/carry-overs?toYear=2024")
                .then()
                .body("items[0].movements.originYear", contains(2022))
                .body("items[0].warnings", contains("AUTHORITY_NOT_CHECKED", "CLASS_NOT_CHECKED"));
        refused(
                post("/v1/budget-decisions", decisionOf(2022, "2022-12-01", newLine()))
                        .then(),
                409,
                "YEAR_CLOSED",
                "/year");
        refused(
                post("/v1/disbursements", disbursement(of2022, 1).replace("2024-05-02", "2022-12-02"))
                        .then(),
                409,
                "LINE_CLOSED",
                "/lineId");
    }

    @Test
    void closesNoYearWhoseEndIsNotKnownOrNotReachedOrThatHasOpenContracts() {
        Fixtures.unitsGoOn();
        var unknown = location("/v1/budget-years", budgetYear(2026, null));
        refused(close(unknown, "2026-11-02"), 409, "SETTLEMENT_DATE_UNKNOWN", "/issuedOn");
        var line = aLine(20, 100);
        var contract = location("/v1/commitments", commitment(line, 60));
        var year = location("/v1/budget-years", budgetYear(2024, "2025-01-31"));
        refused(close(year, "2025-01-30"), 409, "YEAR_STILL_SETTLING", "/issuedOn");
        close(year, "2025-02-03")
                .statusCode(409)
                .body("errors.code", contains("OPEN_OBLIGATIONS"))
                .body("detail", containsString(line.toString()));
        post(contract + "/releases", giveBack(60)).then().statusCode(201);
        var payment = location("/v1/disbursements", disbursement(line, 30));
        close(year, "2025-02-03").statusCode(200);
        refused(post(payment + "/recoveries", takeBack("REVERSAL", 30)).then(), 409, "LINE_CLOSED", "/lineId");
        post(payment + "/recoveries", takeBack("RECOVERY", 30))
                .then()
                .statusCode(201)
                .body("destination", is("BUDGET"));
        get("/v1/budget-lines/" + line).then().body("disbursedVnd", is(30)).body("cancelledVnd", is(70));
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log order by seq desc limit 1"))
                .containsExactly("CLOSED");
    }

    @Test
    void refusesWhatMayNotBeCarriedOverAndChangesNothing() {
        var line = aLine(20, 100);
        location(
                "/v1/budget-years",
                budgetYear(
                        2024,
                        "2025-01-31",
                        false,
                        false,
                        authorityRule("CARRY_OVER", "PROVINCIAL_COUNCIL"),
                        "{\"code\": \"INVESTMENT\", \"name\": \"Chi đầu tư\", \"basis\": \"Luật mẫu\"}"));
        var before = TestDatabase.number("select count(*) from budget_entries");
        var paper = with(
                with(
                        carryOver(2024, "2025-01-20", "2025-12-31", Fixtures.carried(line, 101)),
                        "authority",
                        "PROVINCIAL_COUNCIL"),
                "classCode",
                "INVESTMENT");
        refused(post("/v1/carry-overs", paper).then(), 409, "OVER_AVAILABLE", "/lines/0/amountVnd");
        var fits = paper.replace("101", "100");
        refused(
                post("/v1/carry-overs", fits.replace("INVESTMENT", "OTHER")).then(),
                409,
                "CARRY_OVER_CLASS_UNKNOWN",
                "/classCode");
        refused(
                post("/v1/carry-overs", fits.replace("PROVINCIAL_COUNCIL", "DISTRICT_COMMITTEE"))
                        .then(),
                409,
                "AUTHORITY_NOT_ENTITLED",
                "/authority");
        refused(
                post("/v1/carry-overs", fits.replace("2025-12-31", "2024-12-31"))
                        .then(),
                400,
                "EXPIRES_TOO_EARLY",
                "/expiresOn");
        refused(
                post("/v1/carry-overs", fits.replace("\"fromYear\": 2024", "\"fromYear\": 2023"))
                        .then(),
                409,
                "YEARS_MIXED",
                "/lines/0/fromLineId");
        refused(
                post("/v1/carry-overs", fits.replace("Nghị quyết 104/2023/QH15", " "))
                        .then(),
                400,
                "INVALID_VALUE",
                "/basis");
        refused(post("/v1/cancellations", cancellation(line, 101)).then(), 409, "OVER_AVAILABLE", "/lines/0/amountVnd");
        assertThat(TestDatabase.number("select count(*) from budget_entries")).isEqualTo(before);
        assertThat(TestDatabase.number("select count(*) from budget_decisions")).isEqualTo(1);
        post("/v1/carry-overs", fits).then().statusCode(201).body("warnings", is(empty()));
    }

    @Test
    void saysWhoSignedEachPaper() {
        var line = aLine(20, 1_000);
        var other = aLine(41, 1_000);
        var cancelled = location("/v1/cancellations", signed(cancellation(line, 1)));
        get(cancelled).then().body("signer.name", is("Người ký mẫu")).body("signer.position", is("Chủ tịch"));
        get(location("/v1/adjustments", signed(adjustment(number(), other, aLine(43, 1), 1))))
                .then()
                .body("signer.position", is("Chủ tịch"));
        get(location("/v1/carry-overs", signed(carryOver(2024, "2025-01-20", "2025-12-31", Fixtures.carried(line, 2)))))
                .then()
                .body("signer.name", is("Người ký mẫu"));
        get("/v1/carry-overs").then().body("items[0].signer.name", is("Người ký mẫu"));
        TestDatabase.execute("update budget_lines set held_until = '2024-03-31' where id = '" + line + "'");
        post("/v1/successions", signed(succession(inherited(line, Place.COMMUNE_A, 997))))
                .then()
                .statusCode(201)
                .body("signer.name", is("Người ký mẫu"));
        var year = location("/v1/budget-years", budgetYear(2022, "2023-01-31"));
        as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(signed(closing("2023-02-10")))
                .post(year + "/closure")
                .then()
                .statusCode(200)
                .body("closing.signer.name", is("Người ký mẫu"));
        get(location("/v1/cancellations", cancellation(other, 1))).then().body("signer", nullValue());
    }

    @Test
    void takesNoPaperWithAPositionAndNoName() {
        var paper = cancellation(aLine(20, 100), 1);
        post("/v1/cancellations", signed(paper).replace("\"name\": \"Người ký mẫu\", ", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/signer/name"));
        assertThat(TestDatabase.number("select count(*) from budget_decisions where kind = 'CANCELLATION'"))
                .isZero();
    }

    private static String signed(String paper) {
        return paper.replaceFirst("\\{", "{\"signer\": {\"name\": \"Người ký mẫu\", \"position\": \"Chủ tịch\"}, ");
    }

    @Test
    void cancelsMoneyByAPaperAndKeepsItAmongTheDecisions() {
        var line = aLine(20, 100);
        var paper = location("/v1/cancellations", cancellation(line, 40));
        get(paper).then().body("kind", is("CANCELLATION")).body("warnings", contains("AUTHORITY_NOT_CHECKED"));
        get("/v1/budget-lines/" + line).then().body("cancelledVnd", is(40)).body("availableVnd", is(60));
    }

    @Test
    void keepsTheScanOfAPaperUnderTheDigestOfItsContent() {
        var paper = location("/v1/cancellations", cancellation(aLine(20, 100), 40));
        var file = attach(paper);
        get(file).then().statusCode(200).contentType("application/pdf").body(is(PDF));
        get(paper).then().body("attachments.mediaType", contains("application/pdf"));
        put(file, "\"0\"", "<html>").statusCode(400).body("code", is("ATTACHMENT_DIGEST_DIFFERS"));
        put(file, "\"7\"", PDF).statusCode(412);
        assertThat(TestDatabase.number("select count(*) from paper_attachments"))
                .isEqualTo(1);
    }

    private static ValidatableResponse put(String file, String version, String content) {
        return as(TestCaller.FINANCE)
                .header("If-Match", version)
                .contentType("application/octet-stream")
                .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put(file)
                .then();
    }

    @Test
    void passesLinesOfWhoIsNoMoreToTheSuccessorsToTheLastDong() {
        Fixtures.unitsGoOn();
        var line = UUID.fromString(post(
                        "/v1/budget-decisions",
                        decision(
                                number(),
                                line(0, 20, "CENTRAL", "RECURRENT", 1_000)
                                        .replace(Place.DISTRICT.toString(), Place.COMMUNE_B.toString())))
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id"));
        var whole = succession(inherited(line, Place.COMMUNE_A, 600) + "," + inherited(line, Place.DISTRICT, 300));
        refused(
                post("/v1/successions", succession(inherited(line, Place.COMMUNE_A, 1_000)))
                        .then(),
                409,
                "HOLDER_STANDS",
                "/lines/0/fromLineId");
        post("/v1/disbursements", disbursement(line, 100)).then().statusCode(201);
        TestDatabase.execute("update budget_lines set held_until = '2024-03-31' where id = '" + line + "'");
        refused(post("/v1/disbursements", disbursement(line, 1)).then(), 409, "WITHOUT_HOLDER", "/lineId");
        get("/v1/budget-lines?withoutHolder=true").then().body("items.id", contains(line.toString()));
        refused(
                post("/v1/successions", whole.replace("300", "299")).then(),
                409,
                "SUCCESSION_NOT_WHOLE",
                "/lines/0/amountVnd");
        var paper = post("/v1/successions", whole).then().statusCode(201).extract();
        get("/v1/budget-decisions/" + paper.path("id"))
                .then()
                .body("kind", is("SUCCESSION"))
                .body("lines.adjustedVnd", contains(600, 300))
                .body("lines.originYear", contains(2024, 2024))
                .body("lines.predecessorLineId", contains(line.toString(), line.toString()));
        get("/v1/budget-lines/" + line)
                .then()
                .body("state", is("CLOSED"))
                .body("adjustedVnd", is(-900))
                .body("disbursedVnd", is(100))
                .body("availableVnd", is(0));
        assertThat(TestDatabase.number("select sum(assigned_vnd + adjusted_vnd) from budget_lines"))
                .isEqualTo(1_000);
        get("/v1/budget-lines?withoutHolder=true").then().body("items", is(empty()));
    }

    @Test
    void refusesWhoeverARuleDoesNotEntitle() {
        location(
                "/v1/budget-years",
                budgetYear(
                        2024,
                        "2025-01-31",
                        false,
                        false,
                        authorityRule("ASSIGNMENT", "DISTRICT_COUNCIL") + ","
                                + authorityRule("ADJUSTMENT", "PROVINCIAL_COUNCIL"),
                        ""));
        var paper = decision(number(), newLine());
        refused(post("/v1/budget-decisions", paper).then(), 409, "AUTHORITY_NOT_ENTITLED", "/authority");
        refused(
                post("/v1/budget-decisions", with(paper, "authority", "PROVINCIAL_COUNCIL"))
                        .then(),
                409,
                "AUTHORITY_NOT_ENTITLED",
                "/authority");
        var first = idOfLine(with(paper, "authority", "DISTRICT_COUNCIL"));
        var second = idOfLine(with(decision(number(), newLine()), "authority", "DISTRICT_COUNCIL"));
        refused(
                post("/v1/adjustments", adjustment(number(), first, second, 1)).then(),
                409,
                "AUTHORITY_NOT_ENTITLED",
                "/authority");
        post("/v1/adjustments", with(adjustment(number(), first, second, 1), "authority", "PROVINCIAL_COUNCIL"))
                .then()
                .statusCode(201)
                .body("warnings", is(empty()));
    }

    @Test
    void spendsNothingOfAPaperBeforeASecondOfficerHasConfirmedIt() {
        location("/v1/budget-years", budgetYear(2024, "2025-01-31", true, false, "", ""));
        var paper = post("/v1/budget-decisions", decision(number(), newLine()))
                .then()
                .statusCode(201)
                .extract();
        var line = UUID.fromString(paper.path("lines[0].id"));
        get("/v1/budget-lines/" + line).then().body("awaitsConfirmation", is(true));
        refused(post("/v1/disbursements", disbursement(line, 1)).then(), 409, "UNCONFIRMED", "/lineId");
        var confirmation = "{\"documentId\": \"" + paper.path("id") + "\"}";
        get("/v1/confirmations?open=true").then().body("items.documentId", contains(paper.<String>path("id")));
        refused(post("/v1/confirmations", confirmation).then(), 409, "SECOND_PERSON_REQUIRED", "/documentId");
        postAsSecond("/v1/confirmations", confirmation)
                .then()
                .statusCode(200)
                .body("confirmedBy", is("finance-second"));
        refused(postAsSecond("/v1/confirmations", confirmation).then(), 409, "ALREADY_CONFIRMED", "/documentId");
        post("/v1/disbursements", disbursement(line, 1)).then().statusCode(201);
    }

    @Test
    void letsNobodyPayWhatTheyAssignedWhereTheYearSaysSo() {
        location("/v1/budget-years", budgetYear(2024, "2025-01-31", false, true, "", ""));
        var line = aLine(20, 100);
        refused(post("/v1/disbursements", disbursement(line, 1)).then(), 409, "PAYER_IS_ALLOCATOR", "/lineId");
        get("/v1/budget-lines/" + line).then().body("disbursedVnd", is(0));
        postAsSecond("/v1/disbursements", disbursement(line, 1))
                .then()
                .statusCode(201)
                .body("flags", is(empty()));
    }

    @Test
    void letsNobodyPayFromALineThatAnyPaperOfTheirsHasGivenMoney() {
        location("/v1/budget-years", budgetYear(2024, "2025-01-31", false, true, "", ""));
        var from = aLine(41, 100);
        var raised = aLine(43, 100);
        postAsSecond("/v1/adjustments", adjustment(number(), from, raised, 10))
                .then()
                .statusCode(201);
        refused(
                postAsSecond("/v1/disbursements", disbursement(raised, 1)).then(),
                409,
                "PAYER_IS_ALLOCATOR",
                "/lineId");
        postAsSecond("/v1/disbursements", disbursement(from, 1)).then().statusCode(201);
    }

    @Test
    void letsTheLinesOfAYearBeSpentUntilTheDayThatIsStatedLater() {
        Fixtures.unitsGoOn();
        var line = lineOf(2026, "2025-12-20", 100);
        get("/v1/budget-lines/" + line).then().body("payableUntil", is("2026-12-31"));
        var year = location("/v1/budget-years", budgetYear(2026, null));
        as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(budgetYear(2026, "2027-01-31"))
                .put(year)
                .then()
                .statusCode(200);
        get("/v1/budget-lines/" + line)
                .then()
                .body("payableUntil", is("2027-01-31"))
                .body("version", is(1));
        refused(
                post("/v1/budget-years", budgetYear(2026, "2026-12-30")).then(),
                400,
                "SETTLED_WITHIN_YEAR",
                "/settledBy");
        refused(post("/v1/budget-years", budgetYear(2026, "2027-01-31")).then(), 409, "YEAR_ON_RECORD", "/year");
    }

    private static UUID carried(int fromYear, String issuedOn, String expiresOn, UUID from, long vnd) {
        return UUID.fromString(
                post("/v1/carry-overs", carryOver(fromYear, issuedOn, expiresOn, Fixtures.carried(from, vnd)))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("movements[0].toLineId"));
    }

    private static ValidatableResponse close(String year, String issuedOn) {
        return as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(closing(issuedOn))
                .post(year + "/closure")
                .then();
    }

    private static UUID lineOf(int year, String issuedOn, long vnd) {
        return idOfLine(decisionOf(year, issuedOn, line(0, 20, "CENTRAL", "RECURRENT", vnd)));
    }

    private static UUID idOfLine(String decision) {
        return UUID.fromString(post("/v1/budget-decisions", decision)
                .then()
                .statusCode(201)
                .extract()
                .path("lines[0].id"));
    }

    private static String newLine() {
        return line(0, 41, "CENTRAL", "RECURRENT", 100);
    }

    private static void refused(ValidatableResponse response, int status, String code, String pointer) {
        response.statusCode(status).body("errors.code", contains(code)).body("errors.pointer", contains(pointer));
    }
}
