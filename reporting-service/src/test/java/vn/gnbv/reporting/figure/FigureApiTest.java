package vn.gnbv.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class FigureApiTest {

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void isCorrectedByItsNextVersionAndToldEachTime() {
        var figure = labour.figure(SongMa.malnutrition("15.4"));
        labour.get(figure)
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("indicator", is("UNDER_FIVE_MALNUTRITION"))
                .body("value", is(15.4f))
                .body("numerator", is(1540))
                .body("denominator", is(10000))
                .body("unitVersion", is(0))
                .body("source.producer", is("Trung tâm Y tế"))
                .body("reason", nullValue());
        labour.post("/v1/figures", SongMa.malnutrition("15.4")).statusCode(409).body("code", is("FIGURE_EXISTS"));
        var correction = "{\"value\": 16.2, \"status\": \"OFFICIAL\", \"reason\": \"Đếm lại\"}";
        labour.correct(figure, 9, correction).statusCode(412);
        labour.correct(figure, 0, correction)
                .statusCode(200)
                .header("ETag", is("\"1\""))
                .body("value", is(16.2f))
                .body("numerator", nullValue())
                .body("source.producedOn", is("2025-01-10"))
                .body("reason", is("Đếm lại"));
        labour.get(figure + "/versions")
                .body("items.version", contains(0, 1))
                .body("items.status", contains("PRELIMINARY", "OFFICIAL"))
                .body("items.value", contains(15.4f, 16.2f));
        labour.get("/v1/figures/published?unitId=" + Place.DISTRICT)
                .body("items", hasSize(1))
                .body("items[0].version", is(1));
        labour.get("/v1/figures/published?indicator=ANOTHER&unitId=" + Place.DISTRICT)
                .body("items", empty());
        var id = figure.substring("/v1/figures/".length());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(TestTopics.read("gnbv.figure"))
                .filteredOn(record -> id.equals(record.key()))
                .last()
                .satisfies(record -> assertThat(record.value())
                        .contains("\"version\": 1", "CORRECTED")
                        .doesNotContain("Đếm lại")));
    }

    @Test
    void isEnteredAndSeenWithinTheAreaOnlyAndRefusedWithEveryReason() {
        var figure = labour.figure(SongMa.malnutrition("15.4"));
        commune.get(figure).statusCode(404);
        commune.get("/v1/figures/published?unitId=" + Place.DISTRICT).statusCode(404);
        commune.post("/v1/figures", SongMa.malnutrition("1")).statusCode(403);
        labour.post(
                        "/v1/figures",
                        SongMa.malnutrition("15.4").replace(Place.DISTRICT.toString(), Place.PROVINCE.toString()))
                .statusCode(404);
        labour.post("/v1/figures", SongMa.malnutrition("20").replace("EXTERNAL", "ENTERED"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/value", "/source/producer", "/source/producedOn", "/source/documentId"));
        assertThat(TestDatabase.number("select count(*) from figure_versions")).isEqualTo(1);
    }

    @Test
    void addsUpInAnAggregateOfAStatedPeriodOnceNothingIsMissing() {
        var regime = SongMa.regimeForMay();
        TestDatabase.execute("""
                update regime_copies set regime = jsonb_set(jsonb_set(regime, '{periods,0,periodFrom}', '"2024-01-01"'),
                  '{periods,0,periodTo}', '"2024-04-30"') where id = '%s'""".formatted(regime));
        SongMa.result(Place.COMMUNE_A, "2023-12-14", 10, 5, 100);
        SongMa.line(Place.COMMUNE_A, Place.LABOUR_OFFICE, null, 120_000_000, 0, 30_000_000);
        var body = "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"unitId\": \"%s\"}"
                .formatted(regime, Place.COMMUNE_A);
        labour.post("/v1/aggregates", body).statusCode(201);
        var list = "/v1/figures/published?unitId=" + Place.COMMUNE_A;
        commune.get(list).body("items", empty());

        var owed = TestDatabase.query(
                        "select id from obligations where reporter_organisation_id = '%s'".formatted(Place.COMMITTEE_A))
                .getFirst();
        var report = commune.draft(UUID.fromString(owed));
        commune.submit(report);
        labour.accept(report, null);
        labour.post("/v1/aggregates", body).statusCode(201);
        String aggregate =
                labour.post("/v1/aggregates", body).statusCode(201).extract().path("id");
        var figures = commune.get(list)
                .body("items", hasSize(6))
                .body("items.version.unique()", is(List.of(1)))
                .body("items.periodTo.unique()", is(List.of("2024-04-30")))
                .body("items.source.aggregateId.unique()", is(List.of(aggregate)))
                .body("items.find { it.indicator == 'POOR_HOUSEHOLDS' }.value", is(10))
                .body("items.find { it.indicator == 'DISBURSEMENT_RATE' }.value", is(0.25f))
                .body("items.find { it.indicator == 'DISBURSEMENT_RATE' }.numerator", is(30_000_000))
                .body("items.find { it.indicator == 'DISBURSEMENT_RATE' }.measureUnit", is("RATIO"))
                .extract();
        labour.correct("/v1/figures/" + figures.path("items[0].id"), 1, """
                        {"value": 1, "status": "OFFICIAL", "reason": "x"}""")
                .statusCode(409)
                .body("code", is("FIGURE_OF_AGGREGATE"));
    }
}
