package vn.gnbv.reporting.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class ObligationApiTest {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void whatIsOverdueIsWhatIsOpenNotHandedInAndPastItsLastDay() {
        var late = owed(Place.COMMITTEE_A, TODAY.minusDays(1));
        owed(Place.COMMITTEE_B, TODAY);
        var handedIn = owed(Place.committee(4174), TODAY.minusDays(1));
        var desk = Desk.of(Place.committee(4174), Place.unit(4174));
        desk.submit(desk.draft(handedIn));
        var sentBack = owed(Place.committee(4177), TODAY.minusDays(1));
        var other = Desk.of(Place.committee(4177), Place.unit(4177));
        var report = other.draft(sentBack);
        other.submit(report);
        labour.act(report, "return", "{\"reason\": \"SAMPLE\", \"newDueDate\": \"%s\"}".formatted(TODAY))
                .statusCode(200);
        labour.get("/v1/obligations?overdue=true").body("items.id", contains(late.toString()));
        TestDatabase.execute(
                "update reports set new_due_date = '%s' where id = '%s'".formatted(TODAY.minusDays(1), report));
        labour.get("/v1/obligations?overdue=true")
                .body("items.id", containsInAnyOrder(late.toString(), sentBack.toString()));
        labour.get("/v1/obligations").body("items", hasSize(4));
        commune.get("/v1/obligations?overdue=true").body("items.id", contains(late.toString()));
    }

    @Test
    void aRangeOfDaysIsReadPageByPageAndWhatHasNoDayIsLeftOut() {
        var first = owed(Place.COMMITTEE_A, LocalDate.parse("2024-05-09"));
        var second = owed(Place.COMMITTEE_A, LocalDate.parse("2024-11-09"));
        owed(Place.COMMITTEE_A, LocalDate.parse("2025-01-01"));
        TestDatabase.execute("update obligations set due_date = null, deadline_kind = null, retrospective = false"
                + " where id = '" + owed(Place.COMMITTEE_A, TODAY) + "'");
        var range = "/v1/obligations?dueFrom=2024-05-09&dueTo=2024-12-31";
        String next = commune.get(range + "&limit=1")
                .body("items.id", contains(first.toString()))
                .extract()
                .path("next");
        commune.get(range + "&limit=1&cursor=" + next).body("items.id", contains(second.toString()));
        commune.get(range + "&limit=1&overdue=true&cursor=" + next)
                .statusCode(400)
                .body("code", is("CURSOR_INVALID"));
        commune.get("/v1/obligations?dueFrom=2026-01-01&dueTo=2026-01-02").body("items", empty());
        commune.get("/v1/obligations?dueFrom=mai").statusCode(400).body("errors[0].pointer", is("?dueFrom"));
    }

    @Test
    void aDeadlineIsReadAlikeInAnObligationAndInTheWorkList() {
        var before = owed(Place.COMMITTEE_A, TODAY.plusDays(1));
        TestDatabase.execute("update obligations set deadline_kind = 'BEFORE', stated_deadline_kind = 'BEFORE'");
        var tomorrow = TODAY.plusDays(1).toString();
        var dayAfter = TODAY.plusDays(2).toString();
        for (var deadline : new String[] {"/v1/obligations", "/v1/work-items"}) {
            commune.get(deadline)
                    .body("items.id", contains(before.toString()))
                    .body("items[0].dueOn", is(dayAfter))
                    .body("items[0].dueKind", is("BEFORE"))
                    .body("items[0].lastDay", is(tomorrow));
        }
        commune.get("/v1/obligations/" + before).body("dueDate", is(tomorrow));
        labour.post("/v1/obligations/" + before + "/extension", 0, """
                        {"until": "%s", "reason": "SAMPLE", "authority": "SAMPLE", "decidedOn": "%s"}""".formatted(TODAY.plusDays(9), TODAY))
                .statusCode(200)
                .body("dueOn", is(TODAY.plusDays(9).toString()))
                .body("dueKind", is("BY"))
                .body("lastDay", is(TODAY.plusDays(9).toString()));
        TestDatabase.execute("update obligations set due_date = null, deadline_kind = null");
        commune.get("/v1/obligations/" + before)
                .body("dueOn", nullValue())
                .body("dueKind", nullValue())
                .body("lastDay", nullValue());
    }

    @Test
    void whoeverIsLeftFindsOutWhoReportsOrReceivesNow() {
        var reporterGone = owed(Place.COMMITTEE_A, LocalDate.parse("2024-05-09"));
        TestDatabase.execute(
                "update obligations set reporter_unknown_since = '2025-07-01' where id = '%s'".formatted(reporterGone));
        var receiverGone = owed(Place.COMMITTEE_B, LocalDate.parse("2024-05-09"));
        TestDatabase.execute(
                "update obligations set receiver_unknown_since = '2025-07-01' where id = '%s'".formatted(receiverGone));
        var ofReceiver = "/v1/work-items?organisationId=" + Place.LABOUR_OFFICE;
        labour.get(ofReceiver)
                .body("items.kind", contains("SUCCESSOR_UNKNOWN"))
                .body("items[0].link", is("/v1/obligations/" + reporterGone))
                .body("items[0].title", is("Báo cáo Kỳ: chưa rõ tổ chức kế thừa gửi"))
                .body("items[0].lastDay", is("2024-05-09"));
        labour.get(ofReceiver + "&asOf=2025-06-30").body("items", empty());
        var other = Desk.of(TestCaller.COMMUNE_B);
        other.get("/v1/work-items").body("items.kind", containsInAnyOrder("REPORT", "SUCCESSOR_UNKNOWN"));
        String next = other.get("/v1/work-items?limit=1").extract().path("next");
        other.get("/v1/work-items?limit=1&cursor=" + next).body("items", hasSize(1));
        TestDatabase.execute("update obligations set reporter_unknown_since = null");
        labour.get(ofReceiver).body("items", empty());
    }

    private static UUID owed(UUID reporter, LocalDate due) {
        return SongMa.obligation(reporter, "2024-05", due.toString());
    }
}
