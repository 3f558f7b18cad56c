package vn.gnbv.reporting.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

/** Series over the reform of 2025: communes A and B become one, to which only a part of A goes. */
@QuarkusTest
class SeriesApiTest {

    private static final UUID MERGED = UUID.fromString("01900000-0000-7000-8000-000000904168");

    private final Desk labour = Desk.of(TestCaller.LABOUR);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        TestDatabase.execute("""
                update unit_versions set valid = daterange(null, '2025-07-01') where unit_id in ('%1$s', '%2$s');
                update area_paths set valid = daterange(null, '2025-07-01') where unit_id in ('%1$s', '%2$s');
                insert into unit_copies values ('%3$s', 0, '%3$s');
                insert into unit_versions values ('%3$s', null, 'Xã Sông Mã', 'COMMUNE', daterange('2025-07-01', null));
                insert into area_versions values ('%3$s', '%4$s', daterange('2025-07-01', null));
                insert into area_paths values ('%3$s', '%3$s', daterange('2025-07-01', null)),
                                              ('%3$s', '%4$s', daterange('2025-07-01', null));
                insert into unit_successions values ('%1$s', '%3$s', '2025-07-01', 'SPLIT', 0.5),
                                                    ('%2$s', '%3$s', '2025-07-01', 'MERGE', 1)""".formatted(Place.COMMUNE_A, Place.COMMUNE_B, MERGED, Place.DISTRICT));
    }

    @Test
    void restatedStandsBesideWhatWasPublishedOnTheOldBoundaries() {
        publish(Place.COMMUNE_A, 2024, "POOR_HOUSEHOLDS", "HOUSEHOLD", "40");
        publish(Place.COMMUNE_B, 2024, "POOR_HOUSEHOLDS", "HOUSEHOLD", "30");
        publish(MERGED, 2025, "POOR_HOUSEHOLDS", "HOUSEHOLD", "45");
        var restated = labour.post("/v1/figures/restatements", restate("HOUSEHOLD"))
                .statusCode(201)
                .body("value", is(50))
                .body("status", is("ESTIMATE"))
                .body("source.kind", is("RESTATED"))
                .extract();
        labour.get("/v1/figures/" + restated.path("id") + "/parts")
                .body("unitId", contains(Place.COMMUNE_A.toString(), Place.COMMUNE_B.toString()))
                .body("weight", contains(0.5f, 1))
                .body("value", contains(40, 30));
        labour.get("/v1/figures/series?indicator=POOR_HOUSEHOLDS&unitId=" + MERGED)
                .statusCode(200)
                .body("items.boundaries", containsInAnyOrder("BEFORE", "BEFORE", "RESTATED", "OWN"))
                .body("items.find { it.boundaries == 'RESTATED' }.figure.value", is(50))
                .body("items.find { it.figure.value == 40 }.unitName", is("Thị trấn Sông Mã"))
                .body("items[3].boundaries", is("OWN"));
        labour.post("/v1/figures/restatements", restate("HOUSEHOLD"))
                .statusCode(201)
                .body("version", is(1));
        labour.correct("/v1/figures/" + restated.path("id"), 1, """
                        {"value": 1, "status": "OFFICIAL", "reason": "x"}""")
                .statusCode(409)
                .body("code", is("FIGURE_RESTATED"));
    }

    @Test
    void whatIsNotKnownIsNotRestated() {
        publish(Place.COMMUNE_A, 2024, "POOR_RATE", "PERCENT", "8");
        labour.post("/v1/figures/restatements", restate("PERCENT").replace("POOR_HOUSEHOLDS", "POOR_RATE"))
                .statusCode(409)
                .body("errors.code", containsInAnyOrder("RESTATED_BARE_SHARE", "RESTATED_WITHOUT_FIGURE"));
        TestDatabase.execute("update unit_successions set weight = null");
        labour.post("/v1/figures/restatements", restate("HOUSEHOLD"))
                .statusCode(409)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "RESTATED_WITHOUT_WEIGHT",
                                "RESTATED_WITHOUT_FIGURE",
                                "RESTATED_WITHOUT_WEIGHT",
                                "RESTATED_WITHOUT_FIGURE"));
    }

    @Test
    void yearsAreComparedAndPutBesideTheNationalSeries() {
        for (int year = 2021; year <= 2024; year++) {
            publish(Place.DISTRICT, year, "POOR_RATE", "PERCENT", String.valueOf(20 - 2 * (year - 2021)));
            publish(Place.DISTRICT, year, "NATIONAL_POOR_RATE", "PERCENT", String.valueOf(5 - (year - 2021)));
        }
        labour.get("/v1/figures/comparison?indicator=POOR_RATE&measureUnit=PERCENT&fromYear=2021&toYear=2025"
                        + "&against=NATIONAL_POOR_RATE&unitId=" + Place.DISTRICT + "&unitId=" + MERGED)
                .statusCode(200)
                .body("units", hasSize(2))
                .body("units[0].years.year", contains(2021, 2022, 2023, 2024, 2025))
                .body("units[0].years[0].figure.value", is(20))
                .body("units[0].years[0].difference", is(15))
                .body("units[0].years[3].difference", is(12))
                .body("units[0].years[4].figure", nullValue())
                .body("units[0].change.change", is(-6))
                .body("units[0].change.perYear", is(-2))
                .body("units[0].change.unit", is("PERCENTAGE_POINT"))
                .body("units[1].change", nullValue());
        labour.get("/v1/figures/comparison?indicator=POOR_RATE&measureUnit=PERCENT&fromYear=2021&toYear=2025&unitId="
                        + Place.PROVINCE)
                .statusCode(404);
    }

    @Test
    void whatHasBeenAnsweredIsRecognised() {
        var asked = "/v1/figures/answers?indicator=POOR_HOUSEHOLDS&periodFrom=2024-01-01&periodTo=2024-12-31&unitId=";
        labour.get(asked + Place.COMMUNE_B).statusCode(200).body("answered", is(false));
        publish(Place.COMMUNE_B, 2024, "POOR_HOUSEHOLDS", "HOUSEHOLD", "30");
        labour.get(asked + Place.COMMUNE_B)
                .body("answered", is(true))
                .body("published.value", contains(30))
                .body("reported", empty());
        SongMa.result(Place.COMMUNE_A, "2023-12-14", 9, 5, 61);
        var commune = Desk.of(TestCaller.COMMUNE_A);
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09"));
        commune.submit(report);
        labour.get(asked + Place.COMMUNE_A).body("answered", is(false));
        labour.accept(report, null);
        labour.get(asked + Place.COMMUNE_A)
                .body("answered", is(true))
                .body("reported.reportId", contains(report))
                .body("reported.value", contains(9));
    }

    private void publish(UUID unit, int year, String indicator, String measureUnit, String value) {
        labour.figure("""
                {"indicator": "%s", "unitId": "%s", "periodFrom": "%d-01-01", "periodTo": "%d-12-31",
                 "measureUnit": "%s", "value": %s, "status": "PRELIMINARY",
                 "source": {"kind": "EXTERNAL", "producer": "SAMPLE", "producedOn": "2025-01-10"}}""".formatted(indicator, unit, year, year, measureUnit, value));
    }

    private static String restate(String measureUnit) {
        return """
                {"indicator": "POOR_HOUSEHOLDS", "unitId": "%s", "periodFrom": "2024-01-01", "periodTo": "2024-12-31",
                 "measureUnit": "%s"}""".formatted(MERGED, measureUnit);
    }
}
