package vn.gnbv.reporting.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class ReportRequestApiTest {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private final Desk labour = Desk.of(TestCaller.LABOUR);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void whoIsAskedOwesAReportUntilTheRequestIsWithdrawn() {
        var due = "{\"kind\": \"BEFORE\", \"date\": \"%s\"}".formatted(TODAY.plusDays(8));
        var request = labour.post("/v1/report-requests", request(due, Place.COMMITTEE_A, Place.COMMITTEE_B))
                .statusCode(201)
                .body("deadline.date", is(TODAY.plusDays(8).toString()))
                .body("reporterOrganisationIds", hasSize(2))
                .extract()
                .<String>path("id");
        patiently(request, "state = 'OPEN' and due_date = '" + TODAY.plusDays(7) + "'", 2);
        Desk.of(TestCaller.COMMUNE_A)
                .get("/v1/obligations?regimeId=" + request)
                .body("items", hasSize(1))
                .body("items[0].requestId", is(request))
                .body("items[0].unitId", is(Place.COMMUNE_A.toString()))
                .body("items[0].receiverOrganisationId", is(Place.LABOUR_OFFICE.toString()));
        Desk.of(TestCaller.HEALTH).get("/v1/obligations?regimeId=" + request).body("items", hasSize(0));

        labour.put("/v1/report-requests/" + request + "/deadline", 0, "{\"date\": \"%s\"}".formatted(TODAY.plusDays(9)))
                .statusCode(200)
                .body("deadline.kind", is("BY"));
        patiently(request, "due_date = '" + TODAY.plusDays(9) + "' and deadline_kind = 'BY'", 2);
        labour.post("/v1/report-requests/" + request + "/withdrawal", 1, "{\"reason\": \"Đã có số liệu\"}")
                .statusCode(200)
                .body("state", is("WITHDRAWN"));
        patiently(request, "state = 'WITHDRAWN'", 2);
        labour.post("/v1/report-requests/" + request + "/withdrawal", 2, "{\"reason\": \"Đã có số liệu\"}")
                .statusCode(409)
                .body("code", is("REQUEST_WITHDRAWN"));
    }

    @Test
    void onAnAdHocRegimeItsRequiredReportersAreAskedAndWhoIsInvitedIsNot() {
        var regime = Ids.next();
        TestDatabase.execute("insert into regime_copies values ('%s', 1, '%s', '%s')"
                .formatted(
                        regime,
                        regime,
                        SongMa.regime(regime, 1, 1, Map.of("2024-05", "2024-05-10"))
                                .replace("PERIODIC", "AD_HOC")));
        var body = request("null").replace("\"reporterOrganisationIds\": []", "\"regimeId\": \"" + regime + "\"");
        var request = labour.post("/v1/report-requests", body)
                .statusCode(201)
                .extract()
                .<String>path("id");
        patiently(request, "reporter_organisation_id <> '" + SongMa.FRONT + "'", 24);
        labour.post(
                        "/v1/report-requests",
                        body.replace(regime.toString(), Ids.next().toString()))
                .statusCode(400)
                .body("errors.code", contains("NOT_AN_AD_HOC_REGIME"));
        labour.post("/v1/report-requests", request("null").replace("\"reporterOrganisationIds\": [], ", ""))
                .statusCode(400)
                .body("errors.code", contains("REPORTERS_REQUIRED"));
    }

    @Test
    void withoutADayNobodyIsEverOverdue() {
        var request = labour.post("/v1/report-requests", request("null", Place.COMMITTEE_A))
                .statusCode(201)
                .body("deadline", nullValue())
                .extract()
                .<String>path("id");
        patiently(request, "due_date is null and not retrospective", 1);
    }

    @Test
    void workingDaysAreCountedOnTheEnteredCalendars() {
        var due = "{\"workingDays\": 3}";
        labour.post("/v1/report-requests", request(due, Place.COMMITTEE_A))
                .statusCode(409)
                .body("errors.code", contains("CALENDAR_MISSING"));
        var year = TODAY.plusDays(20).getYear();
        for (int y = TODAY.getYear(); y <= year; y++) {
            TestDatabase.execute("insert into working_calendar_copies values ('%1$s', 0, '%1$s', %2$d, '{}', '{}')"
                    .formatted(UUID.randomUUID(), y));
        }
        var workingDay = TODAY;
        for (int left = 3; left > 0; ) {
            workingDay = workingDay.plusDays(1);
            left -= workingDay.getDayOfWeek().getValue() > 5 ? 0 : 1;
        }
        labour.post("/v1/report-requests", request(due, Place.COMMITTEE_A))
                .statusCode(201)
                .body("deadline.date", is(workingDay.toString()))
                .body("deadline.kind", is("BY"));
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsAsked() {
        labour.post(
                        "/v1/report-requests",
                        request(
                                        "{\"date\": \"2020-01-01\"}",
                                        Place.COMMITTEE_A,
                                        Place.COMMITTEE_A,
                                        Place.LABOUR_OFFICE,
                                        UUID.randomUUID())
                                .replace("GNBV-RESULTS", "NO-FORM"))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/formCode",
                                "/reporterOrganisationIds/1",
                                "/reporterOrganisationIds/2",
                                "/reporterOrganisationIds/3",
                                "/due/date"))
                .body(
                        "errors.code",
                        contains(
                                "FORM_UNKNOWN",
                                "REPORTER_TWICE",
                                "REPORTS_TO_ITSELF",
                                "REPORTER_UNKNOWN",
                                "DEADLINE_PASSED"));
        assertThat(TestDatabase.number("select count(*) from report_requests")).isZero();
        assertThat(TestDatabase.number("select count(*) from regime_copies")).isZero();
    }

    @Test
    void theReceiverGivesMoreTimeAndSaysWhy() {
        var owed = SongMa.obligation(Place.COMMITTEE_A, "2024-05", TODAY.toString());
        var more = "{\"until\": \"%s\", \"reason\": \"Mưa lũ\", \"authority\": \"12/CV\", \"decidedOn\": \"%s\"}"
                .formatted(TODAY.plusDays(5), TODAY);
        Desk.of(TestCaller.FINANCE)
                .post("/v1/obligations/" + owed + "/extension", 0, more)
                .statusCode(403);
        labour.post("/v1/obligations/" + owed + "/extension", 0, more)
                .statusCode(200)
                .body("dueDate", is(TODAY.plusDays(5).toString()))
                .body("statedDueDate", is(TODAY.toString()))
                .body("extension.reason", is("Mưa lũ"))
                .body("extension.authority", is("12/CV"));
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' || ' ' || reason from event_log where key = '" + owed + "'"))
                .containsExactly("EXTENDED Mưa lũ");
    }

    private static String request(String due, UUID... reporters) {
        return """
                {"title": "Báo cáo đột xuất", "reason": "Theo yêu cầu của Sở", "programmeId": "%s", "year": %d,
                 "formCode": "GNBV-RESULTS", "reporterOrganisationIds": [%s], "due": %s}""".formatted(
                        SongMa.PROGRAMME,
                        TODAY.getYear(),
                        java.util.Arrays.stream(reporters)
                                .map(id -> "\"" + id + "\"")
                                .collect(java.util.stream.Collectors.joining(",")),
                        due);
    }

    private static void patiently(String request, String condition, int expected) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestDatabase.number(
                        "select count(*) from obligations where regime_id = '" + request + "' and " + condition))
                .isEqualTo(expected));
    }
}
