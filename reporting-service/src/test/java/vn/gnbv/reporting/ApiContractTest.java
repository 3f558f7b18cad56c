package vn.gnbv.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestCaller.Place;

@QuarkusTest
class ApiContractTest extends ApiContract {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk labour = Desk.of(TestCaller.LABOUR);

    @Override
    protected void prepareDirectory() {
        SongMa.plant();
    }

    @Override
    protected Map<String, Exercise> exercises() {
        var exercises = new HashMap<>(PlatformExercises.all());
        exercises.put("listReportForms", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/report-forms")));
        exercises.put("getReportForm", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/report-forms/GNBV-RESULTS")));
        exercises.put(
                "listReportFormVersions",
                new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/report-forms/GNBV-RESULTS/versions")));
        exercises.put(
                "enterReportForm",
                new Exercise(TestCaller.KEEPER, () -> Call.of("/v1/report-forms", SampleForm.json(NUMBER.incrementAndGet()))));
        exercises.put("listObligations", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/obligations")));
        exercises.put(
                "getObligation",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/obligations/" + anObligation())));
        exercises.put("listReports", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports")));
        exercises.put(
                "getNextReport",
                new Exercise(
                        TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/next?obligationId=" + anObligation())));
        exercises.put("supplementReport", new Exercise(TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/reports/" + accepted() + "/supplements", "{\"reason\": \"SAMPLE\"}")
                .ifMatch("\"2\"")));
        exercises.put("getReport", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/" + aDraft())));
        exercises.put(
                "listReportVersions",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/" + submitted() + "/versions")));
        exercises.put(
                "createReport",
                new Exercise(
                        TestCaller.COMMUNE_A,
                        () -> Call.of("/v1/reports", "{\"obligationId\": \"" + anObligation() + "\"}")));
        exercises.put(
                "enterReportValues", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/" + aDraft(), """
                                {"values": [{"indicator": "ASSIGNED_VND", "value": 1}]}""")
                        .ifMatch("\"0\"")));
        exercises.put("submitReport", new Exercise(TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/reports/" + aDraft() + "/submission", "{\"signer\": \"SAMPLE\"}")
                .ifMatch("\"0\"")));
        exercises.put("returnReport", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        "/v1/reports/" + submitted() + "/return", "{\"reason\": \"SAMPLE\"}")
                .ifMatch("\"1\"")));
        exercises.put("acceptReport", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        "/v1/reports/" + submitted() + "/acceptance", "{}")
                .ifMatch("\"1\"")));
        exercises.put("listAggregates", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/aggregates")));
        exercises.put(
                "getAggregate", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/aggregates/" + anAggregate())));
        exercises.put(
                "computeAggregate",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/aggregates", aggregateOf(SongMa.regimeForMay()))));
        exercises.put(
                "computeAggregatesOfLevel",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of(
                                "/v1/aggregates/levels",
                                aggregateOf(SongMa.regimeForMay())
                                        .replaceFirst("\"unitId\": \"[^\"]*\"", "\"level\": \"COMMUNE\""))));
        exercises.put(
                "getRunningAggregate",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/aggregates/running?periodKey=2024-05&regimeId=" + SongMa.regimeForMay()
                                + "&unitId=" + Place.DISTRICT)));
        exercises.put(
                "listAggregateSources",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/aggregates/" + anAggregate() + "/sources?indicator=POOR_HOUSEHOLDS")));
        exercises.put(
                "listFigures",
                new Exercise(
                        TestCaller.COMMUNE_A,
                        () -> Call.of("/v1/figures?planId=" + SongMa.plan() + "&unitId=" + Place.COMMUNE_A)));
        exercises.put("enterFigure", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/figures", anotherFigure())));
        exercises.put(
                "listPublishedFigures",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/figures/published?unitId=" + Place.DISTRICT)));
        exercises.put("getFigure", new Exercise(TestCaller.LABOUR, () -> Call.of(labour.figure(anotherFigure()))));
        exercises.put(
                "listFigureVersions",
                new Exercise(TestCaller.LABOUR, () -> Call.of(labour.figure(anotherFigure()) + "/versions")));
        exercises.put("correctFigure", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        labour.figure(anotherFigure()) + "/versions", """
                        {"value": 15.5, "status": "OFFICIAL", "reason": "SAMPLE"}""")
                .ifMatch("\"0\"")));
        exercises.put(
                "listFigureSeries",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/figures/series?indicator=POOR_RATE&unitId=" + Place.DISTRICT)));
        exercises.put(
                "compareFigures",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/figures/comparison?indicator=POOR_RATE&measureUnit=PERCENT&fromYear=2021"
                                + "&toYear=2025&unitId=" + Place.COMMUNE_A)));
        exercises.put(
                "findAnsweredFigure",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/figures/answers?indicator=POOR_RATE&periodFrom=2024-01-01"
                                + "&periodTo=2024-12-31&unitId=" + Place.DISTRICT)));
        exercises.put(
                "listFigureParts",
                new Exercise(
                        TestCaller.LABOUR, () -> Call.of(labour.figure(anotherFigure()) + "/parts")));
        exercises.put(
                "restateFigure",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/figures/restatements", aRestatement())));
        exercises.put("listWorkItems", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/work-items")));
        return exercises;
    }

    /** Of a unit that commune A became part of, though it lives on: the contract is about calls, not about law. */
    private String aRestatement() {
        var indicator = "SAMPLE_" + NUMBER.incrementAndGet();
        TestDatabase.execute("""
                insert into unit_successions select '%s', '%s', '2025-07-01', 'MERGE', 1
                where not exists (select from unit_successions)""".formatted(Place.COMMUNE_A, Place.DISTRICT));
        for (var unit : List.of(Place.COMMUNE_A, Place.DISTRICT)) {
            labour.figure(SongMa.malnutrition("15.4")
                    .replace("UNDER_FIVE_MALNUTRITION", indicator)
                    .replace(Place.DISTRICT.toString(), unit.toString()));
        }
        return """
                {"indicator": "%s", "unitId": "%s", "periodFrom": "2024-01-01", "periodTo": "2024-12-31",
                 "measureUnit": "PERCENT"}""".formatted(indicator, Place.DISTRICT);
    }

    private static String anotherFigure() {
        return SongMa.malnutrition("15.4").replace("UNDER_FIVE_MALNUTRITION", "SAMPLE_" + NUMBER.incrementAndGet());
    }

    private UUID anObligation() {
        return SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
    }

    private String aDraft() {
        return commune.draft(anObligation());
    }

    private String submitted() {
        var report = aDraft();
        commune.submit(report);
        return report;
    }

    private String accepted() {
        var report = submitted();
        labour.accept(report, null);
        return report;
    }

    private String anAggregate() {
        return labour.post("/v1/aggregates", aggregateOf(SongMa.regimeForMay()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String aggregateOf(UUID regime) {
        return "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"unitId\": \"%s\"}"
                .formatted(regime, Place.DISTRICT);
    }
}
