package vn.gnbv.reporting.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class AggregateApiTest {

    private static final List<UUID> COMMITTEES =
            SongMa.COMMUNES.keySet().stream().map(Place::committee).toList();

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private UUID regime;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        regime = SongMa.regimeForMay();
        int i = 0;
        for (var code : SongMa.COMMUNES.keySet()) {
            SongMa.result(Place.unit(code), "2023-12-14", 10 + i, 5 + i, 100 + i);
            i++;
        }
        var district = SongMa.line(Place.DISTRICT, Place.LABOUR_OFFICE, null, 1_621_000_000, 200_000_000, 21_000_000);
        SongMa.line(Place.COMMUNE_A, Place.LABOUR_OFFICE, district, 150_000_000, 0, 50_000_000);
        SongMa.line(Place.COMMUNE_B, Place.LABOUR_OFFICE, district, 50_000_000, 0, 0);
        SongMa.line(Place.DISTRICT, Place.HEALTH_CENTRE, null, 547_000_000, 0, 7_000_000);
    }

    @Test
    void twelveOfTwentyFourAddUpAndTheTwelveMissingAreNamed() {
        var reported = Stream.concat(
                        COMMITTEES.stream().limit(9), SongMa.AGENCIES.stream().limit(3))
                .toList();
        reported.forEach(this::report);
        // One of the missing has a draft, another has submitted.
        reporter(COMMITTEES.get(9)).draft(obligationOf(COMMITTEES.get(9)));
        var waiting = reporter(COMMITTEES.get(10)).draft(obligationOf(COMMITTEES.get(10)));
        reporter(COMMITTEES.get(10)).submit(waiting);

        var aggregate = compute(Place.DISTRICT)
                .statusCode(201)
                .body("edition", is(1))
                .body("inputs", hasSize(12))
                .body("missing", hasSize(12))
                .body("inputs.edition", everyItem(is(1)))
                .body("inputs.version", everyItem(is(2)))
                .body("inputs.name", everyItem(notNullValue()));
        var expectedMissing = TestDatabase.query("""
                select v.name from obligations o
                join organisation_versions v on v.organisation_id = o.reporter_organisation_id
                where o.regime_id = '%s' and o.state <> 'FULFILLED'""".formatted(regime));
        List<String> missing = aggregate.extract().path("missing.name");
        assertThat(missing).hasSize(12).containsExactlyInAnyOrderElementsOf(expectedMissing);
        assertThat(missing).contains("UBND Xã Chiềng Sơ", "UBND Xã Chiềng Khương", "Cơ quan 5", "Cơ quan 6");
        List<String> states = aggregate.extract().path("missing.reportState");
        assertThat(states).filteredOn("DRAFT"::equals).hasSize(1);
        assertThat(states).filteredOn("SUBMITTED"::equals).hasSize(1);

        assertValue(aggregate, 0, households("poor_households"));
        assertValue(aggregate, 1, households("near_poor_households"));
        assertValue(aggregate, 2, households("poor_persons + near_poor_persons"));
        assertThat(households("poor_households")).isEqualTo(9 * 10 + 36);
        var assigned = TestDatabase.number(
                "select sum(assigned_vnd + adjusted_vnd - allocated_vnd) from budget_line_copies where year = 2024");
        var disbursed = TestDatabase.number("select sum(disbursed_vnd) from budget_line_copies where year = 2024");
        assertThat(assigned).as("each đồng once").isEqualTo(1_621_000_000L + 547_000_000);
        assertValue(aggregate, 3, assigned);
        assertValue(aggregate, 4, disbursed);
        aggregate
                .body("values[0].sources", hasSize(9))
                .body("values[0].sources.type", everyItem(is("vn.gnbv.report.v1")))
                .body("values[0].sources.eventId", everyItem(notNullValue()))
                .body("values[3].sources", hasSize(4))
                .body("values[5].numerator", is((int) disbursed))
                .body("values[5].denominator", is(assigned));
        assertThat(new BigDecimal(aggregate.extract().path("values[5].value").toString()))
                .isEqualByComparingTo(
                        TestDatabase.query("select round(%d::numeric / %d, 6)".formatted(disbursed, assigned))
                                .getFirst());
    }

    @Test
    void householdsAreTakenFromTheReportsAndNotFromTheReviews() {
        var committee = Place.COMMITTEE_A;
        var report = reporter(committee).draft(obligationOf(committee));
        reporter(committee)
                .enter(report, "{\"values\": [{\"indicator\": \"POOR_HOUSEHOLDS\", \"value\": 3}]}")
                .statusCode(200);
        reporter(committee).submit(report);
        labour.accept(report, null);
        compute(Place.DISTRICT).body("values[0].value", is(3)).body("values[1].value", is(5));
    }

    @Test
    void withoutAnyAcceptedReportHouseholdsAreNotStatedAndMoneyIs() {
        compute(Place.DISTRICT)
                .body("inputs", hasSize(0))
                .body("missing", hasSize(24))
                .body("values[0].value", nullValue())
                .body("values[0].status", is("NOT_STATED"))
                .body("values[4].value", is(78_000_000));
    }

    @Test
    void computedAgainItStandsBesideTheOneBefore() {
        String first = compute(Place.DISTRICT).extract().path("id");
        report(Place.COMMITTEE_A);
        compute(Place.DISTRICT).body("edition", is(2)).body("inputs", hasSize(1));
        labour.get("/v1/aggregates/" + first)
                .statusCode(200)
                .body("edition", is(1))
                .body("inputs", hasSize(0))
                .body("missing", hasSize(24));
        labour.get("/v1/aggregates?regimeId=" + regime + "&periodKey=2024-05&unitId=" + Place.DISTRICT)
                .statusCode(200)
                .body("items.edition", is(List.of(1, 2)));
    }

    @Test
    void aCommuneIsAddedUpOfItsOwn() {
        report(Place.COMMITTEE_A);
        compute(Place.COMMUNE_A)
                .body("inputs", hasSize(1))
                .body("missing", hasSize(0))
                .body("values[0].value", is(10))
                .body("values[3].value", is(150_000_000));
    }

    @Test
    void onlyTheReceiverWithinItsAreaAddsUpAKnownPeriod() {
        compute(Place.PROVINCE).statusCode(404);
        Desk.of(TestCaller.COMMUNE_A)
                .post("/v1/aggregates", body(Place.COMMUNE_A, "2024-05"))
                .statusCode(403);
        labour.post("/v1/aggregates", body(Place.DISTRICT, "2024-06"))
                .statusCode(400)
                .body("code", is("UNKNOWN_PERIOD"))
                .body("errors[0].pointer", is("/periodKey"));
        TestDatabase.execute("update regime_copies set regime = jsonb_set(regime, '{receiverOrganisationId}', '\"%s\"')"
                .formatted(Place.FINANCE_OFFICE));
        compute(Place.DISTRICT).statusCode(404);
    }

    @Test
    void theLiveFiguresOfADistrictCountEachDongOnce() {
        var plan = SongMa.plan();
        labour.get("/v1/figures?planId=" + plan + "&unitId=" + Place.DISTRICT)
                .statusCode(200)
                .body("items", hasSize(6))
                .body("items[0].value", is((int)
                        TestDatabase.number("select sum(poor_households) from review_result_copies")))
                .body("items[0].status", is("OFFICIAL"))
                .body("items[0].sources", hasSize(19))
                .body("items[3].value", is(2_168_000_000L))
                .body("items[4].value", is(78_000_000));
    }

    @Test
    void liveFiguresAreShownWithinTheAreaOnly() {
        var plan = SongMa.plan();
        var commune = Desk.of(TestCaller.COMMUNE_A);
        commune.get("/v1/figures?planId=" + plan + "&unitId=" + Place.COMMUNE_A)
                .statusCode(200)
                .body("items[3].value", is(150_000_000))
                .body("items[0].value", is(10));
        commune.get("/v1/figures?planId=" + plan + "&unitId=" + Place.COMMUNE_B).statusCode(404);
        commune.get("/v1/figures?planId=" + plan + "&unitId=" + Place.DISTRICT).statusCode(404);
        commune.get("/v1/figures?planId=" + UUID.randomUUID() + "&unitId=" + Place.COMMUNE_A)
                .statusCode(404);
        commune.get("/v1/figures?unitId=" + Place.COMMUNE_A).statusCode(400).body("errors[0].pointer", is("?planId"));
        commune.get("/v1/figures?planId=" + SongMa.planOf(regime) + "&unitId=" + Place.COMMUNE_A)
                .statusCode(404);
        var page = commune.get("/v1/figures?limit=4&planId=" + plan + "&unitId=" + Place.COMMUNE_A)
                .body("items", hasSize(4))
                .extract();
        commune.get("/v1/figures?limit=4&planId=" + plan + "&unitId=" + Place.COMMUNE_A + "&cursor="
                        + page.path("next"))
                .body("items.indicator", is(List.of("DISBURSED_VND", "DISBURSEMENT_RATE")));
        commune.get("/v1/figures?planId=" + plan + "&unitId=" + Place.COMMUNE_A + "&periodKey=1999")
                .statusCode(400)
                .body("code", is("UNKNOWN_PERIOD"));
    }

    private long households(String column) {
        return TestDatabase.number("""
                select sum(%s) from review_result_copies c
                join obligations o on o.unit_id = c.unit_id and o.state = 'FULFILLED'
                join reports r on r.obligation_id = o.id and r.state = 'ACCEPTED'
                where o.regime_id = '%s'""".formatted(column, regime));
    }

    private static void assertValue(ValidatableResponse aggregate, int index, long expected) {
        Number value = aggregate.extract().path("values[" + index + "].value");
        assertThat(value.longValue()).isEqualTo(expected);
    }

    private void report(UUID organisation) {
        var report = reporter(organisation).draft(obligationOf(organisation));
        reporter(organisation).submit(report);
        labour.accept(report, null);
    }

    private static Desk reporter(UUID organisation) {
        return Desk.of(organisation, SongMa.unitOf(organisation));
    }

    private UUID obligationOf(UUID organisation) {
        return UUID.fromString(TestDatabase.query(
                        "select id from obligations where regime_id = '%s' and reporter_organisation_id = '%s'"
                                .formatted(regime, organisation))
                .getFirst());
    }

    private ValidatableResponse compute(UUID unit) {
        return labour.post("/v1/aggregates", body(unit, "2024-05"));
    }

    private String body(UUID unit, String period) {
        return "{\"regimeId\": \"%s\", \"periodKey\": \"%s\", \"unitId\": \"%s\"}".formatted(regime, period, unit);
    }
}
