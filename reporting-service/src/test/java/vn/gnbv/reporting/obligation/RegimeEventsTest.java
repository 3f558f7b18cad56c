package vn.gnbv.reporting.obligation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;
import vn.gnbv.reporting.SongMa;

@QuarkusTest
class RegimeEventsTest {

    private static final Map<String, String> DATES = Map.of("2024-05", "2024-05-10", "2024-11", "2024-11-10");

    private final UUID regime = Ids.next();

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMa.plant();
    }

    @Test
    void anIssuedRegimeObliges24ReportersForTwoPeriods() {
        send(SongMa.regime(regime, 1, 1, DATES), 1);
        assertThat(count("true")).isEqualTo(48);
        assertThat(TestDatabase.number("select count(distinct reporter_organisation_id) from obligations"))
                .isEqualTo(24);
        assertThat(count("reporter_organisation_id = '" + SongMa.FRONT + "'")).isZero();
        assertThat(count("reporter_organisation_id = '" + Place.LABOUR_OFFICE + "'"))
                .isZero();
        assertThat(count("due_date = '2024-05-09' and retrospective")).isEqualTo(24);
        assertThat(count("due_date = '2024-11-09' and retrospective")).isEqualTo(24);
        given().auth()
                .oauth2(TestCaller.COMMUNE_A.token())
                .get("/v1/obligations?regimeId=" + regime)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].dueDate", is("2024-05-09"))
                .body("items[0].dueAt", is("2024-05-09T17:00:00Z"))
                .body("items[0].timeZone", is("Asia/Ho_Chi_Minh"))
                .body("items[0].deadlineKind", is("BEFORE"))
                .body("items[0].retrospective", is(true))
                .body("items[1].dueDate", is("2024-11-09"));
        given().auth()
                .oauth2(TestCaller.LABOUR.token())
                .get("/v1/obligations?limit=100&planId=" + SongMa.planOf(regime))
                .then()
                .body("items", hasSize(48));
        given().auth()
                .oauth2(TestCaller.KEEPER.token())
                .get("/v1/obligations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestTopics.read("gnbv.obligation").stream()
                                .filter(r -> r.value().contains(regime.toString())))
                        .hasSize(48));
    }

    @Test
    void anObligationThatIsNotYetDueIsNotRetrospective() {
        send(SongMa.regime(regime, 1, 1, Map.of("2099-05", "2099-05-10")), 1);
        assertThat(count("not retrospective")).isEqualTo(24);
    }

    @Test
    void anAmendmentAfterHalfHaveReportedMovesTheOpenObligationsAndLeavesTheFulfilledOnes() {
        send(SongMa.regime(regime, 1, 1, DATES), 1);
        TestDatabase.execute("update obligations set state = 'FULFILLED', timeliness = 'LATE', fulfilled_at = now()"
                + " where id in (select id from obligations where period_key = '2024-11' order by id limit 12)");
        send(SongMa.regime(regime, 2, 2, Map.of("2024-05", "2024-05-10", "2024-11", "2024-11-20")), 2);
        assertThat(count("due_date = '2024-11-19' and previous_due_date = '2024-11-09'"
                        + " and edition = 2 and previous_edition = 1 and version = 1"))
                .isEqualTo(12);
        assertThat(count("due_date = '2024-11-09' and state = 'FULFILLED' and edition = 1"))
                .isEqualTo(12);
        assertThat(count("due_date = '2024-05-09' and previous_due_date is null and version = 0"))
                .isEqualTo(24);
        assertThat(TestDatabase.query("select payload ->> 'change' || ' ' || count(*) from event_log"
                        + " where topic = 'gnbv.obligation' group by payload ->> 'change' order by 1"))
                .containsExactly("DUE_DATE_MOVED 12", "OPENED 48");
    }

    @Test
    void repeatedAndReorderedEventsOpenNothingTwiceAndMoveNothingBack() {
        var event = UUID.randomUUID();
        var second = SongMa.regime(regime, 2, 2, Map.of("2024-05", "2024-05-20"));
        for (int i = 0; i < 3; i++) {
            TestTopics.send("gnbv.regime", "vn.gnbv.reporting-regime.v1", event, regime, second);
        }
        SongMa.sendRegime(regime, SongMa.regime(regime, 1, 1, Map.of("2024-05", "2024-05-10")));
        SongMa.sendRegime(regime, second);
        send(SongMa.regime(regime, 3, 2, Map.of("2024-05", "2024-05-20")), 3);
        assertThat(count("due_date = '2024-05-19' and version = 0")).isEqualTo(24);
        assertThat(count("true")).isEqualTo(24);
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(24);
    }

    @Test
    void whatALaterEditionNoLongerAsksForIsWithdrawnAndMayComeBack() {
        send(SongMa.regime(regime, 1, 1, DATES), 1);
        var without = SongMa.reporters().stream()
                .filter(r -> !r.equals(Place.HEALTH_CENTRE))
                .toList();
        send(SongMa.regime(regime, 2, 2, "IN_FORCE", DATES, without), 2);
        assertThat(count("state = 'WITHDRAWN' and reporter_organisation_id = '" + Place.HEALTH_CENTRE + "'"))
                .isEqualTo(2);
        send(SongMa.regime(regime, 3, 3, DATES), 3);
        assertThat(count("state = 'OPEN'")).isEqualTo(48);
    }

    @Test
    void anEndedRegimeLeavesWhatIsOwed() {
        send(SongMa.regime(regime, 1, 1, DATES), 1);
        send(SongMa.regime(regime, 2, 1, "ENDED", DATES, List.of()), 2);
        assertThat(count("state = 'OPEN'")).isEqualTo(48);
    }

    @Test
    void aCommuneThatBecameAnotherIsFollowedByTheCommitteeOfTheOther() {
        send(SongMa.regime(regime, 1, 1, Map.of("2099-12", "2099-12-20")), 1);
        var unit = Place.unit(904_168);
        var committee = Place.committee(904_168);
        directory("administrative-unit", unit, """
                "versions": [{"code": "04168", "name": "Xã Sông Mã", "type": "COMMUNE", "level": "COMMUNE",
                  "parentId": "%s", "areaType": "RURAL", "validFrom": "2025-07-01", "validTo": null,
                  "legalBasis": null}], "labels": [], "successions": []""".formatted(Place.PROVINCE));
        directory("organisation", committee, """
                "versions": [{"name": "UBND xã Sông Mã", "kind": "PEOPLES_COMMITTEE", "unitId": "%s", "parentId": null,
                  "validFrom": "2025-07-01", "validTo": null}], "successions": []""".formatted(unit));
        directory("organisation", Place.COMMITTEE_A, """
                "versions": [{"name": "UBND thị trấn Sông Mã", "kind": "PEOPLES_COMMITTEE", "unitId": "%s",
                  "parentId": null, "validFrom": null, "validTo": "2025-06-30"}], "successions": []""".formatted(Place.COMMUNE_A));
        patiently("reporter_unknown_since = '2025-07-01' and reporter_organisation_id = '" + Place.COMMITTEE_A + "'");
        directory("administrative-unit", Place.COMMUNE_A, """
                "versions": [{"code": "04168", "name": "Thị trấn Sông Mã", "type": "TOWNSHIP", "level": "COMMUNE",
                  "parentId": "%s", "areaType": "URBAN", "validFrom": null, "validTo": "2025-06-30",
                  "legalBasis": null}], "labels": [],
                "successions": [{"successorId": "%s", "onDay": "2025-07-01", "kind": "MERGE", "weight": 1,
                  "legalBasis": "1681/NQ-UBTVQH15"}]""".formatted(Place.DISTRICT, unit));
        patiently("named_reporter_organisation_id = '" + Place.COMMITTEE_A + "' and reporter_organisation_id = '"
                + committee + "' and unit_id = '" + unit + "' and reporter_unknown_since is null");
        assertThat(count("true")).isEqualTo(24);
    }

    private static void directory(String type, UUID id, String state) {
        TestTopics.send(
                "gnbv.directory",
                "vn.gnbv." + type + ".v1",
                id,
                "{\"id\": \"%s\", \"version\": 1, \"change\": \"CHANGED\", %s}".formatted(id, state));
    }

    private void patiently(String condition) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(condition)).isEqualTo(1));
    }

    private void send(String event, int version) {
        SongMa.sendRegime(regime, event);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(TestDatabase.query(
                        "select version from regime_copies where follow_on is null and id = '" + regime + "'"))
                .containsExactly(String.valueOf(version)));
    }

    private long count(String condition) {
        return TestDatabase.number(
                "select count(*) from obligations where regime_id = '" + regime + "' and " + condition);
    }
}
