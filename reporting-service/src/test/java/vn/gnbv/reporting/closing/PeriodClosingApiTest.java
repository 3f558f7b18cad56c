package vn.gnbv.reporting.closing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class PeriodClosingApiTest {

    private static final LocalDate TODAY = LocalDate.now(LegalTime.ZONE);

    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private final Desk communeA = Desk.of(TestCaller.COMMUNE_A);
    private final Desk communeB = Desk.of(TestCaller.COMMUNE_B);
    private UUID regime;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        regime = SongMa.regimeForMay();
    }

    @Test
    void afterTheClosingNothingIsEnteredHandedInExtendedOrSupplementedAndOneProblemSaysSo() {
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        var accepted = accepted(communeB, Place.COMMITTEE_B);
        close().statusCode(201)
                .body("periodKey", is("2024-05"))
                .body("note", is("SAMPLE"))
                .body("exceptions", empty());
        var before = everything();

        refused(communeA.enter(draft, "{\"values\": [], \"narrative\": \"SAMPLE\"}"));
        refused(communeA.act(draft, "submission", "{\"signer\": \"SAMPLE\"}"));
        refused(communeB.act(accepted, "supplements", "{\"reason\": \"SAMPLE\"}"));
        refused(Desk.of(TestCaller.HEALTH).create(obligationOf(Place.HEALTH_CENTRE)));
        refused(communeA.get("/v1/reports/next?obligationId=" + obligationOf(Place.COMMITTEE_A)));
        refused(labour.post("/v1/obligations/" + obligationOf(Place.COMMITTEE_A) + "/extension", 0, """
                {"until": "2099-12-31", "reason": "SAMPLE", "authority": "SAMPLE", "decidedOn": "2024-05-01"}"""));
        refused(close());
        assertThat(everything()).isEqualTo(before);

        communeA.get("/v1/reports/next").statusCode(404).body("code", is("NOTHING_OWED"));
        communeA.get("/v1/work-items").body("items", empty());
        labour.get("/v1/work-items?organisationId=" + Place.COMMITTEE_A).body("items", empty());
        communeA.get("/v1/period-closings?regimeId=" + regime + "&periodKey=2024-05")
                .body("items", hasSize(1))
                .body("items[0].regimeId", is(regime.toString()));
    }

    @Test
    void theProblemIsToldInVietnameseAndInEnglish() {
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        close().statusCode(201);
        communeA.act(draft, "submission", "{\"signer\": \"SAMPLE\"}")
                .body("detail", containsString("đã khóa ngày " + TODAY))
                .body("errors", nullValue());
        given().auth()
                .oauth2(TestCaller.COMMUNE_A.token())
                .header("Accept-Language", "en")
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"signer\": \"SAMPLE\"}")
                .post("/v1/reports/" + draft + "/submission")
                .then()
                .statusCode(409)
                .body("detail", containsString("was closed on " + TODAY));
    }

    @Test
    void aPeriodInWhichSomebodyCanStillBeInTimeIsNotClosed() {
        TestDatabase.execute("update obligations set due_date = '%s', retrospective = false where id = '%s'"
                .formatted(TODAY, obligationOf(Place.COMMITTEE_A)));
        close().statusCode(409).body("code", is("PERIOD_RUNS")).body("detail", containsString(TODAY.toString()));
        TestDatabase.execute("update obligations set due_date = '2024-05-09', retrospective = true");
        var back = communeA.draft(obligationOf(Place.COMMITTEE_A));
        communeA.submit(back);
        close().statusCode(409).body("code", is("REPORTS_UNDECIDED")).body("detail", containsString("1 báo cáo"));
        labour.act(back, "return", "{\"reason\": \"SAMPLE\", \"newDueDate\": \"%s\"}".formatted(TODAY.plusDays(1)))
                .statusCode(200);
        close().statusCode(409).body("code", is("PERIOD_RUNS"));
        assertThat(TestDatabase.number("select count(*) from period_closings")).isZero();
    }

    @Test
    void onlyTheOneToWhomTheReportsOfTheRegimeGoCloses() {
        communeA.post("/v1/period-closings", closing("2024-05")).statusCode(403);
        labour.post("/v1/period-closings", closing("2024-06")).statusCode(404);
        Desk.receiver(Place.FINANCE_OFFICE, Place.DISTRICT)
                .post("/v1/period-closings", closing("2024-05"))
                .statusCode(404);
        assertThat(TestDatabase.number("select count(*) from period_closings")).isZero();
        String id = close().statusCode(201).extract().path("id");
        var stranger = Desk.of(UUID.randomUUID(), Place.PROVINCE);
        stranger.get("/v1/period-closings/" + id).statusCode(404);
        stranger.get("/v1/period-closings").body("items", empty());
    }

    @Test
    void whoeverComesAfterTheReceiverReadsClosesAndAddsUpAlsoWhatItsPredecessorHasAccepted() {
        var office = UUID.randomUUID();
        var before = accepted(communeB, Place.COMMITTEE_B);
        String aggregate = aggregate().statusCode(201).extract().path("id");
        TestDatabase.execute("""
                insert into organisation_successions values ('%1$s', '%2$s', '2024-06-01', 'EVERYTHING', '{}');
                update obligations set receiver_organisation_id = '%2$s' where state = 'OPEN'
                """.formatted(Place.LABOUR_OFFICE, office));
        close().statusCode(404);
        var successor = Desk.receiver(office, Place.DISTRICT);
        successor.get("/v1/reports/" + before).statusCode(200).body("state", is("ACCEPTED"));
        successor.get("/v1/reports?state=ACCEPTED").body("items.id", contains(before));
        var fulfilled = obligationOf(Place.COMMITTEE_B);
        successor.get("/v1/obligations/" + fulfilled).statusCode(200).body("state", is("FULFILLED"));
        successor.get("/v1/obligations?state=FULFILLED").body("items.id", contains(fulfilled.toString()));
        successor.get("/v1/aggregates/" + aggregate).statusCode(200).body("edition", is(1));
        successor.get("/v1/aggregates").body("items.id", contains(aggregate));
        Desk.receiver(UUID.randomUUID(), Place.DISTRICT)
                .get("/v1/reports/" + before)
                .statusCode(404);
        Desk.receiver(UUID.randomUUID(), Place.DISTRICT)
                .get("/v1/obligations/" + fulfilled)
                .statusCode(404);
        String id = successor
                .post("/v1/period-closings", closing("2024-05"))
                .statusCode(201)
                .body("receiverOrganisationId", is(office.toString()))
                .extract()
                .path("id");
        refused(communeA.create(obligationOf(Place.COMMITTEE_A)));
        except(id, Place.COMMITTEE_A, TODAY).statusCode(404);
        successor
                .post("/v1/period-closings/" + id + "/exceptions", exception(obligationOf(Place.COMMITTEE_A), TODAY))
                .statusCode(201);
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        communeA.submit(draft);
        successor.accept(draft, null);
        aggregate().statusCode(404);
        successor
                .post("/v1/aggregates", aggregated())
                .statusCode(201)
                .body("inputs", hasSize(2))
                .body("receiverOrganisationId", is(office.toString()));
    }

    @Test
    void anExceptionWithItsReasonLetsOneReportInUntilItsDayAndLateStaysLate() {
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        var other = communeB.draft(obligationOf(Place.COMMITTEE_B));
        String id = close().extract().path("id");
        except(id, Place.COMMITTEE_A, TODAY)
                .statusCode(201)
                .body("version", is(1))
                .body("exceptions.reason", contains("SAMPLE"))
                .body("exceptions.until", contains(TODAY.toString()))
                .body(
                        "exceptions.obligationId",
                        contains(obligationOf(Place.COMMITTEE_A).toString()));
        refused(communeB.act(other, "submission", "{\"signer\": \"SAMPLE\"}"));
        communeA.get("/v1/work-items").body("items.kind", contains("REPORT"));
        communeA.enter(draft, "{\"values\": [], \"narrative\": \"SAMPLE\"}").statusCode(200);
        communeA.submit(draft);
        labour.accept(draft, null).body("timeliness", is("LATE"));
        refused(communeB.act(other, "submission", "{\"signer\": \"SAMPLE\"}"));
    }

    @Test
    void anExceptionEndsWithItsDay() {
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        String id = close().extract().path("id");
        except(id, Place.COMMITTEE_A, TODAY).statusCode(201);
        TestDatabase.execute("update period_exceptions set until = until - 1");
        refused(communeA.act(draft, "submission", "{\"signer\": \"SAMPLE\"}"));
    }

    @Test
    void anExceptionIsOfThePeriodAndNotOfThePast() {
        String id = close().extract().path("id");
        except(id, Place.COMMITTEE_A, TODAY.minusDays(1))
                .statusCode(400)
                .body("errors.pointer", contains("/until"))
                .body("errors.code", contains("DUE_DATE_PASSED"));
        var elsewhere = SongMa.obligation(Place.COMMITTEE_A, "2024-11", "2024-11-09");
        labour.post("/v1/period-closings/" + id + "/exceptions", exception(elsewhere, TODAY))
                .statusCode(400)
                .body("errors.pointer", contains("/obligationId"))
                .body("errors.code", contains("OBLIGATION_NOT_OF_PERIOD"));
        communeA.post("/v1/period-closings/" + id + "/exceptions", exception(elsewhere, TODAY))
                .statusCode(403);
        Desk.of(TestCaller.FINANCE)
                .post("/v1/period-closings/" + id + "/exceptions", exception(elsewhere, TODAY))
                .statusCode(403);
        assertThat(TestDatabase.number("select count(*) from period_exceptions"))
                .isZero();
    }

    @Test
    void whatWasAddedUpIsFinalUntilAnExceptionIsAccepted() {
        accepted(communeB, Place.COMMITTEE_B);
        aggregate().statusCode(201).body("edition", is(1)).body("periodClosedAt", nullValue());
        var draft = communeA.draft(obligationOf(Place.COMMITTEE_A));
        var closing = close().extract();
        String id = closing.path("id");
        refused(aggregate());
        levels().statusCode(200).body("aggregates", hasSize(19));
        refused(levels());

        except(id, Place.COMMITTEE_A, TODAY).statusCode(201);
        refused(aggregate());
        communeA.submit(draft);
        labour.accept(draft, null);
        aggregate()
                .statusCode(201)
                .body("edition", is(2))
                .body("inputs", hasSize(2))
                .body("periodClosedAt", is(closing.<String>path("closedAt")));
        refused(aggregate());
        levels().statusCode(200).body("aggregates.unitId", contains(Place.COMMUNE_A.toString()));
        refused(levels());
    }

    @Test
    void handedInAndClosedAtOnceNoReportIsLeftWaitingInAClosedPeriod() throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var work = SongMa.AGENCIES.stream()
                .map(agency -> {
                    var desk = Desk.of(agency, Place.DISTRICT);
                    var draft = desk.draft(obligationOf(agency));
                    return (Runnable) () -> statuses.add(desk.act(draft, "submission", "{\"signer\": \"SAMPLE\"}")
                            .extract()
                            .statusCode());
                })
                .collect(Collectors.toList());
        var closed = new ConcurrentLinkedQueue<Integer>();
        work.add(2, () -> closed.add(close().extract().statusCode()));
        var threads = work.stream().map(Thread.ofVirtual()::start).toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(SongMa.AGENCIES.size()).containsAnyOf(200, 409);
        assertThat(statuses).isSubsetOf(200, 409);
        var waiting = TestDatabase.number("select count(*) from reports where state = 'SUBMITTED'");
        assertThat(waiting).isEqualTo(statuses.stream().filter(s -> s == 200).count());
        assertThat(closed).containsExactly(waiting == 0 ? 201 : 409);
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409).body("code", is("PERIOD_CLOSED"));
    }

    /** What a refusal must not change. */
    private static List<String> everything() {
        return TestDatabase.query("""
                select o::text from obligations o union all select r::text from reports r
                union all select e::text from report_editions e union all select e::text from report_sheets e union all select c::text from period_closings c
                union all select g::text from aggregates g union all select count(*)::text from event_log order by 1""");
    }

    private ValidatableResponse close() {
        return labour.post("/v1/period-closings", closing("2024-05"));
    }

    private String closing(String period) {
        return "{\"regimeId\": \"%s\", \"periodKey\": \"%s\", \"note\": \"SAMPLE\"}".formatted(regime, period);
    }

    private ValidatableResponse except(String closing, UUID reporter, LocalDate until) {
        return labour.post("/v1/period-closings/" + closing + "/exceptions", exception(obligationOf(reporter), until));
    }

    private static String exception(UUID obligation, LocalDate until) {
        return "{\"obligationId\": \"%s\", \"until\": \"%s\", \"reason\": \"SAMPLE\"}".formatted(obligation, until);
    }

    private ValidatableResponse aggregate() {
        return labour.post("/v1/aggregates", aggregated());
    }

    private String aggregated() {
        return "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"unitId\": \"%s\"}"
                .formatted(regime, Place.DISTRICT);
    }

    private ValidatableResponse levels() {
        return labour.post(
                "/v1/aggregates/levels",
                "{\"regimeId\": \"%s\", \"periodKey\": \"2024-05\", \"level\": \"COMMUNE\"}".formatted(regime));
    }

    private String accepted(Desk desk, UUID reporter) {
        var report = desk.draft(obligationOf(reporter));
        desk.submit(report);
        labour.accept(report, null);
        return report;
    }

    private UUID obligationOf(UUID reporter) {
        return UUID.fromString(TestDatabase.query(
                        "select id from obligations where regime_id = '%s' and reporter_organisation_id = '%s'"
                                .formatted(regime, reporter))
                .getFirst());
    }
}
