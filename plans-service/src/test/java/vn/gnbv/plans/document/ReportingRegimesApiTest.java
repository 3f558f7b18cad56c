package vn.gnbv.plans.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.plans.document.DocumentFixture.enter;
import static vn.gnbv.plans.document.RegimesFixture.all;
import static vn.gnbv.plans.document.RegimesFixture.regime;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMa;
import vn.gnbv.plans.SongMaProgramme;
import vn.gnbv.plans.calendar.CalendarFixture;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/**
 * The fifteen reports that five papers ask for, each entered and read back; the bodies of other provinces are played by
 * those of Sông Mã.
 */
@QuarkusTest
class ReportingRegimesApiTest {

    private static final UUID PROVINCE_COMMITTEE = Place.DISTRICT_COMMITTEE;
    private static final UUID LABOUR = Place.LABOUR_OFFICE;
    private static final UUID[] UNITS = {Place.COMMITTEE_A, Place.COMMITTEE_B, Place.HEALTH_CENTRE};

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.settle();
        SongMaProgramme.register();
    }

    /** Seed 000: R1, R2, by way of the labour department; a year and no day. */
    @Test
    void reviewsHaveAYearAndNoDayAndGoByWayOfTheLabourDepartment() {
        var via = "\"viaOrganisationId\": \"" + LABOUR + "\", ";
        var regimes = state(all(
                        regime("Sơ kết", "PERIODIC", PROVINCE_COMMITTEE, via + period("2025", 2025, null), UNITS),
                        regime("Tổng kết", "PERIODIC", PROVINCE_COMMITTEE, via + period("2030", 2030, null), UNITS)))
                .statusCode(200)
                .body("items.viaOrganisationId", contains(LABOUR.toString(), LABOUR.toString()))
                .body("items.periods.flatten().year", contains(2025, 2030))
                .body("items.periods.flatten().deadline", contains(nullValue(), nullValue()))
                .body("items.remarks.flatten().code", contains("NO_DEADLINE", "NO_DEADLINE"));
        regimes.body("items.state", contains("IN_FORCE", "IN_FORCE"));
    }

    @Test
    void fallsDueForEachLevelOnItsOwnDay() {
        state(all(regime("Năm", "PERIODIC", Place.LABOUR_OFFICE, """
                        "periods": [{"key": "2024", "label": "Năm 2024", "year": 2024,
                                     "deadline": {"kind": "BEFORE", "date": "2024-12-10"},
                                     "levelDeadlines": [{"level": "COMMUNE", "kind": "BY", "date": "2024-11-30"}]}]""", Place.COMMITTEE_A, Place.HEALTH_CENTRE)))
                .statusCode(200);
        Api.get(TestCaller.COMMUNE_B, "/v1/deadlines?from=2024-11-30&to=2024-12-31")
                .body("items.lastDay", contains("2024-11-30", "2024-12-09"))
                .body("items[0].organisationIds", contains(Place.COMMITTEE_A.toString()))
                .body("items[1].organisationIds", contains(Place.HEALTH_CENTRE.toString()));
        Api.get(TestCaller.COMMUNE_B, "/v1/deadlines?from=2024-11-30&to=2024-12-31&organisationId=" + Place.COMMITTEE_A)
                .body("items.dueKind", contains("BY"));
    }

    @Test
    void movesItsLastDayOnlyWhereItSaysSo() {
        Api.post(TestCaller.KEEPER, "/v1/working-calendars", CalendarFixture.request(2024))
                .statusCode(201);
        var periods = """
                "periods": [{"key": "2024-05", "label": "6 tháng", "year": 2024, "deadline": {"kind": "BEFORE", "date": "2024-05-10"}},
                            {"key": "2024-11", "label": "Năm", "year": 2024, "deadline": {"kind": "BEFORE", "date": "2024-11-10"}}]""";
        var moves = periods + ", \"lastDayMoves\": \"TO_NEXT_WORKING_DAY\"";
        state(all(
                        regime("Không dời", "PERIODIC", Place.LABOUR_OFFICE, periods, Place.COMMITTEE_A),
                        regime("Dời", "PERIODIC", Place.LABOUR_OFFICE, moves, Place.COMMITTEE_A)))
                .statusCode(200)
                .body("items.lastDayMoves", contains(null, "TO_NEXT_WORKING_DAY"))
                .body("items[0].periods.deadline.movedTo", contains(nullValue(), nullValue()))
                .body("items[1].periods.deadline.movedTo", contains(null, "2024-11-11"));
        Api.get(TestCaller.COMMUNE_B, "/v1/deadlines?from=2024-11-09&to=2024-11-30")
                .body("items.title", contains("Không dời", "Dời"))
                .body("items.dueOn", contains("2024-11-10", "2024-11-10"))
                .body("items.lastDay", contains("2024-11-09", "2024-11-11"));
        Api.get(TestCaller.COMMUNE_B, "/v1/deadlines?from=2024-11-10&to=2024-11-30")
                .body("items.title", contains("Dời"));
        var golden = Goldens.of("plans-service", "vn.gnbv.reporting-regime.v1.moving");
        assertThat(TestDatabase.query(
                        "select payload ->> 'name' from event_log where topic = 'gnbv.regime' and payload @> ("
                                + "select jsonb_build_object('lastDayMoves', g -> 'lastDayMoves', 'periods',"
                                + " jsonb_build_array(jsonb_build_object('deadline', g #> '{periods,1,deadline}'))) from (select '"
                                + golden + "'::jsonb as g) golden)"))
                .containsExactly("Dời");
        state(all(regime("Khác", "PERIODIC", Place.LABOUR_OFFICE, periods + ", \"lastDayMoves\": \"MONDAY\"", UNITS)))
                .statusCode(400);
    }

    /** Seed 001: R4, R5. */
    @Test
    void aReportIsOwedOnceBeforeTheThirtiethOfOctoberAndAnotherPeriodically() {
        state(all(
                        regime(
                                "Ban hành kế hoạch",
                                "PERIODIC",
                                PROVINCE_COMMITTEE,
                                "\"recurrence\": {\"every\": \"ONE_OFF\"}, " + period("2021", 2021, "2021-10-30"),
                                UNITS),
                        regime("Định kỳ", "PERIODIC", PROVINCE_COMMITTEE, recurs("UNSPECIFIED"), LABOUR)))
                .statusCode(200)
                .body("items[1].recurrence.every", is("UNSPECIFIED"))
                .body("items[1].periods", empty());
        assertThat(lastDays("Ban hành kế hoạch")).containsExactly("2021-10-29");
    }

    /** Seed 002: R6 to R10; R8 puts R6 together within 25 days. */
    @Test
    void theDepartmentPutsTogetherWhatItGetsByTheFourteenthOfNovember() {
        state(all(
                        regime("R6", "PERIODIC", LABOUR, yearly(11, 15) + ", \"expandThrough\": 2024", UNITS),
                        regime("R7", "AD_HOC", LABOUR, recurs("AD_HOC"), UNITS),
                        regime(
                                "R8",
                                "PERIODIC",
                                PROVINCE_COMMITTEE,
                                "\"aggregates\": [\"R6\"], " + yearly(12, 10) + ", \"expandThrough\": 2024",
                                LABOUR),
                        regime("R9", "AD_HOC", PROVINCE_COMMITTEE, "\"aggregates\": [\"R7\"]", LABOUR),
                        regime("R10", "PERIODIC", PROVINCE_COMMITTEE, recurs("AS_REGULATED"), LABOUR)))
                .statusCode(200)
                .body("items.kind", contains("PERIODIC", "AD_HOC", "PERIODIC", "AD_HOC", "PERIODIC"))
                .body("items.remarks.flatten()", empty())
                .body("items[2].aggregates", contains("R6"));
        assertThat(lastDays("R6")).containsExactly("2022-11-14", "2023-11-14", "2024-11-14");
        assertThat(lastDays("R8")).containsExactly("2022-12-09", "2023-12-09", "2024-12-09");
        assertThat(lastDays("R10")).isEmpty();
    }

    /** Seed 003: R13 to R17. */
    @Test
    void communesReportBeforeTheTenthOfMayAndOfNovember() {
        var halves = """
                "recurrence": {"every": "HALF_YEARLY", "firstYear": 2024, "lastYear": 2024, "due": [
                  {"ordinal": 1, "kind": "BEFORE", "month": 5, "day": 10},
                  {"ordinal": 2, "kind": "BEFORE", "month": 11, "day": 10}]}, "expandThrough": 2026""";
        state(all(
                        regime("R13, R14", "PERIODIC", LABOUR, halves, UNITS),
                        regime("R15", "AD_HOC", LABOUR, recurs("AD_HOC"), UNITS),
                        regime(
                                "R16",
                                "PERIODIC",
                                PROVINCE_COMMITTEE,
                                "\"aggregates\": [\"R13, R14\"], " + recurs("AS_REGULATED"),
                                LABOUR),
                        regime("R17", "PERIODIC", LABOUR, recurs("CONTINUOUS"), Place.HEALTH_CENTRE, SongMa.FRONT)))
                .statusCode(200)
                .body("items[0].periods.key", contains("2024-H1", "2024-H2"));
        assertThat(lastDays("R13, R14")).containsExactly("2024-05-09", "2024-11-09");
        assertThat(lastDays("R17")).isEmpty();
    }

    /** Seed 004: R21. */
    @Test
    void followingUpIsReportedPeriodicallyWithoutAnInterval() {
        state(all(regime("R21", "PERIODIC", PROVINCE_COMMITTEE, recurs("UNSPECIFIED"), LABOUR, SongMa.FRONT)))
                .statusCode(200)
                .body("items[0].recurrence.due", empty())
                .body("items[0].expandThrough", nullValue());
        assertThat(lastDays("R21")).isEmpty();
    }

    /** Circular 10/2022: fifteen working days after the period. */
    @Test
    void workingDaysAreCountedOnceTheCalendarIsEntered() {
        var circular = regime("TT 10", "PERIODIC", LABOUR, """
                "recurrence": {"every": "HALF_YEARLY", "firstYear": 2024, "coverage": "CALENDAR",
                               "due": [{"kind": "BY", "workingDays": 15}]}, "expandThrough": 2024""", UNITS);
        var paper = enter(TestCaller.LABOUR, "10/2022/TT-BLĐTBXH", "2022-05-31", "");
        Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"0\"", all(circular))
                .statusCode(200)
                .body("items[0].periods.deadline", contains(nullValue(), nullValue()))
                .body("items[0].periods.periodTo", contains("2024-06-30", "2024-12-31"))
                .body("items[0].remarks.code", contains("CALENDAR_MISSING", "CALENDAR_MISSING"));
        Api.post(TestCaller.KEEPER, "/v1/working-calendars", CalendarFixture.request(2024))
                .statusCode(201);
        Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"1\"", all(circular))
                .statusCode(200)
                .body("items[0].periods[0].deadline.date", is("2024-07-19"))
                .body("items[0].periods[1].deadline", nullValue())
                .body("items[0].remarks.code", contains("CALENDAR_MISSING"))
                .body("items[0].remarks[0].subject", is("2024-H2"));
    }

    @Test
    void saysWhatItStatesAndKeepsARegimeByItsNameUntilItIsLeftOut() {
        var paper = enter(TestCaller.LABOUR, "1245/KH-UBND", "2024-01-15", "");
        var first = Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"0\"", RegimesFixture.everyYear("Năm"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .extract()
                .<String>path("items[0].id");
        Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"1\"", RegimesFixture.everyYear("Năm"))
                .statusCode(200)
                .body("items.id", contains(first));
        Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"2\"", all())
                .statusCode(200)
                .body("items", empty());
        Api.get(TestCaller.COMMUNE_A, paper + "/reporting-regimes").body("items", empty());
        assertThat(
                        TestDatabase.query(
                                "select (payload ->> 'change') || ' ' || (payload #>> '{source,kind}') || ' '"
                                        + " || (payload #>> '{source,edition}') from event_log where topic = 'gnbv.regime' order by seq"))
                .containsExactly("ISSUED DOCUMENT 1", "AMENDED DOCUMENT 2", "ENDED DOCUMENT 3");
        assertThat(TestDatabase.query("select distinct jsonb_array_length(payload -> 'periods')::text || ' '"
                        + " || (payload #>> '{periods,0,year}') || ' ' || (payload #>> '{reporters,0,level}')"
                        + " || ' ' || (payload #>> '{source,number}') from event_log where topic = 'gnbv.regime'"))
                .containsExactly("2 2024 COMMUNE 1245/KH-UBND");
    }

    @Test
    void refusesWhatContradictsItselfAndKeepsNothing() {
        state(all(
                        regime("R6", "PERIODIC", LABOUR, yearly(11, 15) + ", \"expandThrough\": 2024", UNITS),
                        regime(
                                "R8",
                                "PERIODIC",
                                PROVINCE_COMMITTEE,
                                "\"aggregates\": [\"R6\"], " + yearly(11, 1) + ", \"expandThrough\": 2024",
                                LABOUR)))
                .statusCode(400)
                .body("errors.code", contains("AGGREGATE_DUE_FIRST", "AGGREGATE_DUE_FIRST", "AGGREGATE_DUE_FIRST"))
                .body("errors[0].pointer", is("/regimes/1/aggregates"));
        state(all(regime("x", "PERIODIC", LABOUR, "\"periods\": [{\"key\": \"1\", \"label\": \"x\"}]", UNITS)))
                .statusCode(400)
                .body("errors.code", contains("PERIOD_YEAR_REQUIRED"))
                .body("errors.pointer", contains("/regimes/0/periods/0/year"));
        state(all(regime("x", "AD_HOC", LABOUR, "\"viaOrganisationId\": \"" + UUID.randomUUID() + "\"", UNITS))
                        .replace(
                                SongMaProgramme.ID.toString(), UUID.randomUUID().toString()))
                .statusCode(400)
                .body("errors.code", hasItems("UNKNOWN_PROGRAMME", "UNKNOWN_ORGANISATION"))
                .body("errors.pointer", hasItems("/programmeId", "/regimes/0/viaOrganisationId"));
        assertThat(TestDatabase.number("select count(*) from reporting_regimes"))
                .isZero();
    }

    @Test
    void obligesNobodyOutsideTheCallersAreaAndNobodyByADraft() {
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                {"id": "%s", "name": "UBND tỉnh", "kind": "PEOPLES_COMMITTEE", "unitId": "%s"}""".formatted(Place.committee(14), Place.PROVINCE))
                .statusCode(201);
        var upwards = all(regime("x", "AD_HOC", LABOUR, "", Place.committee(14)));
        state(upwards)
                .statusCode(400)
                .body("errors.code", contains("REPORTER_OUT_OF_AREA"))
                .body("errors.pointer", contains("/regimes/0/reporters/0/organisationId"));
        var national = enter(TestCaller.KEEPER, "10/2022/TT-BLĐTBXH", "2022-05-31", "");
        Api.put(TestCaller.KEEPER, national + "/reporting-regimes", "\"0\"", upwards)
                .statusCode(200);
        Api.put(TestCaller.LABOUR, national + "/reporting-regimes", "\"1\"", upwards)
                .statusCode(404);
        var draft = enter(TestCaller.LABOUR, "11/KH-UBND", "2022-05-31", "\"draft\": true");
        Api.put(TestCaller.LABOUR, draft + "/reporting-regimes", "\"0\"", RegimesFixture.everyYear("x"))
                .statusCode(409)
                .body("code", is("DOCUMENT_NOT_ISSUED"));
    }

    @Test
    void aPlanHasRecurrencesToo() {
        var plan = vn.gnbv.plans.SongMaPlan.draft();
        Api.put(
                        TestCaller.LABOUR,
                        plan + "/reporting-regimes",
                        "\"0\"",
                        all(regime(
                                        "Năm",
                                        "PERIODIC",
                                        LABOUR,
                                        yearly(11, 10).replace("2022", "2024") + ", \"expandThrough\": 2024",
                                        UNITS))
                                .replaceFirst("\"programmeId\": \"[^\"]*\", ", ""))
                .statusCode(200)
                .body("reportingRegimes[0].periods", hasSize(1))
                .body("reportingRegimes[0].periods[0].deadline.date", is("2024-11-10"));
    }

    private static ValidatableResponse state(String regimes) {
        var paper = enter(TestCaller.LABOUR, UUID.randomUUID().toString(), "2022-01-15", "");
        return Api.put(TestCaller.LABOUR, paper + "/reporting-regimes", "\"0\"", regimes);
    }

    private static String recurs(String every) {
        return "\"recurrence\": {\"every\": \"" + every + "\"}";
    }

    private static String yearly(int month, int day) {
        return """
                "recurrence": {"every": "YEARLY", "firstYear": 2022,
                               "due": [{"kind": "BEFORE", "month": %d, "day": %d}]}""".formatted(month, day);
    }

    private static String period(String key, int year, String before) {
        return """
                "periods": [{"key": "%s", "label": "Kỳ %s", "year": %d%s}]""".formatted(
                        key,
                        key,
                        year,
                        before == null ? "" : ", \"deadline\": {\"kind\": \"BEFORE\", \"date\": \"" + before + "\"}");
    }

    /** The last day of each period that is in time, as the event tells it. */
    private static List<String> lastDays(String name) {
        var days = new ArrayList<String>();
        for (var date : TestDatabase.query("select jsonb_path_query(payload, '$.periods[*].deadline.date') #>> '{}'"
                + " from event_log where topic = 'gnbv.regime' and payload ->> 'name' = '" + name + "'")) {
            days.add(LocalDate.parse(date).minusDays(1).toString());
        }
        return days;
    }
}
