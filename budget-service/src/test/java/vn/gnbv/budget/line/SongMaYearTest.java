package vn.gnbv.budget.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.advance;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.budgetYear;
import static vn.gnbv.budget.Fixtures.carried;
import static vn.gnbv.budget.Fixtures.carryOver;
import static vn.gnbv.budget.Fixtures.closing;
import static vn.gnbv.budget.Fixtures.commitment;
import static vn.gnbv.budget.Fixtures.decision5988;
import static vn.gnbv.budget.Fixtures.decisionOf;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.giveBack;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.location;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;
import static vn.gnbv.budget.Fixtures.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/**
 * Sông Mã in 2024, from the decision of December 2023 to the last day of what was carried over. The eight lines are
 * those of the district's plan; what happens to them afterwards is a SAMPLE, since no paper on it is known.
 */
@QuarkusTest
class SongMaYearTest {

    @Inject
    ExpiryService expiry;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void accountsForEveryDongOfAYear() {
        assigned();
        var of2022 = carriedFrom(2022, "2022-07-29", 900_000_000);
        var of2023 = carriedFrom(2023, "2023-04-27", 400_000_000);
        get("/v1/budget-lines?year=2024&componentId=" + Fixtures.component(20))
                .then()
                .body("items.originYear", contains(2022, 2023, 2024, 2024));
        adjusted();
        spent(of2022, of2023);
        expired(of2022, of2023);
        settled();
        assertThat(Fixtures.ledgerDifferences()).isEmpty();
    }

    /** Known: 8 lines on 7 components, 15,555.25 million đồng. */
    private static void assigned() {
        post("/v1/budget-decisions", decision5988()).then().statusCode(201);
        assertThat(byLead(Place.AGRICULTURE_OFFICE)).isEqualTo(9_889_250_000L);
        assertThat(byLead(Place.HEALTH_CENTRE)).isEqualTo(547_000_000);
        assertThat(TestDatabase.number(
                        OWN + " where lead_organisation_ids = array['" + Place.LABOUR_OFFICE + "'::uuid]"))
                .isEqualTo(4_844_000_000L);
        assertThat(TestDatabase.number(OWN + " where cardinality(lead_organisation_ids) = 2"))
                .isEqualTo(275_000_000);
        assertThat(TestDatabase.number(OWN)).isEqualTo(15_555_250_000L);
        var counterpart = BigDecimal.valueOf(TestDatabase.number(OWN + " where source = 'COUNTERPART'"));
        var central = BigDecimal.valueOf(TestDatabase.number(OWN + " where source = 'CENTRAL'"));
        assertThat(counterpart.movePointRight(2).divide(central, 2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.09");
        get("/v1/budget-lines/" + Fixtures.line(8)).then().body("flags", hasItem("UNSPLIT"));
    }

    /** SAMPLE: what was left of an earlier year's 1,000 million is carried year by year until 31/12/2024. */
    private static UUID carriedFrom(int year, String decidedOn, long vnd) {
        var line = UUID.fromString(post(
                        "/v1/budget-decisions",
                        decisionOf(
                                year,
                                decidedOn,
                                line(0, 20, "CENTRAL", "RECURRENT", 1_000_000_000, Place.AGRICULTURE_OFFICE)))
                .path("lines[0].id"));
        for (int from = year; from < 2024; from++) {
            var until = from == 2023 ? "2024-12-31" : "2023-12-31";
            line = UUID.fromString(
                    post("/v1/carry-overs", carryOver(from, (from + 1) + "-01-25", until, carried(line, vnd)))
                            .then()
                            .statusCode(201)
                            .body("movements.originYear", contains(year))
                            .extract()
                            .path("movements[0].toLineId"));
        }
        return line;
    }

    /** SAMPLE: three adjustments; each leaves the sum as it was. */
    private static void adjusted() {
        var before = TestDatabase.number(OWN);
        for (var vnd : new long[] {60_000_000, 25_500_000, 14_500_000}) {
            post("/v1/adjustments", adjustment(number(), Fixtures.line(6), Fixtures.line(5), vnd))
                    .then()
                    .statusCode(201);
        }
        get("/v1/budget-lines/" + Fixtures.line(5)).then().body("availableVnd", is(1_863_000_000));
        assertThat(TestDatabase.number(OWN)).isEqualTo(before);
    }

    /** SAMPLE: twelve months of payments, a contract, an advance that is cleared and partly returned. */
    private static void spent(UUID of2022, UUID of2023) {
        for (int month = 1; month <= 12; month++) {
            pay(Fixtures.line(5), 140_000_000, month);
            pay(of2022, 70_000_000, month);
        }
        var contract = location("/v1/commitments", commitment(of2023, 380_000_000));
        post("/v1/disbursements", with(disbursement(of2023, 350_000_000), "commitmentId", id(contract)))
                .then()
                .statusCode(201);
        post(contract + "/releases", giveBack(30_000_000)).then().statusCode(201);
        var advance = location("/v1/advances", advance(Fixtures.line(8), 600_000_000));
        post("/v1/disbursements", with(disbursement(Fixtures.line(8), 590_000_000), "advanceId", id(advance)))
                .then()
                .statusCode(201);
        post(advance + "/returns", giveBack(10_000_000)).then().statusCode(201);
        get("/v1/budget-lines/" + Fixtures.line(5)).then().body("availableVnd", is(183_000_000));
        get("/v1/budget-lines/" + of2022).then().body("availableVnd", is(60_000_000));
        get("/v1/budget-lines/" + of2023).then().body("availableVnd", is(50_000_000));
    }

    /** The last day is 31/12/2024: that day nothing is lost, the day after all that is left. */
    private void expired(UUID of2022, UUID of2023) {
        TestDatabase.execute("update budget_decisions set recorded_at = '2024-01-25' where kind = 'CARRY_OVER'");
        assertThat(expiry.expire(LocalDate.of(2024, 12, 31))).isZero();
        get("/v1/budget-lines/" + of2022).then().body("availableVnd", is(60_000_000));
        assertThat(expiry.expire(LocalDate.of(2025, 1, 1))).isEqualTo(2);
        assertThat(expiry.expire(LocalDate.of(2025, 1, 2))).isZero();
        get("/v1/budget-lines/" + of2022)
                .then()
                .body("cancelledVnd", is(60_000_000))
                .body("disbursedVnd", is(840_000_000))
                .body("availableVnd", is(0));
        get("/v1/budget-lines/" + of2023).then().body("cancelledVnd", is(50_000_000));
    }

    /** SAMPLE: settled in February 2025; what is left of the year's money is lost, and nothing changes any more. */
    private static void settled() {
        var year = location("/v1/budget-years", budgetYear(2024, "2025-01-31"));
        as(TestCaller.FINANCE)
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(closing("2025-02-14"))
                .post(year + "/closure")
                .then()
                .statusCode(200)
                .body("state", is("CLOSED"));
        assertThat(TestDatabase.number("select sum(available_vnd) from budget_lines where year = 2024"))
                .isZero();
        assertThat(TestDatabase.number("""
                        select sum(disbursed_vnd) from budget_lines where year = 2024""")).isEqualTo(1_680_000_000L + 840_000_000 + 350_000_000 + 590_000_000);
        assertThat(TestDatabase.number("""
                        select sum(disbursed_vnd + cancelled_vnd) from budget_lines where year = 2024""")).isEqualTo(15_555_250_000L + 900_000_000 + 400_000_000);
        post("/v1/disbursements", disbursement(Fixtures.line(5), 1))
                .then()
                .statusCode(409)
                .body("errors.code", contains("LINE_CLOSED"));
    }

    private static final String OWN =
            "select coalesce(sum(assigned_vnd + adjusted_vnd - allocated_vnd) filter (where year = 2024), 0) from budget_lines";

    private static long byLead(UUID lead) {
        return TestDatabase.number(OWN + " where lead_organisation_ids[1] = '" + lead + "'");
    }

    private static void pay(UUID line, long vnd, int month) {
        post("/v1/disbursements", disbursement(line, vnd).replace("2024-05-02", "2024-%02d-15".formatted(month)))
                .then()
                .statusCode(201);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
