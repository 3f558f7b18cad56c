package vn.gnbv.reporting.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

/** What counts, what does not count twice, and what stands beside it. */
@QuarkusTest
class AggregateRulesApiTest {

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private UUID regime;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        regime = SongMa.regimeForMay();
        SongMa.result(Place.COMMUNE_A, "2023-12-14", 10, 5, 60);
        SongMa.result(Place.COMMUNE_B, "2023-12-14", 20, 6, 90);
    }

    @Test
    void theReportOfACommitteeAboveStandsBesideAndIsNotCountedWithThoseBelow() {
        owed(Place.DISTRICT_COMMITTEE);
        accepted(Place.COMMITTEE_A, 10);
        accepted(Place.COMMITTEE_B, 20);
        accepted(Place.DISTRICT_COMMITTEE, 33);
        compute(Place.DISTRICT)
                .body("values[0].value", is(30))
                .body("values[0].reports", is(2))
                .body("values[0].beside.by", contains("OWN_REPORT", "RECORDS"))
                .body("values[0].beside.value", contains(33, 30))
                .body("values[0].beside.difference", contains(-3, 0))
                .body(
                        "inputs.find { it.organisationId == '%s' }.standing".formatted(Place.DISTRICT_COMMITTEE),
                        is("HIGHER"));
    }

    @Test
    void theOnlyReportOfATerritoryCountsWhateverItsLevel() {
        owed(Place.DISTRICT_COMMITTEE);
        accepted(Place.DISTRICT_COMMITTEE, 33);
        compute(Place.DISTRICT)
                .body("values[0].value", is(33))
                .body("values[0].beside.by", contains("RECORDS"))
                .body("values[0].beside[0].difference", is(3))
                .body("inputs.standing", contains("COUNTED"));
    }

    @Test
    void aUnitThatHasBecomeAnotherIsNotCountedBesideIt() {
        accepted(Place.COMMITTEE_A, 10);
        accepted(Place.COMMITTEE_B, 20);
        TestDatabase.execute("insert into unit_successions values ('%s', '%s', '2024-04-01', 'MERGE', 1)"
                .formatted(Place.COMMUNE_A, Place.COMMUNE_B));
        compute(Place.DISTRICT)
                .body("values[0].value", is(20))
                .body("inputs.find { it.unitId == '%s' }.standing".formatted(Place.COMMUNE_A), is("SUCCEEDED"));
    }

    @Test
    void aCorrectionIsSeenAndFollowed() {
        var report = accepted(Place.COMMITTEE_A, 10);
        String first =
                compute(Place.DISTRICT).body("current", is(true)).extract().path("id");
        reporter(Place.COMMITTEE_A)
                .act(report, "supplements", "{\"reason\": \"Đếm lại\"}")
                .statusCode(201);
        var supplement = TestDatabase.query("select id from reports where supplement = 1")
                .getFirst();
        enter(Place.COMMITTEE_A, supplement, 12);
        reporter(Place.COMMITTEE_A).submit(supplement);
        labour.get("/v1/aggregates/" + first).body("current", is(true));
        labour.accept(supplement, null);
        labour.get("/v1/aggregates/" + first)
                .body("current", is(false))
                .body("changedOrganisationIds", contains(Place.COMMITTEE_A.toString()))
                .body("values[0].value", is(10));
        compute(Place.DISTRICT)
                .body("edition", is(2))
                .body("current", is(true))
                .body("values[0].value", is(12))
                .body("inputs", hasSize(1));
    }

    @Test
    void whoGotItBackIsNamedWithTheReason() {
        var report = submitted(Place.COMMITTEE_A, 10);
        labour.act(report, "return", "{\"reason\": \"Thiếu thuyết minh\"}").statusCode(200);
        String id = compute(Place.DISTRICT)
                .body("missing", hasSize(24))
                .body(
                        "missing.find { it.organisationId == '%s' }.reportState".formatted(Place.COMMITTEE_A),
                        is("RETURNED"))
                .body(
                        "missing.find { it.organisationId == '%s' }.returnReason".formatted(Place.COMMITTEE_A),
                        is("Thiếu thuyết minh"))
                .extract()
                .path("id");
        labour.get("/v1/work-items?limit=100")
                .body("items.find { it.kind == 'AGGREGATE' }.link", is("/v1/aggregates/" + id))
                .body("items.find { it.kind == 'AGGREGATE' }.state", is("OPEN"));
    }

    @Test
    void everyUnitOfALevelAtOnce() {
        accepted(Place.COMMITTEE_A, 10);
        var body = "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"level\": \"%s\"}";
        labour.post("/v1/aggregates/levels", body.formatted(regime, "COMMUNE"))
                .statusCode(200)
                .body("aggregates", hasSize(19))
                .body("aggregates.edition", everyItem(is(1)))
                .body("aggregates.find { it.unitId == '%s' }.missing".formatted(Place.COMMUNE_A), is(0))
                .body("aggregates.find { it.unitId == '%s' }.missing".formatted(Place.COMMUNE_B), is(1));
        labour.get("/v1/aggregates?unitId=" + Place.COMMUNE_A)
                .body("items", hasSize(1))
                .body("items[0].values[0].value", is(10));
        labour.post("/v1/aggregates/levels", body.formatted(regime, "PROVINCE"))
                .statusCode(400)
                .body("code", is("NO_UNIT_OF_LEVEL"));
        assertThat(TestDatabase.number("select count(*) from event_log where type = 'vn.gnbv.aggregate.v1'"))
                .isEqualTo(19);
        accepted(Place.COMMITTEE_B, 20);
        labour.post("/v1/aggregates/levels", body.formatted(regime, "COMMUNE")).statusCode(200);
        compute(Place.DISTRICT).body("values[0].value", is(30));
        assertThat(TestDatabase.number("""
                select sum(c.value)::bigint from aggregates g join aggregate_cells c on c.aggregate_id = g.id
                where g.edition = 2 and c.indicator = 'POOR_HOUSEHOLDS'"""))
                .as("the communes add up to the district")
                .isEqualTo(30);
    }

    @Test
    void whatHasBeenHandedInAddsUpAtOnce() {
        submitted(Place.COMMITTEE_A, 10);
        accepted(Place.COMMITTEE_B, 20);
        labour.get("/v1/aggregates/running?regimeId=%s&periodKey=2024-05&unitId=%s".formatted(regime, Place.DISTRICT))
                .statusCode(200)
                .body("owed", is(24))
                .body("handedIn", is(2))
                .body("accepted", is(1))
                .body("returned", is(0))
                .body("values[0].value", is(30));
        labour.get("/v1/aggregates/running?regimeId=%s&periodKey=2024-05&unitId=%s".formatted(regime, Place.COMMUNE_A))
                .body("owed", is(1))
                .body("values[0].value", is(10))
                .body("values[3].value", nullValue());
        labour.get("/v1/aggregates/running?regimeId=%s&periodKey=2024-05&unitId=%s".formatted(regime, Place.PROVINCE))
                .statusCode(404);
    }

    @Test
    void everySourceOfAnIndicatorCanBeListed() {
        accepted(Place.COMMITTEE_A, 10);
        accepted(Place.COMMITTEE_B, 20);
        var line = SongMa.line(Place.COMMUNE_A, Place.LABOUR_OFFICE, null, 100, 0, 40);
        String id = compute(Place.DISTRICT).extract().path("id");
        labour.get("/v1/aggregates/" + id + "/sources?indicator=POOR_HOUSEHOLDS")
                .body("items.value", hasSize(2))
                .body("items.organisationId", hasItem(Place.COMMITTEE_A.toString()))
                .body("items.source.type", everyItem(is("vn.gnbv.report.v1")));
        labour.get("/v1/aggregates/" + id + "/sources?indicator=DISBURSED_VND")
                .body("items.source.aggregateId", contains(line.toString()))
                .body("items.value", contains(40));
        labour.get("/v1/aggregates/" + id + "/sources?indicator=NOTHING").statusCode(400);
    }

    @Test
    void byWayOfWhomTheReportsGoAddsUpToo() {
        TestDatabase.execute(
                "update regime_copies set regime = regime || '{\"receiverOrganisationId\": \"%s\", \"viaOrganisationId\": \"%s\"}'"
                        .formatted(Place.FINANCE_OFFICE, Place.LABOUR_OFFICE));
        compute(Place.DISTRICT).body("inputs", empty());
    }

    private void owed(UUID organisation) {
        var obligation = SongMa.obligation(organisation, "2024-05", "2024-05-09");
        TestDatabase.execute("update obligations set regime_id = '%s' where id = '%s'".formatted(regime, obligation));
    }

    private ValidatableResponse compute(UUID unit) {
        return labour.post(
                        "/v1/aggregates",
                        "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"unitId\": \"%s\"}"
                                .formatted(regime, unit))
                .statusCode(201);
    }

    private String accepted(UUID organisation, int poor) {
        var report = submitted(organisation, poor);
        labour.accept(report, null);
        return report;
    }

    private String submitted(UUID organisation, int poor) {
        var obligation = TestDatabase.query(
                "select id from obligations where regime_id = '%s' and reporter_organisation_id = '%s'"
                        .formatted(regime, organisation));
        var report = reporter(organisation).draft(UUID.fromString(obligation.getFirst()));
        enter(organisation, report, poor);
        reporter(organisation).submit(report);
        return report;
    }

    private static void enter(UUID organisation, String report, int poor) {
        reporter(organisation)
                .enter(report, "{\"values\": [{\"indicator\": \"POOR_HOUSEHOLDS\", \"value\": %d}]}".formatted(poor))
                .statusCode(200);
    }

    private static Desk reporter(UUID organisation) {
        return Desk.of(organisation, SongMa.unitOf(organisation));
    }
}
