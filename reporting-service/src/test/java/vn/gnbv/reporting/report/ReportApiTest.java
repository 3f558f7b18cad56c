package vn.gnbv.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;
import vn.gnbv.reporting.Desk;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class ReportApiTest {

    private final Desk commune = Desk.of(TestCaller.COMMUNE_A);
    private final Desk health = Desk.of(TestCaller.HEALTH);
    private final Desk labour = Desk.of(TestCaller.LABOUR);
    private UUID obligation;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
        obligation = SongMa.obligation(Place.COMMITTEE_A, "2024-05", "2024-05-09");
    }

    @Test
    void aDraftOfACommuneIsPreFilledWithItsLatestResultAndItsLines() {
        SongMa.result(Place.COMMUNE_A, "2022-12-10", 20, 20, 100);
        var result = SongMa.result(Place.COMMUNE_A, "2023-12-14", 9, 5, 61);
        SongMa.result(Place.COMMUNE_B, "2023-12-14", 99, 99, 999);
        SongMa.result(Place.COMMUNE_A, "2025-12-14", 1, 1, 1);
        var line = SongMa.line(Place.COMMUNE_A, Place.LABOUR_OFFICE, null, 120_000_000, 0, 30_000_000);
        SongMa.line(Place.DISTRICT, Place.LABOUR_OFFICE, null, 1_621_000_000, 120_000_000, 0);
        commune.create(obligation)
                .statusCode(201)
                .body("state", is("DRAFT"))
                .body("edition", is(0))
                .body("values.indicator", hasSize(6))
                .body("values[0].value", is(9))
                .body("values[0].origin", is("PREFILLED"))
                .body("values[0].status", is("OFFICIAL"))
                .body("values[0].sources[0].type", is("vn.gnbv.review-result.v1"))
                .body("values[0].sources[0].aggregateId", is(result.toString()))
                .body("values[0].sources[0].version", is(1))
                .body("values[0].sources[0].eventId", is(result.toString()))
                .body("values[1].value", is(5))
                .body("values[2].value", is(61))
                .body("values[3].value", is(120_000_000))
                .body("values[3].sources.aggregateId", is(List.of(line.toString())))
                .body("values[4].value", is(30_000_000))
                .body("values[5].value", is(0.25f))
                .body("values[5].numerator", is(30_000_000))
                .body("values[5].denominator", is(120_000_000));
    }

    @Test
    void anAgencyStatesTheLinesThatItLeadsOrHoldsAndNoHouseholds() {
        SongMa.line(Place.DISTRICT, Place.HEALTH_CENTRE, null, 547_000_000, 0, 0);
        var held = SongMa.line(Place.COMMUNE_B, null, null, 3_000_000, 0, 1_000_000);
        TestDatabase.execute("update budget_line_copies set holder_organisation_id = '" + Place.HEALTH_CENTRE
                + "' where id = '" + held + "'");
        SongMa.line(Place.DISTRICT, Place.AGRICULTURE_OFFICE, null, 6_667_000_000L, 0, 0);
        health.create(SongMa.obligation(Place.HEALTH_CENTRE, "2024-05", "2024-05-09"))
                .statusCode(201)
                .body("values[0].value", nullValue())
                .body("values[0].status", is("NOT_STATED"))
                .body("values[3].value", is(550_000_000))
                .body("values[4].value", is(1_000_000));
    }

    @Test
    void withoutALineTheMoneyIsNotStated() {
        commune.create(obligation)
                .body("values[3].value", nullValue())
                .body("values[4].value", nullValue())
                .body("values[5].value", nullValue());
    }

    @Test
    void aDraftFollowsTheBudgetUntilItIsSubmitted() {
        var line = SongMa.line(Place.COMMUNE_A, null, null, 100, 0, 10);
        var report = commune.draft(obligation);
        sendLine(line, 2, 55);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> commune.get("/v1/reports/" + report)
                .body("values[4].value", is(55))
                .body("values[4].sources[0].version", is(2))
                .body("values[5].value", is(0.55f)));
        commune.submit(report);
        sendLine(line, 3, 77);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestDatabase.number("select disbursed_vnd from budget_line_copies") == 77);
        commune.get("/v1/reports/" + report).body("values[4].value", is(55));
        labour.act(report, "return", "{\"reason\": \"Số liệu đã đổi\"}").statusCode(200);
        commune.get("/v1/reports/" + report).body("values[4].value", is(77));
    }

    @Test
    void whatIsEnteredStandsApartFromWhatIsPreFilled() {
        SongMa.line(Place.COMMUNE_A, null, null, 100, 0, 10);
        var report = commune.draft(obligation);
        commune.enter(report, """
                        {"values": [{"indicator": "DISBURSED_VND", "value": 20, "note": "Chứng từ ngày 8/5"},
                                    {"indicator": "ASSIGNED_VND", "note": "Chưa gồm vốn chuyển nguồn"}],
                         "narrative": "Kết quả"}""")
                .statusCode(200)
                .body("narrative", is("Kết quả"))
                .body("values[4].value", is(20))
                .body("values[4].entered", is(20))
                .body("values[4].prefilled", is(10))
                .body("values[4].origin", is("ENTERED"))
                .body("values[4].enteredBy", is("commune-a"))
                .body("values[4].sources[0].type", is("vn.gnbv.report.v1"))
                .body("values[4].sources[0].version", is(1))
                .body("values[4].sources[0].eventId", notNullValue())
                .body("values[3].value", is(100))
                .body("values[3].note", is("Chưa gồm vốn chuyển nguồn"))
                .body("values[5].value", is(0.2f))
                .body("values[5].numerator", is(20));
        commune.enter(report, "{\"values\": []}")
                .statusCode(200)
                .body("values[4].value", is(10))
                .body("values[4].origin", is("PREFILLED"))
                .body("narrative", nullValue());
    }

    @Test
    void everyValueThatTheFormDoesNotTakeIsNamed() {
        var report = commune.draft(obligation);
        commune.enter(report, """
                        {"values": [{"indicator": "HAPPINESS", "value": 1}, {"indicator": "DISBURSEMENT_RATE", "value": 1},
                                    {"indicator": "ASSIGNED_VND", "value": 1}, {"indicator": "ASSIGNED_VND", "value": 2}]}""")
                .statusCode(400)
                .body("errors.code", is(List.of("UNKNOWN_INDICATOR", "INDICATOR_DERIVED", "INDICATOR_TWICE")))
                .body("errors.pointer", hasItems("/values/0/indicator", "/values/1/indicator", "/values/3/indicator"));
        commune.enter(report, "{\"values\": [{\"indicator\": \"ASSIGNED_VND\", \"value\": -1}]}")
                .statusCode(400)
                .body("errors[0].pointer", is("/values/0/value"));
        commune.enter(report, "{\"values\": [{\"indicator\": \"ASSIGNED_VND\", \"value\": 1.5}]}")
                .statusCode(400)
                .body("errors[0].code", is("NOT_A_WHOLE_NUMBER"));
        commune.enter(report, "{\"values\": [{\"indicator\": \"ASSIGNED_VND\", \"value\": \"1\"}]}")
                .statusCode(400)
                .body("code", is("MALFORMED_VALUE"))
                .body("errors[0].pointer", is("/values/0/value"));
        var ofHealth = health.draft(SongMa.obligation(Place.HEALTH_CENTRE, "2024-05", "2024-05-09"));
        health.enter(ofHealth, "{\"values\": [{\"indicator\": \"POOR_HOUSEHOLDS\", \"value\": 1}]}")
                .statusCode(400)
                .body("errors[0].code", is("INDICATOR_NOT_APPLICABLE"));
        commune.get("/v1/reports/" + report).body("version", is(0));
    }

    @Test
    void theWholeLifeOfAReport() {
        var report = commune.draft(obligation);
        commune.create(obligation).statusCode(409).body("code", is("REPORT_EXISTS"));
        labour.act(report, "acceptance", "{}").statusCode(409).body("code", is("REPORT_NOT_SUBMITTED"));
        commune.submit(report).body("state", is("SUBMITTED")).body("edition", is(1));
        commune.enter(report, "{\"values\": []}").statusCode(409).body("code", is("REPORT_NOT_EDITABLE"));
        commune.act(report, "submission", "{\"signer\": \"SAMPLE\"}").statusCode(409);
        labour.act(report, "return", "{\"reason\": \"Thiếu thuyết minh\", \"newDueDate\": \"2024-05-20\"}")
                .statusCode(200)
                .body("state", is("RETURNED"))
                .body("returnReason", is("Thiếu thuyết minh"))
                .body("newDueDate", is("2024-05-20"));
        commune.enter(report, "{\"values\": [], \"narrative\": \"Thuyết minh\"}")
                .statusCode(200);
        commune.submit(report).body("edition", is(2));
        labour.accept(report, null)
                .body("state", is("ACCEPTED"))
                .body("timeliness", is("LATE"))
                .body("enteredLater", is(false));
        for (var act : List.of("submission", "return", "acceptance")) {
            var desk = act.equals("submission") ? commune : labour;
            var body = act.equals("submission")
                    ? "{\"signer\": \"x\"}"
                    : act.equals("return") ? "{\"reason\": \"x\"}" : "{}";
            desk.act(report, act, body).statusCode(409);
        }
        commune.get("/v1/reports/" + report + "/versions")
                .statusCode(200)
                .body("items.edition", is(List.of(1, 2)))
                .body("items[0].narrative", nullValue())
                .body("items[1].narrative", is("Thuyết minh"))
                .body("items[1].newDueDate", is("2024-05-20"));
        commune.get("/v1/obligations/" + obligation)
                .body("state", is("FULFILLED"))
                .body("timeliness", is("LATE"));
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' || coalesce(' ' || topic, '') from event_log order by seq"))
                .containsExactly(
                        "CREATED",
                        "SUBMITTED",
                        "RETURNED",
                        "VALUES_ENTERED",
                        "SUBMITTED",
                        "ACCEPTED gnbv.report",
                        "FULFILLED gnbv.obligation");
        assertThat(TestDatabase.query("select reason from event_log where payload ->> 'change' = 'RETURNED'"))
                .containsExactly("Thiếu thuyết minh");
        assertThat(TestDatabase.number("select count(distinct causation_id) from event_log where topic is not null"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestTopics.read("gnbv.report").stream()
                        .filter(r -> r.key().equals(report)))
                .hasSize(1));
    }

    @Test
    void aPaperOfTheNinthIsOnTimeAndMarkedEnteredLater() {
        var report = submitted();
        labour.accept(report, "2024-05-09")
                .body("timeliness", is("ON_TIME"))
                .body("enteredLater", is(true))
                .body("enteredLaterBy", is("labour"))
                .body("paper.date", is("2024-05-09"));
    }

    @Test
    void aPaperOfTheTenthIsLate() {
        labour.accept(submitted(), "2024-05-10").body("timeliness", is("LATE"));
    }

    @Test
    void withoutAPaperTheEntryDecides() {
        labour.accept(submitted(), null).body("timeliness", is("LATE"));
        var inTime = SongMa.obligation(Place.COMMITTEE_A, "2099-05", "2099-05-09");
        var report = commune.draft(inTime);
        commune.submit(report);
        labour.accept(report, null).body("timeliness", is("ON_TIME")).body("enteredLater", is(false));
    }

    @Test
    void aPaperOfTomorrowIsRefused() {
        labour.act(submitted(), "acceptance", """
                        {"paper": {"date": "2999-01-01", "sha256": "%s"}}""".formatted("a".repeat(64)))
                .statusCode(400)
                .body("code", is("DATE_IN_FUTURE"))
                .body("errors[0].pointer", is("/paper/date"));
    }

    @Test
    void aNewDueDateInThePastIsRefusedUnlessThePastIsRecorded() {
        var report = commune.draft(SongMa.obligation(Place.COMMITTEE_A, "2099-05", "2099-05-09"));
        commune.submit(report);
        labour.act(report, "return", "{\"reason\": \"x\", \"newDueDate\": \"2024-05-20\"}")
                .statusCode(400)
                .body("code", is("DUE_DATE_PASSED"));
    }

    @Test
    void anAcceptedReportCannotBeChangedEvenInTheDatabase() {
        var report = submitted();
        labour.accept(report, null);
        assertThatThrownBy(() -> TestDatabase.execute("update reports set narrative = 'x' where id = '" + report + "'"))
                .hasStackTraceContaining("an accepted report does not change");
    }

    @Test
    void noCellIsKeptWithoutItsEdition() {
        var report = submitted();
        assertThatThrownBy(() -> TestDatabase.execute("""
                        insert into report_cells (report_id, edition, indicator, column_code, value, status)
                        select '%s', edition, 'POOR_HOUSEHOLDS', 'PLAN', 1, 'OFFICIAL' from generate_series(1, 2) edition""".formatted(report)))
                .hasStackTraceContaining("cells belong to an edition");
    }

    @Test
    void nobodyFilesForAnother() {
        health.create(obligation).statusCode(404);
        Desk.of(TestCaller.COMMUNE_B).create(obligation).statusCode(404);
        labour.create(obligation).statusCode(403);
        var report = commune.draft(obligation);
        health.enter(report, "{\"values\": []}").statusCode(404);
        health.act(report, "submission", "{\"signer\": \"x\"}").statusCode(404);
        commune.act(report, "acceptance", "{}").statusCode(403);
        Desk.of(TestCaller.COMMUNE_B).get("/v1/reports/" + report).statusCode(404);
        Desk.of(TestCaller.COMMUNE_B).get("/v1/obligations/" + obligation).statusCode(404);
        Desk.of(TestCaller.COMMUNE_B).get("/v1/reports").statusCode(200).body("items", empty());
        labour.get("/v1/reports?obligationId=" + obligation).statusCode(200).body("items", hasSize(1));
        commune.get("/v1/reports?state=DRAFT").body("items.id", is(List.of(report)));
        commune.get("/v1/reports?state=ACCEPTED").body("items.id", not(hasItems(report)));
    }

    @Test
    void onlyTheReceiverOfTheObligationAccepts() {
        var report = submitted();
        TestDatabase.execute("update obligations set receiver_organisation_id = '" + Place.FINANCE_OFFICE + "'");
        labour.act(report, "acceptance", "{}").statusCode(404);
        labour.act(report, "return", "{\"reason\": \"x\"}").statusCode(404);
    }

    @Test
    void theCommitteeOfWhatAUnitBecameReadsOnWhatTheOneBeforeHasReported() {
        var report = submitted();
        labour.accept(report, null);
        var merged = UUID.randomUUID();
        TestDatabase.execute("""
                update organisation_versions set valid = daterange(null, '2025-07-01') where organisation_id = '%1$s';
                insert into organisation_copies values ('%3$s', 0, '%3$s');
                insert into organisation_versions values ('%3$s', 'UBND xã', 'PEOPLES_COMMITTEE', '%3$s', daterange('2025-07-01', null));
                insert into unit_successions values ('%2$s', '%3$s', '2025-07-01', 'MERGE', 1)""".formatted(Place.COMMITTEE_A, Place.COMMUNE_A, merged));
        var successor = Desk.of(merged, Place.DISTRICT);
        successor
                .get("/v1/reports/" + report)
                .statusCode(200)
                .body("reporterOrganisationId", is(Place.COMMITTEE_A.toString()));
        successor.get("/v1/reports/" + report + "/versions").body("items", hasSize(1));
        Desk.of(UUID.randomUUID(), Place.DISTRICT).get("/v1/reports/" + report).statusCode(404);
    }

    @Test
    void theDueDateInForceAtTheAcceptanceDecides() {
        var report = submitted();
        TestDatabase.execute("update obligations set due_date = '2024-05-19', previous_due_date = due_date");
        labour.accept(report, "2024-05-19").body("timeliness", is("ON_TIME"));
    }

    @Test
    void askedForAtOnceByManyThereIsOneReport() throws InterruptedException {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual()
                        .start(() -> statuses.add(
                                commune.create(obligation).extract().statusCode())))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(statuses).hasSize(8).containsOnly(201, 409);
        assertThat(statuses).filteredOn(s -> s == 201).hasSize(1);
    }

    @Test
    void handedInTwiceAtOnceThereIsOneEditionAndOneClearProblem() throws InterruptedException {
        var report = commune.draft(obligation);
        var codes = new ConcurrentLinkedQueue<String>();
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    var answer = commune.post("/v1/reports/" + report + "/submission", 0, "{\"signer\": \"SAMPLE\"}")
                            .extract();
                    codes.add(answer.statusCode() == 200 ? "200" : answer.statusCode() + " " + answer.path("code"));
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(codes).hasSize(8).containsOnly("200", "412 STALE_VERSION").containsOnlyOnce("200");
        assertThat(TestDatabase.query("select edition || ' ' || version from reports"))
                .containsExactly("1 1");
        assertThat(TestDatabase.number("select count(*) from report_editions")).isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from event_log where payload ->> 'change' = 'SUBMITTED'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoLongerAskedForIsNotFiled() {
        var report = commune.draft(obligation);
        TestDatabase.execute("update obligations set state = 'WITHDRAWN'");
        commune.act(report, "submission", "{\"signer\": \"x\"}")
                .statusCode(409)
                .body("code", is("OBLIGATION_NOT_OPEN"));
    }

    private String submitted() {
        var report = commune.draft(obligation);
        commune.submit(report);
        return report;
    }

    private static void sendLine(UUID line, int version, long disbursed) {
        TestTopics.send("gnbv.budget", "vn.gnbv.budget-line.v1", line, """
                {"id": "%s", "version": %d, "change": "DISBURSED", "programmeId": "%s", "componentId": null,
                 "unitId": "%s", "holderOrganisationId": null, "leadOrganisationIds": [], "year": 2024,
                 "parentLineId": null, "assignedVnd": 100, "adjustedVnd": 0, "allocatedVnd": 0, "disbursedVnd": %d,
                 "state": "OPEN"}""".formatted(
                        line, version, SongMa.PROGRAMME, Place.COMMUNE_A, disbursed));
    }
}
