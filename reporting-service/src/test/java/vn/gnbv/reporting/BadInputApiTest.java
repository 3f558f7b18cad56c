package vn.gnbv.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.BadInput;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;

/** What does not keep the rules is refused by field and rule, and leaves the database as it was. */
@QuarkusTest
class BadInputApiTest extends BadInput {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk keeper = Desk.of(TestCaller.KEEPER);

    @Override
    protected void settle() {
        SongMa.plant();
    }

    @Test
    void moreTimeIsLaterThanTheDayDecidedInTimeAndOnlyOfWhatHasADay() {
        var owed = SongMa.obligation(
                Place.COMMITTEE_A, "2024-05", TODAY.plusDays(9).toString());
        var late = SongMa.obligation(
                Place.COMMITTEE_B, "2024-05", TODAY.minusDays(9).toString());
        var without = SongMa.obligation(Place.HEALTH_CENTRE, "2024-05", TODAY.toString());
        TestDatabase.execute("update obligations set due_date = null, deadline_kind = null, stated_due_date = null,"
                + " stated_deadline_kind = null where id = '" + without + "'");
        remember();
        refused(extend(owed, TODAY.plusDays(9)), 400, "EXTENSION_NOT_LATER at /until");
        refused(extend(late, TODAY.plusDays(9)), 400, "EXTENSION_TOO_LATE at /decidedOn");
        refused(extend(without, TODAY.plusDays(9)), 409, "NOTHING_TO_EXTEND at /until");
    }

    @Test
    void aRequestStatesADayOrANumberOfWorkingDays() {
        refused(
                labour.post("/v1/report-requests", """
                        {"title": "SAMPLE", "reason": "SAMPLE", "programmeId": "%s", "year": 2026,
                         "formCode": "GNBV-RESULTS", "reporterOrganisationIds": ["%s"],
                         "periodFrom": "2026-05-31", "periodTo": "2026-05-01",
                         "due": {"date": "2099-01-01", "workingDays": 3}}""".formatted(SongMa.PROGRAMME, Place.COMMITTEE_A)),
                400,
                "PERIOD_REVERSED at /periodTo",
                "DEADLINE_TWICE at /due/workingDays");
    }

    @Test
    void whoIsToldHasAnAddressOfItsKind() {
        refused(subscribe("MAIL", "nobody"), 400, "NOT_A_MAILBOX at /address");
        refused(subscribe("WEBHOOK", "https://somebody:secret@example.org/"), 400, "NOT_A_WEBHOOK at /address");
    }

    @Test
    void aCalendarIsRevokedOnce() {
        String id = commune.post("/v1/deadline-calendars", "{\"label\": \"SAMPLE\"}")
                .statusCode(201)
                .extract()
                .path("id");
        commune.delete("/v1/deadline-calendars/" + id, 0).statusCode(204);
        remember();
        refused(commune.delete("/v1/deadline-calendars/" + id, 1), 409, "CALENDAR_REVOKED");
    }

    @Test
    void aFormHasTheColumnOfWhatIsDoneAndNamesEachThingOnce() {
        refused(
                form("\"PLAN\", \"DONE\", \"PLAN_PERCENT\", \"PREVIOUS\"", "\"PLAN\""),
                400,
                "COLUMN_DONE_REQUIRED at /columns");
        refused(
                form(
                        "}],\n \"sections\": [",
                        "}],\n \"sections\": [{\"code\": \"RESULTS\", \"titleVi\": \"x\", \"titleEn\": \"x\","
                                + " \"required\": false}, "),
                400,
                "CODE_TWICE at /sections/1/code");
    }

    @Test
    void aFormulaThatDoesNotFitIsRefusedAtItsIndicator() {
        var formula = "percent(POOR, ALL_HOUSEHOLDS)";
        refused(form(formula, "percent(POOR,"), 400, "FORMULA_MALFORMED at /indicators/2/formula");
        refused(form(formula, "POOR.ESTIMATE"), 400, "UNKNOWN_COLUMN at /indicators/2/formula");
        refused(form(formula, formula + " + " + formula), 400, "FORMULA_ADDS_SHARES at /indicators/2/formula");
        refused(form("\"formula\": \"" + formula + "\", ", ""), 400, "FORMULA_REQUIRED at /indicators/2/formula");
        refused(
                form("\"jumpPercent\": 20", "\"jumpPercent\": 20, \"formula\": \"ALL_HOUSEHOLDS\""),
                400,
                "FORMULA_NOT_ALLOWED at /indicators/0/formula");
    }

    @Test
    void aVersionOfAFormIsNotInForceBeforeTheOneThatItFollows() {
        keeper.post("/v1/report-forms", SampleForm.json(1)).statusCode(201);
        remember();
        refused(
                keeper.post(
                        "/v1/report-forms",
                        SampleForm.json(1)
                                .replace("\"version\": 0", "\"version\": 1")
                                .replace("\"validFrom\": \"2024-01-01\"", "\"validFrom\": \"2023-12-31\"")),
                400,
                "FORM_BEFORE_ITS_PREDECESSOR at /validFrom");
    }

    @Test
    void aTextIsNoNumber() {
        var draft = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09"));
        remember();
        refused(
                commune.enter(draft, "{\"values\": [{\"indicator\": \"POOR_HOUSEHOLDS\", \"value\": \"mười hai\"}]}"),
                400,
                "MALFORMED_VALUE at /values/0/value");
    }

    @Test
    void onlyWhatIsAcceptedIsSupplemented() {
        var draft = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09"));
        remember();
        refused(commune.act(draft, "supplements", "{\"reason\": \"SAMPLE\"}"), 409, "REPORT_NOT_ACCEPTED");
    }

    @Test
    void aFigureIsMeasuredInItsUnitAndAShareAgreesWithItsParts() {
        refused(
                figure("HOUSEHOLD", "null, \"numerator\": 1"),
                400,
                "RATIO_OF_SHARES_ONLY at /numerator",
                "RATIO_INCOMPLETE at /denominator",
                "FIGURE_VALUE_REQUIRED at /value");
        refused(
                figure("PERCENT", "10, \"numerator\": -1, \"denominator\": 0"),
                400,
                "NUMERATOR_NEGATIVE at /numerator",
                "DENOMINATOR_NOT_POSITIVE at /denominator");
        refused(
                figure("PERCENT", "16, \"numerator\": 154, \"denominator\": 1000"),
                400,
                "VALUE_CONTRADICTS_RATIO at /value");
        refused(figure("VND", "1.5"), 400, "NOT_A_WHOLE_NUMBER at /value");
    }

    @Test
    void aFigureSaysWhoProducedItAndIsOfficialOnceItsPeriodIsOver() {
        refused(
                labour.post(
                        "/v1/figures",
                        SongMa.malnutrition("15.4")
                                .replace("\"periodTo\": \"2024-12-31\"", "\"periodTo\": \"2023-12-31\"")),
                400,
                "PERIOD_REVERSED at /periodTo");
        refused(
                labour.post(
                        "/v1/figures",
                        SongMa.malnutrition("15.4")
                                .replace("2024-12-31", "2099-12-31")
                                .replace("PRELIMINARY", "OFFICIAL")
                                .replace(
                                        "\"producer\": \"Trung tâm Y tế\"",
                                        "\"documentId\": \"" + UUID.randomUUID() + "\"")),
                400,
                "OFFICIAL_BEFORE_END at /status",
                "SOURCE_REQUIRED at /source/producer",
                "SOURCE_NOT_ALLOWED at /source/documentId");
    }

    @Test
    void whatHasKeptItsBoundariesIsNotRestated() {
        refused(
                labour.post("/v1/figures/restatements", """
                        {"indicator": "POOR_HOUSEHOLDS", "unitId": "%s", "periodFrom": "2024-01-01",
                         "periodTo": "2024-12-31", "measureUnit": "HOUSEHOLD"}""".formatted(Place.COMMUNE_A)),
                409,
                "RESTATED_FROM_NOTHING at /unitId");
    }

    private ValidatableResponse extend(UUID obligation, LocalDate until) {
        return labour.post("/v1/obligations/" + obligation + "/extension", 0, """
                {"until": "%s", "reason": "SAMPLE", "authority": "SAMPLE", "decidedOn": "%s"}""".formatted(until, TODAY));
    }

    private ValidatableResponse subscribe(String kind, String address) {
        return commune.post("/v1/reminder-subscriptions", """
                {"audience": "OWES", "kind": "%s", "address": "%s"}""".formatted(kind, address));
    }

    private ValidatableResponse form(String part, String by) {
        assertThat(SampleForm.json(1)).contains(part);
        return keeper.post("/v1/report-forms", SampleForm.json(1).replace(part, by));
    }

    private ValidatableResponse figure(String unit, String value) {
        return labour.post("/v1/figures", """
                {"indicator": "SAMPLE", "unitId": "%s", "periodFrom": "2024-01-01", "periodTo": "2024-12-31",
                 "measureUnit": "%s", "value": %s, "status": "PRELIMINARY",
                 "source": {"kind": "EXTERNAL", "producer": "SAMPLE", "producedOn": "2025-01-10"}}""".formatted(Place.DISTRICT, unit, value));
    }
}
