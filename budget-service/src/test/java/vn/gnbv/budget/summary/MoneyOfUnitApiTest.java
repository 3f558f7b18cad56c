package vn.gnbv.budget.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.advance;
import static vn.gnbv.budget.Fixtures.allocation;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.commitment;
import static vn.gnbv.budget.Fixtures.decision5988;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.Fixtures.takeBack;
import static vn.gnbv.budget.Fixtures.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** Sông Mã in 2024: assigned in December, passed on in February, paid in May, adjusted in June, entered much later. */
@QuarkusTest
class MoneyOfUnitApiTest {

    private static final UUID PROJECT = UUID.fromString("01900000-0000-7000-b500-000000000001");
    private static final String SCOPE = "?year=2024&unitId=" + Place.DISTRICT;

    /** What each dimension is in the tables, found without the tree: all units are the district or its children. */
    private static final Map<Dimension, String> COLUMNS = Map.of(
            Dimension.COMPONENT, "l.component_id",
            Dimension.UNIT, "l.unit_id",
            Dimension.SOURCE, "l.source",
            Dimension.CAPITAL_TYPE, "l.capital_type",
            Dimension.ORIGIN_YEAR, "l.origin_year",
            Dimension.HOLDER, "l.holder_organisation_id",
            Dimension.PROJECT, "(select d.project_id from disbursements d where d.id = e.document_id)",
            Dimension.MONTH, "to_char(e.document_date, 'YYYY-MM-01')");

    private UUID commune;
    private String beforePayment;

    @BeforeEach
    void sôngMã2024() {
        TestDatabase.empty();
        Fixtures.directory();
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        var allocated = post("/v1/budget-decisions", allocation("SAMPLE-1", line(8), 72, Place.COMMUNE_A, 40_000_000));
        commune = UUID.fromString(allocated.path("lines[0].id"));
        beforePayment = TestDatabase.query(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .getFirst();
        post("/v1/disbursements", disbursement(commune, 15_000_000)).then().statusCode(201);
        post("/v1/adjustments", adjustment("SAMPLE-2", line(5), line(6), 100_000_000))
                .then()
                .statusCode(201);
    }

    @Test
    void addsUpByEachPairWhatTheLedgerSaysNowAndAtEveryTime() {
        post("/v1/disbursements", with(disbursement(line(1), 7), "projectId", PROJECT))
                .then()
                .statusCode(201);
        for (var rows : Dimension.values()) {
            for (var columns : Dimension.values()) {
                if (rows.compareTo(columns) < 0) {
                    assertSummed(rows, columns, "");
                    assertSummed(rows, columns, "&asOf=2024-05-01");
                }
            }
        }
        for (var day : List.of("2023-12-17", "2023-12-18", "2024-01-31", "2024-05-02", "2024-06-02", "2024-06-03")) {
            assertSummed(Dimension.COMPONENT, Dimension.UNIT, "&asOf=" + day);
        }
        assertSummed(Dimension.COMPONENT, Dimension.UNIT, "&recordedAsOf=" + beforePayment);
        assertSummed(Dimension.COMPONENT, Dimension.MONTH, "&recordedAsOf=" + beforePayment);
    }

    @Test
    void opensEveryCellToJustTheEntriesThatAddUpToIt() {
        post("/v1/disbursements", with(disbursement(line(1), 7), "projectId", PROJECT))
                .then()
                .statusCode(201);
        for (var rows : Dimension.values()) {
            var columns = Dimension.values()[(rows.ordinal() + 1) % Dimension.values().length];
            for (var cell : cells(rows, columns, "&asOf=2024-06-02&recordedAsOf=2100-01-01T00:00:00%2B07:00")) {
                var entries = read((String) cell.get("entries"));
                assertThat(sum(entries, "ASSIGNED") - sum(entries, "ALLOCATED")).isEqualTo(number(cell, "assignedVnd"));
                assertThat(sum(entries, "ADJUSTED")).isEqualTo(number(cell, "adjustedVnd"));
                assertThat(sum(entries, "DISBURSED")).isEqualTo(number(cell, "disbursedVnd"));
                assertThat(entries.getList("items.lineId").stream().distinct()).hasSize((int) number(cell, "lines"));
            }
        }
        get("/v1/budget-entries" + SCOPE + "&account=DISBURSED&month=2024-05-20")
                .then()
                .body("items.changeVnd", contains(15_000_000, 7))
                .body("next", nullValue());
        get("/v1/budget-entries" + SCOPE + "&month=2024-04-20").then().body("items", empty());
    }

    @Test
    void knowsTheFiguresOfTheDistrictAsPublished() {
        get("/v1/budget-summaries/cells" + SCOPE)
                .then()
                .body("items[0].lines", is(9))
                .body("items[0].assignedVnd", is(15_555_250_000L))
                .body("items[0].availableVnd", is(15_540_250_000L))
                .body("items[0].carriedInVnd", nullValue())
                .body("items[0].linesWithUnknownCarryOver", is(8));
        get("/v1/budget-summaries/cells" + SCOPE + "&rows=SOURCE&columns=CAPITAL_TYPE")
                .then()
                .body("items.assignedVnd", containsInAnyOrder(15_089_000_000L, 466_250_000))
                .body("items[0].keys.value", contains("CENTRAL", "RECURRENT"))
                .body("items[1].keys.value", contains("COUNTERPART", "NOT_STATED"));
        var da2 = "items.find { it.keys[0].code == 'DA2' && it.keys[1].value == 'CENTRAL' }.assignedVnd";
        get("/v1/budget-summaries/cells" + SCOPE + "&rows=COMPONENT&columns=SOURCE")
                .then()
                .body(da2, is(6_667_000_000L));
        get("/v1/budget-summaries/cells" + SCOPE + "&rows=UNIT&asOf=2024-01-31")
                .then()
                .body("items.keys[0].value", contains(Place.DISTRICT.toString()));
        get("/v1/budget-summaries/cells" + SCOPE + "&rows=UNIT&childUnitId=" + Place.COMMUNE_A)
                .then()
                .body("items.assignedVnd", contains(40_000_000))
                .body("items.carriedInVnd", contains(0))
                .body("items.disbursedVnd", contains(15_000_000));
    }

    @Test
    void tellsRatesApartFromTheirPartsAndBesideThoseOfTheYearBefore() {
        get("/v1/budget-summaries/rates" + SCOPE + "&rows=UNIT&asOf=2024-12-31")
                .then()
                .body(
                        "items.find { it.keys[0].value == '%s' }.thisYear.ofAssigned.percent"
                                .formatted(Place.COMMUNE_A),
                        is(37.5f))
                .body(
                        "items.find { it.keys[0].value == '%s' }.thisYear.ofSpendable.percent"
                                .formatted(Place.COMMUNE_A),
                        is(37.5f))
                .body(
                        "items.find { it.keys[0].value == '%s' }.thisYear.ofAssigned.percent".formatted(Place.DISTRICT),
                        is(0.0f))
                .body(
                        "items.find { it.keys[0].value == '%s' }.thisYear.ofSpendable.percent"
                                .formatted(Place.DISTRICT),
                        nullValue())
                .body("items[0].lastYear.asOf", is("2023-12-31"))
                .body("items[0].lastYear.ofAssigned.denominatorVnd", is(0))
                .body("items[0].lastYear.ofAssigned.percent", nullValue());
        var next = "?year=2025&asOf=2025-05-02&unitId=" + Place.DISTRICT;
        get("/v1/budget-summaries/rates" + next).then().body("items", empty());
        post(
                        "/v1/budget-decisions",
                        decision5988()
                                .replace("2024,", "2025,")
                                .replace("5988/", "1/")
                                .replace("b300-", "b301-"))
                .then()
                .statusCode(201);
        get("/v1/budget-summaries/rates" + next)
                .then()
                .body("items[0].thisYear.ofAssigned.numeratorVnd", is(0))
                .body("items[0].lastYear.asOf", is("2024-05-02"))
                .body("items[0].lastYear.ofAssigned.numeratorVnd", is(15_000_000))
                .body("items[0].lastYear.ofAssigned.denominatorVnd", is(15_555_250_000L));
        get("/v1/budget-summaries/rates" + SCOPE + "&rows=MONTH")
                .then()
                .statusCode(400)
                .body("code", is("RATE_BY_MONTH"));
    }

    @Test
    void followsTheMoneyOfAProjectThroughContractAdvancePaymentAndReversal() {
        TestDatabase.execute("insert into work_copies values ('" + PROJECT + "', 'Mô hình nuôi bò', 1)");
        var contract = location("/v1/commitments", with(commitment(line(1), 100), "projectId", PROJECT))
                .replace("/v1/commitments/", "");
        var advance = location("/v1/advances", with(advance(line(1), 30), "commitmentId", contract))
                .replace("/v1/advances/", "");
        var paid = location("/v1/disbursements", with(disbursement(line(1), 60), "commitmentId", contract));
        post("/v1/disbursements", with(disbursement(line(1), 20), "advanceId", advance))
                .then()
                .statusCode(201);
        post(paid + "/recoveries", takeBack("REVERSAL", 5)).then().statusCode(201);
        var ofProject = "items.find { it.keys[0].value == '%s' }".formatted(PROJECT);
        get("/v1/budget-summaries/cells" + SCOPE + "&rows=PROJECT")
                .then()
                .body(ofProject + ".keys[0].nameVi", is("Mô hình nuôi bò"))
                .body(ofProject + ".committedVnd", is(15))
                .body(ofProject + ".advancedVnd", is(10))
                .body(ofProject + ".disbursedVnd", is(75))
                .body(ofProject + ".assignedVnd", is(0))
                .body(ofProject + ".carriedInVnd", nullValue())
                .body(ofProject + ".linesWithUnknownCarryOver", nullValue())
                .body("items.find { it.keys[0].value == null }.committedVnd", is(0))
                .body("items.find { it.keys[0].value == null }.disbursedVnd", is(15_000_000));
        get("/v1/budget-entries" + SCOPE + "&account=DISBURSED&projectId=" + PROJECT)
                .then()
                .body("items.changeVnd", contains(60, 20, -5));
        get("/v1/budget-summaries/rates" + SCOPE + "&rows=PROJECT")
                .then()
                .statusCode(400)
                .body("code", is("RATE_BY_PROJECT"))
                .body("errors.pointer", contains("?rows"));
    }

    @Test
    void comparesWhatWasPaidWithWhatWasPlannedForTheMonthsThatAreOver() {
        as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("""
                        {"months": [{"month": "2024-04-01", "amountVnd": 20000000},
                          {"month": "2024-05-01", "amountVnd": 10000000}, {"month": "2024-12-01", "amountVnd": 10000000}]}""")
                .put("/v1/budget-lines/" + commune + "/payment-plan")
                .then()
                .statusCode(200);
        var rates = "/v1/budget-summaries/rates" + SCOPE + "&rows=UNIT&asOf=";
        var ofCommune = "items.find { it.keys[0].value == '%s' }.thisYear.ofPlan".formatted(Place.COMMUNE_A);
        get(rates + "2024-05-30")
                .then()
                .body(ofCommune + ".numeratorVnd", is(15_000_000))
                .body(ofCommune + ".denominatorVnd", is(20_000_000))
                .body(ofCommune + ".percent", is(75.0f))
                .body("items.find { it.keys[0].value == '%s' }.thisYear.ofPlan".formatted(Place.DISTRICT), nullValue())
                .body("items[0].lastYear.ofPlan", nullValue());
        get(rates + "2024-05-31").then().body(ofCommune + ".percent", is(50.0f));
        get(rates + "2024-04-29")
                .then()
                .body(ofCommune + ".denominatorVnd", is(0))
                .body(ofCommune + ".percent", nullValue());
    }

    @Test
    void warnsOfWhatWillNotBeSpentAndSaysHowItKnows() {
        var ofCommune = "items.find { it.lineId == '" + commune + "' }";
        get("/v1/budget-summaries/warnings" + SCOPE + "&asOf=2024-06-29")
                .then()
                .body("items.lineId.size()", is(9))
                .body(ofCommune + ".spentVnd", is(15_000_000))
                .body(ofCommune + ".daysLeft", is(185))
                .body(ofCommune + ".carryOverKnown", is(true))
                .body(ofCommune + ".rule.minimumPercent", is(95));
        post("/v1/disbursements", disbursement(commune, 24_000_000)).then().statusCode(201);
        get("/v1/budget-summaries/warnings" + SCOPE + "&asOf=2024-06-29&limit=4")
                .then()
                .body("items.size()", is(4));
        get("/v1/budget-summaries/warnings" + SCOPE + "&asOf=2024-06-29").then().body("items.size()", is(8));
        get("/v1/budget-summaries/warnings" + SCOPE + "&asOf=2024-03-29").then().body("items", empty());
    }

    @Test
    void showsAllMoneyOfACommuneAndWhatThereIsAboveIt() {
        get("/v1/budget-summaries/lines?year=2024&limit=500&unitId=" + Place.COMMUNE_A)
                .then()
                .body("items.findAll { !it.above }.lineId", contains(commune.toString()))
                .body("items.findAll { it.above }.size()", is(8))
                .body("items.find { !it.above }.decisionNumber", is("SAMPLE-1"))
                .body("items.find { !it.above }.parentLineId", is(line(8).toString()))
                .body("items.find { !it.above }.payments", is(1))
                .body("items.find { !it.above }.lastPaidOn", is("2024-05-02"));
        get("/v1/budget-summaries/lines?year=2024&asOf=2024-05-01&unitId=" + Place.COMMUNE_A)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?asOf"));
        as(TestCaller.COMMUNE_A)
                .get("/v1/budget-summaries/lines?year=2024&unitId=" + Place.COMMUNE_A)
                .then()
                .body("items.lineId", contains(commune.toString()));
    }

    @Test
    void showsNoUnitOutsideTheAreaAndSaysAllThatIsMissingAtOnce() {
        as(TestCaller.COMMUNE_A)
                .get("/v1/budget-summaries/cells" + SCOPE)
                .then()
                .statusCode(404)
                .body("errors[0].pointer", is("?unitId"));
        get("/v1/budget-summaries/cells")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("?unitId", "?year"));
    }

    private static void assertSummed(Dimension rows, Dimension columns, String time) {
        assertThat(summed(rows, columns, time))
                .as("%s by %s %s", rows, columns, time)
                .isEqualTo(expected(rows, columns, time));
    }

    private static List<String> summed(Dimension rows, Dimension columns, String time) {
        return cells(rows, columns, time).stream()
                .map(cell -> String.join(
                        "|",
                        value(cell, 0),
                        value(cell, 1),
                        String.valueOf(cell.get("lines")),
                        String.valueOf(cell.get("assignedVnd")),
                        String.valueOf(cell.get("adjustedVnd")),
                        String.valueOf(cell.get("disbursedVnd")),
                        String.valueOf(cell.get("availableVnd"))))
                .sorted()
                .toList();
    }

    private static List<String> expected(Dimension rows, Dimension columns, String time) {
        var until = time.startsWith("&asOf=")
                ? "where e.document_date <= '%s'".formatted(time.substring(6))
                : time.isEmpty() ? "" : "where e.recorded_at <= '%s'".formatted(time.substring(14));
        return TestDatabase.query("""
                select concat_ws('|', coalesce(%1$s::text, ''), coalesce(%2$s::text, ''), count(distinct l.id),
                  sum(case account when 'ASSIGNED' then change_vnd when 'ALLOCATED' then -change_vnd else 0 end),
                  sum(case account when 'ADJUSTED' then change_vnd else 0 end),
                  sum(case account when 'DISBURSED' then change_vnd else 0 end),
                  sum(case when account in ('ASSIGNED', 'ADJUSTED') then change_vnd else -change_vnd end))
                from budget_entries e join budget_lines l on l.id = e.line_id %3$s
                group by %1$s, %2$s""".formatted(COLUMNS.get(rows), COLUMNS.get(columns), until)).stream()
                .sorted()
                .toList();
    }

    /** All pages of them. */
    private static List<Map<String, ?>> cells(Dimension rows, Dimension columns, String time) {
        var path = "/v1/budget-summaries/cells" + SCOPE + "&limit=6&rows=" + rows + "&columns=" + columns + time;
        var all = new ArrayList<Map<String, ?>>();
        @Nullable String next = "";
        while (next != null) {
            var page = read(path + (next.isEmpty() ? "" : "&cursor=" + next));
            all.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return all;
    }

    /** The path is written as it goes over the wire. */
    private static JsonPath read(String path) {
        return as(TestCaller.FINANCE)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static String value(Map<String, ?> cell, int position) {
        var value = ((List<Map<String, String>>) cell.get("keys")).get(position).get("value");
        return value == null ? "" : value;
    }

    private static long sum(JsonPath entries, String account) {
        return entries.<Map<String, ?>>getList("items.findAll { it.account == '" + account + "' }").stream()
                .mapToLong(entry -> number(entry, "changeVnd"))
                .sum();
    }

    private static long number(Map<String, ?> values, String name) {
        return ((Number) values.get(name)).longValue();
    }
}
