package vn.gnbv.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SampleForm;
import vn.gnbv.reporting.SongMa;

/** Reports on forms with columns, checks, jumps and sections. */
@QuarkusTest
class ReportOnFormApiTest {

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk labour = Desk.of(TestCaller.LABOUR);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void aMovementThatDoesNotAddUpIsNotHandedIn() {
        SongMa.result(Place.COMMUNE_A, "2024-12-10", 94, 5, 400);
        TestDatabase.execute(
                "update review_result_copies set result = '{\"table1\": {\"poor\": {\"households\": 94}}}'");
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-12", "2024-12-20", "HOUSEHOLD-TABLE-2"));
        commune.enter(report, movement(100, 12, 5))
                .body("values[8].value", is(94))
                .body("values[8].origin", is("PREFILLED"));
        commune.act(report, "submission", "{\"signer\": \"SAMPLE\"}")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", is("CHECK_BROKEN"))
                .body("errors[0].pointer", is("/values/8/value"));
        commune.get("/v1/reports/" + report)
                .body("state", is("DRAFT"))
                .body("readiness.ready", is(false))
                .body("readiness.findings[0].left", is("94"))
                .body("readiness.findings[0].right", is("93"));
        commune.enter(report, movement(100, 11, 5)).statusCode(200).body("readiness.ready", is(true));
        commune.submit(report);
    }

    @Test
    void theMovementsOfTheReviewFillTheTable() {
        SongMa.result(Place.COMMUNE_A, "2024-12-10", 9, 5, 61);
        TestDatabase.execute("""
                update review_result_copies set result = '{"table1": {"poor": {"households": 9}}, "tables": [
                  {"number": 2, "figures": [{"povertyClass": "POOR", "item": "OPENING", "households": 10},
                                            {"povertyClass": "POOR", "item": "RELAPSE", "households": 1}]},
                  {"number": 3, "figures": [{"povertyClass": "NEAR_POOR", "item": "OPENING", "households": 6}]}]}'""");
        commune.create(SongMa.obligation(Place.COMMITTEE_A, "2024-12", "2024-12-20", "HOUSEHOLD-TABLE-2"))
                .statusCode(201)
                .body("values.find { it.indicator == 'POOR_BEGIN' }.value", is(10))
                .body("values.find { it.indicator == 'RELAPSED' }.value", is(1))
                .body("values.find { it.indicator == 'POOR_END' }.value", is(9))
                .body("values.find { it.indicator == 'ROSE' }.value", nullValue());
    }

    @Test
    void whatIsMissingAndWhatJumpsIsAskedForAtOnce() {
        var form = form(1);
        accepted(form, "2024-05", 100, 400, null);
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09", form));
        commune.act(report, "submission", "{\"signer\": \"SAMPLE\"}")
                .statusCode(400)
                .body("errors.code", contains("VALUE_REQUIRED", "SECTION_REQUIRED"))
                .body("errors.pointer", contains("/values/0/value", "/sections/RESULTS"));
        commune.enter(report, values(79, 400, null))
                .statusCode(200)
                .body("readiness.changes", hasSize(2))
                .body("readiness.changes[0].indicator", is("POOR"))
                .body("readiness.changes[0].before", is(100))
                .body("readiness.changes[0].now", is(79))
                .body("readiness.changes[0].jump", is(true))
                .body("readiness.changes[1].indicator", is("RATE"))
                .body("values[0].columns.column", contains("PLAN", "PLAN_PERCENT", "PREVIOUS"))
                .body("values[0].columns[2].value", is(100))
                .body("values[2].columns[2].value", is(25));
        commune.act(report, "submission", "{\"signer\": \"SAMPLE\"}")
                .statusCode(400)
                .body("errors.code", contains("JUMP_WITHOUT_REASON"))
                .body("errors.pointer", contains("/values/0/note"));
        commune.enter(report, values(79, 400, "21 hộ đã thoát nghèo")).statusCode(200);
        commune.submit(report).body("values[0].note", is("21 hộ đã thoát nghèo"));
    }

    @Test
    void theColumnsOfOfficials() {
        var form = form(1);
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09", form));
        commune.enter(report, """
                        {"values": [{"indicator": "POOR", "value": 30, "status": "ESTIMATE"},
                                    {"indicator": "POOR", "column": "PLAN", "value": 40},
                                    {"indicator": "ALL_HOUSEHOLDS", "value": 120},
                                    {"indicator": "ALL_HOUSEHOLDS", "column": "PLAN", "value": 200}]}""")
                .statusCode(200)
                .body("values[0].status", is("ESTIMATE"))
                .body("values[0].columns[0].value", is(40))
                .body("values[0].columns[1].value", is(75))
                .body("values[0].columns[1].origin", is("COMPUTED"))
                .body("values[2].value", is(25))
                .body("values[2].columns[0].value", is(20))
                .body("values[2].columns[0].numerator", is(40))
                .body("values[2].columns[1].value", nullValue());
        commune.enter(report, """
                        {"values": [{"indicator": "POOR", "column": "PLAN_PERCENT", "value": 1},
                                    {"indicator": "POOR", "column": "ESTIMATE", "value": 1},
                                    {"indicator": "RATE", "value": 1}, {"indicator": "POOR", "value": 1},
                                    {"indicator": "POOR", "value": -1}],
                         "sections": [{"section": "NOWHERE", "text": "x"}]}""")
                .statusCode(400)
                .body(
                        "errors.code",
                        contains(
                                "COLUMN_NOT_ENTERED",
                                "COLUMN_NOT_ENTERED",
                                "INDICATOR_DERIVED",
                                "INDICATOR_TWICE",
                                "VALUE_NEGATIVE",
                                "UNKNOWN_SECTION"));
    }

    @Test
    void thePlanOfTheYearIsCarriedIntoTheNextReport() {
        var form = form(1);
        var first = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09", form));
        commune.enter(first, """
                {"values": [{"indicator": "POOR", "value": 30}, {"indicator": "POOR", "column": "PLAN", "value": 40},
                            {"indicator": "ALL_HOUSEHOLDS", "value": 120}],
                 "sections": [{"section": "RESULTS", "text": "x"}]}""").statusCode(200);
        commune.submit(first);
        labour.accept(first, null);
        var second = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09", form));
        commune.get("/v1/reports/" + second)
                .body("values[0].columns[0].value", is(40))
                .body("values[0].columns[0].origin", is("PREFILLED"))
                .body("values[0].columns[0].sources[0].aggregateId", is(first));
    }

    @Test
    void theNextReportIsShownBeforeItIsBegun() {
        SongMa.result(Place.COMMUNE_A, "2023-12-14", 9, 5, 61);
        var later = SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09");
        var next = SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
        commune.get("/v1/reports/next")
                .statusCode(200)
                .body("obligation.id", is(next.toString()))
                .body("report", nullValue())
                .body("values[0].value", is(9))
                .body("values[3].value", nullValue())
                .body("readiness.missing", empty());
        commune.get("/v1/reports?state=DRAFT").body("items", empty());
        var report = commune.draft(next);
        commune.get("/v1/reports/next").body("report.id", is(report));
        commune.submit(report);
        commune.get("/v1/reports/next").body("obligation.id", is(later.toString()));
        Desk.of(TestCaller.HEALTH).get("/v1/reports/next").statusCode(404).body("code", is("NOTHING_OWED"));
        Desk.of(TestCaller.HEALTH).get("/v1/reports/next?obligationId=" + next).statusCode(404);
    }

    @Test
    void officialFiguresThatComeLaterAreASupplement() {
        var obligation = SongMa.obligation(Place.COMMITTEE_A, "2024-12", "2024-12-09");
        SongMa.result(Place.COMMUNE_A, "2024-11-15", 10, 5, 61);
        TestDatabase.execute("update review_result_copies set status = 'PRELIMINARY'");
        var report = commune.draft(obligation);
        commune.submit(report).body("values[0].status", is("PRELIMINARY"));
        labour.accept(report, "2024-12-09").body("timeliness", is("ON_TIME"));
        commune.act(report, "supplements", "{\"reason\": \"x\"}").statusCode(201);
        var open = commune.get("/v1/reports?state=DRAFT").extract().<String>path("items[0].id");
        commune.act(report, "supplements", "{\"reason\": \"x\"}")
                .statusCode(409)
                .body("code", is("REPORT_EXISTS"));
        SongMa.result(Place.COMMUNE_A, "2024-12-20", 9, 5, 60);
        commune.get("/v1/reports/" + open)
                .body("supplement", is(1))
                .body("supplementReason", is("x"))
                .body("values[0].value", is(9))
                .body("values[0].status", is("OFFICIAL"));
        commune.submit(open);
        labour.accept(open, null).body("state", is("ACCEPTED")).body("timeliness", nullValue());
        commune.get("/v1/reports/" + report).body("values[0].value", is(10)).body("timeliness", is("ON_TIME"));
        assertThat(TestDatabase.query(
                        "select payload ->> 'supplement' from event_log where topic = 'gnbv.report' order by seq"))
                .containsExactly("0", "1");
        Desk.of(TestCaller.COMMUNE_B)
                .act(report, "supplements", "{\"reason\": \"x\"}")
                .statusCode(404);
    }

    @Test
    void whatCameBackShowsWhatHasChangedSinceItWasHandedIn() {
        var line = SongMa.line(Place.COMMUNE_A, null, null, 100, 0, 10);
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09"));
        commune.submit(report);
        labour.act(report, "return", "{\"reason\": \"x\"}").statusCode(200).body("readiness.changes", empty());
        TestDatabase.execute("update budget_line_copies set disbursed_vnd = 30 where id = '" + line + "'");
        commune.get("/v1/reports/" + report)
                .body("readiness.changes.indicator", is(List.of("DISBURSED_VND", "DISBURSEMENT_RATE")))
                .body("readiness.changes[0].before", is(10))
                .body("readiness.changes[0].now", is(30));
    }

    @Test
    void whoHasTakenOverTheDutyGoesOnWithTheDraft() {
        var obligation = SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
        var report = commune.draft(obligation);
        var heir = Desk.of(TestCaller.COMMUNE_B);
        heir.get("/v1/reports/" + report).statusCode(404);
        TestDatabase.execute("update obligations set reporter_organisation_id = '" + Place.COMMITTEE_B + "'");
        heir.enter(report, "{\"values\": []}")
                .statusCode(200)
                .body("reporterOrganisationId", is(Place.COMMITTEE_B.toString()));
        commune.enter(report, "{\"values\": []}").statusCode(404);
        heir.submit(report);
    }

    @Test
    void aFigureOfTheHealthCentreFillsAReportThatNamesItsProducer() {
        labour.figure(SongMa.malnutrition("15.4").replace(Place.DISTRICT.toString(), Place.COMMUNE_A.toString()));
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09", "SONG-MA-2024"));
        var values = commune.get("/v1/reports/" + report);
        values.body("values.find { it.indicator == 'UNDER_FIVE_MALNUTRITION' }.value", is(15.4f))
                .body(
                        "values.find { it.indicator == 'UNDER_FIVE_MALNUTRITION' }.sources.type",
                        hasItem("vn.gnbv.figure.v1"));
        assertThat(values.extract().<String>path("values.find { it.indicator == 'UNDER_FIVE_MALNUTRITION' }.since"))
                .isNotNull();
    }

    private String form(int number) {
        Desk.of(TestCaller.KEEPER)
                .post("/v1/report-forms", SampleForm.json(number))
                .statusCode(201);
        return "SAMPLE-" + number;
    }

    private void accepted(String form, String period, int poor, int all, String note) {
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, period, period + "-09", form));
        commune.enter(report, values(poor, all, note)).statusCode(200);
        commune.submit(report);
        labour.accept(report, null);
    }

    private static String values(int poor, int all, String note) {
        return """
                {"values": [{"indicator": "POOR", "value": %d, "note": %s}, {"indicator": "ALL_HOUSEHOLDS", "value": %d}],
                 "sections": [{"section": "RESULTS", "text": "Kết quả"}]}""".formatted(poor, note == null ? "null" : "\"" + note + "\"", all);
    }

    private static String movement(int begin, int gone, int came) {
        return """
                {"values": [{"indicator": "POOR_BEGIN", "value": %d}, {"indicator": "TO_NEAR_POOR", "value": %d},
                            {"indicator": "ROSE", "value": 0}, {"indicator": "OTHER_DECREASE", "value": 0},
                            {"indicator": "FROM_NEAR_POOR", "value": %d}, {"indicator": "RELAPSED", "value": 0},
                            {"indicator": "NEWLY_POOR", "value": 0}, {"indicator": "OTHER_INCREASE", "value": 0}]}""".formatted(begin, gone, came);
    }
}
