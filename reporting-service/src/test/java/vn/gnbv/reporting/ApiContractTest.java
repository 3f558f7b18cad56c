package vn.gnbv.reporting;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.testing.ApiContract;
import vn.gnbv.platform.testing.Call;
import vn.gnbv.platform.testing.Exercise;
import vn.gnbv.platform.testing.PlatformExercises;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

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
                new Exercise(
                        TestCaller.KEEPER,
                        () -> Call.of("/v1/report-forms", SampleForm.json(NUMBER.incrementAndGet()))));
        exercises.put("listObligations", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/obligations")));
        exercises.put(
                "getObligation",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/obligations/" + anObligation())));
        exercises.put("extendObligation", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        "/v1/obligations/" + anOpenOne() + "/extension", """
                        {"until": "2099-12-31", "reason": "SAMPLE", "authority": "SAMPLE", "decidedOn": "2024-05-01"}""")
                .ifMatch("\"0\"")));
        exercises.put("listPeriodClosings", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/period-closings")));
        exercises.put(
                "getPeriodClosing", new Exercise(TestCaller.LABOUR, () -> Call.of(aClosing(SongMa.regimeForMay()))));
        exercises.put(
                "closePeriod",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/period-closings", closing(SongMa.regimeForMay()))));
        exercises.put("openPeriodException", new Exercise(TestCaller.LABOUR, this::anException));
        exercises.put("listTimeliness", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/timeliness?by=LEVEL")));
        exercises.put(
                "getUnitSheet",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/timeliness/sheets/" + Place.COMMUNE_A)));
        exercises.put(
                "getHandOverPack",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/timeliness/hand-overs/" + Place.COMMITTEE_A)));
        exercises.put(
                "printUnitSheet",
                new Exercise(
                        TestCaller.COMMUNE_A,
                        () -> Call.of("/v1/timeliness/sheets/" + Place.COMMUNE_A + "/documents?format=DOCX")));
        exercises.put(
                "printHandOverPack",
                new Exercise(
                        TestCaller.COMMUNE_A,
                        () -> Call.of("/v1/timeliness/hand-overs/" + Place.COMMITTEE_A + "/documents?format=DOCX")));
        exercises.put(
                "getReminderText",
                new Exercise(
                        TestCaller.LABOUR,
                        () -> Call.of("/v1/reminders/text?regimeId=" + SongMa.PROGRAMME + "&periodKey=2024-05")));
        exercises.put(
                "listReminderSubscriptions",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reminder-subscriptions")));
        exercises.put(
                "subscribeReminders",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reminder-subscriptions", anotherSubscription())));
        exercises.put("stopReminders", new Exercise(TestCaller.COMMUNE_A, () -> Call.of(aSubscription())
                .ifMatch("\"0\"")));
        exercises.put(
                "listReminderDeliveries", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reminder-deliveries")));
        exercises.put(
                "deliverReminderAgain",
                new Exercise(
                        TestCaller.COMMUNE_A,
                        () -> Call.of("/v1/reminder-deliveries/" + aDelivery(aSubscription()) + "/redelivery")));
        exercises.put(
                "listDeadlineCalendars", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/deadline-calendars")));
        exercises.put(
                "createDeadlineCalendar",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/deadline-calendars", anotherCalendar())));
        exercises.put("revokeDeadlineCalendar", new Exercise(TestCaller.COMMUNE_A, () -> Call.of(
                        "/v1/deadline-calendars/" + aCalendar("id"))
                .ifMatch("\"0\"")));
        exercises.put("readDeadlineCalendar", new Exercise(TestCaller.COMMUNE_A, () -> Call.of(aCalendar("path"))));
        exercises.put("listReportRequests", new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/report-requests")));
        exercises.put("getReportRequest", new Exercise(TestCaller.LABOUR, () -> Call.of(aRequest())));
        exercises.put(
                "askForReport",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/report-requests", anotherRequest())));
        exercises.put("moveReportRequest", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        aRequest() + "/deadline", "{\"date\": \"2099-12-01\"}")
                .ifMatch("\"0\"")));
        exercises.put("withdrawReportRequest", new Exercise(TestCaller.LABOUR, () -> Call.of(
                        aRequest() + "/withdrawal", "{\"reason\": \"SAMPLE\"}")
                .ifMatch("\"0\"")));
        exercises.put("listReports", new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports")));
        exercises.put(
                "getNextReport",
                new Exercise(TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/next?obligationId=" + anObligation())));
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
        exercises.put(
                "printReport",
                new Exercise(
                        TestCaller.COMMUNE_A, () -> Call.of("/v1/reports/" + submitted() + "/documents?format=PDF")));
        exercises.put(
                "printAggregate",
                new Exercise(
                        TestCaller.LABOUR, () -> Call.of("/v1/aggregates/" + anAggregate() + "/documents?format=PDF")));
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
                new Exercise(TestCaller.LABOUR, () -> Call.of(labour.figure(anotherFigure()) + "/parts")));
        exercises.put(
                "restateFigure",
                new Exercise(TestCaller.LABOUR, () -> Call.of("/v1/figures/restatements", aRestatement())));
        exercises.put("listWorkItems", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/work-items")));
        return exercises;
    }

    /** Of a unit of its own, and of the one that it has become. */
    private String aRestatement() {
        var before = Ids.next();
        var after = Ids.next();
        for (var unit : List.of(before, after)) {
            TestDatabase.execute(
                    """
                    insert into unit_copies values ('%1$s', 0, '%1$s');
                    insert into unit_versions values ('%1$s', null, 'SAMPLE', 'VILLAGE', daterange(%3$s));
                    insert into area_paths values ('%1$s', '%1$s', daterange(%3$s)), ('%1$s', '%2$s', daterange(%3$s));""".formatted(unit, Place.DISTRICT, unit == before ? "null, '2025-07-01'" : "'2025-07-01', null"));
        }
        TestDatabase.execute(
                "insert into unit_successions values ('%s', '%s', '2025-07-01', 'MERGE', 1)".formatted(before, after));
        labour.figure(SongMa.malnutrition("15.4").replace(Place.DISTRICT.toString(), before.toString()));
        return """
                {"indicator": "UNDER_FIVE_MALNUTRITION", "unitId": "%s", "periodFrom": "2024-01-01",
                 "periodTo": "2024-12-31", "measureUnit": "PERCENT"}""".formatted(after);
    }

    private static String anotherFigure() {
        return SongMa.malnutrition("15.4").replace("UNDER_FIVE_MALNUTRITION", "SAMPLE_" + NUMBER.incrementAndGet());
    }

    private UUID anObligation() {
        return SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
    }

    private static String closing(UUID regime) {
        return "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"note\": \"SAMPLE\"}".formatted(regime);
    }

    private String aClosing(UUID regime) {
        return "/v1/period-closings/"
                + labour.post("/v1/period-closings", closing(regime))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Call anException() {
        var regime = SongMa.regimeForMay();
        var obligation = TestDatabase.query("select id from obligations where regime_id = '" + regime + "' limit 1")
                .getFirst();
        return Call.of(aClosing(regime) + "/exceptions", """
                {"obligationId": "%s", "until": "2099-12-31", "reason": "SAMPLE"}""".formatted(obligation));
    }

    private static UUID anOpenOne() {
        return SongMa.obligation(Place.COMMITTEE_A, "2099-05", "2099-05-09");
    }

    private static String anotherRequest() {
        return """
                {"title": "SAMPLE %d", "reason": "SAMPLE", "programmeId": "%s", "year": 2026, "formCode": "GNBV-RESULTS",
                 "reporterOrganisationIds": ["%s"], "due": {"date": "2099-11-30"}}""".formatted(NUMBER.incrementAndGet(), SongMa.PROGRAMME, Place.COMMITTEE_A);
    }

    private String aRequest() {
        return "/v1/report-requests/"
                + labour.post("/v1/report-requests", anotherRequest())
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static String anotherSubscription() {
        return """
                {"audience": "OWES", "kind": "MAIL", "address": "sample%d@gnbv.test"}""".formatted(NUMBER.incrementAndGet());
    }

    private String aSubscription() {
        return "/v1/reminder-subscriptions/"
                + commune.post("/v1/reminder-subscriptions", anotherSubscription())
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static UUID aDelivery(String subscription) {
        var id = UUID.randomUUID();
        TestDatabase.execute("""
                insert into reminder_deliveries (id, subscription_id, on_day, state, next_attempt_at)
                values ('%s', '%s', '2024-05-01', 'SENT', now())""".formatted(id, subscription.replaceFirst(".*/", "")));
        return id;
    }

    private static String anotherCalendar() {
        return "{\"label\": \"SAMPLE %d\"}".formatted(NUMBER.incrementAndGet());
    }

    private String aCalendar(String field) {
        return commune.post("/v1/deadline-calendars", anotherCalendar())
                .statusCode(201)
                .extract()
                .path(field);
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
