package vn.gnbv.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aLine;
import static vn.gnbv.budget.Fixtures.adjustment;
import static vn.gnbv.budget.Fixtures.component;
import static vn.gnbv.budget.Fixtures.decision;
import static vn.gnbv.budget.Fixtures.disbursement;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.line;
import static vn.gnbv.budget.Fixtures.number;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.Goldens;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

/** What other services tell, through the broker, and what it does to lines that exist. */
@QuarkusTest
class ReadCopiesTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void readsTheGoldensOfThePlansService() {
        send("gnbv.directory", "vn.gnbv.administrative-unit.v1");
        send("gnbv.directory", "vn.gnbv.organisation.v1");
        send("gnbv.programme", "vn.gnbv.programme.v1");
        send("gnbv.programme", "vn.gnbv.applicability.v1");
        send("gnbv.plan", "vn.gnbv.plan.v1");
        send("gnbv.project", "vn.gnbv.project.v1");
        send("gnbv.activity", "vn.gnbv.activity.v1");
        for (var copies : new String[] {
            "unit_copies",
            "area_paths",
            "organisation_copies",
            "programme_copies",
            "component_copies",
            "applicability_copies",
            "plan_copies",
            "work_copies"
        }) {
            patiently().untilAsserted(() -> assertThat(TestDatabase.number("select count(*) from " + copies))
                    .as(copies)
                    .isPositive());
        }
        assertThat(TestDatabase.number("select count(*) from dead_letters")).isZero();
    }

    @Test
    void freezesALineWhoseComponentIsStatedNotToApplyAndOpensItWhenItDoes() {
        Fixtures.directory();
        var frozen = aLine(41, 1_000);
        var other = aLine(20, 1_000);
        var statement = UUID.randomUUID();
        applicability(statement, 0, component(40), Place.DISTRICT, false);
        awaitState(frozen, "FROZEN");
        get("/v1/budget-lines/" + frozen)
                .then()
                .body("frozen.applicabilityId", is(statement.toString()))
                .body("frozen.basis", is("12/CV: Không thuộc đối tượng"));
        get("/v1/budget-lines/" + other).then().body("state", is("OPEN"));
        post("/v1/disbursements", disbursement(frozen, 1))
                .then()
                .statusCode(409)
                .body("code", is("LINE_FROZEN"))
                .body("detail", containsString("12/CV"));
        post("/v1/adjustments", adjustment(number(), other, frozen, 1))
                .then()
                .statusCode(409)
                .body("code", is("LINE_FROZEN"));
        get("/v1/budget-summaries?planId=" + Fixtures.aPlan())
                .then()
                .body("totals.frozenLines", is(1))
                .body("totals.frozenVnd", is(1_000));

        applicability(statement, 1, component(40), Place.DISTRICT, true);
        awaitState(frozen, "OPEN");
        post("/v1/disbursements", disbursement(frozen, 1)).then().statusCode(201);
        applicability(statement, 0, component(40), Place.DISTRICT, false);
        applicability(UUID.randomUUID(), 0, component(20), Place.DISTRICT, true);
        patiently().untilAsserted(() -> get("/v1/budget-lines/" + other).then().body("flags", hasSize(0)));
        patiently().untilAsserted(() -> assertThat(TestDatabase.number("select count(*) from inbox"))
                .isEqualTo(4));
        get("/v1/budget-lines/" + frozen).then().body("state", is("OPEN"));
        assertThat(TestDatabase.query(
                        "select payload ->> 'change' from event_log where key = '" + frozen + "' order by seq"))
                .containsExactly("ASSIGNED", "FROZEN", "UNFROZEN", "DISBURSED");
    }

    @Test
    void takesTheFlagsAwayAsTheReferencesArrive() {
        Fixtures.units();
        var id = UUID.fromString(post(
                        "/v1/budget-decisions",
                        decision(number(), line(0, 70, "CENTRAL", "RECURRENT", 5, Place.LABOUR_OFFICE)))
                .then()
                .statusCode(201)
                .body(
                        "lines[0].flags",
                        contains(
                                "PROGRAMME_UNKNOWN",
                                "COMPONENT_UNKNOWN",
                                "ORGANISATION_UNKNOWN",
                                "APPLICABILITY_UNKNOWN"))
                .extract()
                .path("lines[0].id"));
        TestTopics.send("gnbv.programme", "vn.gnbv.programme.v1", Fixtures.PROGRAMME, """
                {"id": "%s", "version": 0, "change": "REGISTERED", "code": "GNBV", "components": [
                 {"id": "%s", "code": "DA7", "parentId": null, "nameVi": "a", "nameEn": "b", "capitalTypes": ["RECURRENT"]},
                 {"id": "%s", "code": "DA7.2", "parentId": "%s", "nameVi": "a", "nameEn": "b", "capitalTypes": []}]}""".formatted(
                        Fixtures.PROGRAMME, component(70), component(72), component(70)));
        TestTopics.send(
                "gnbv.directory", "vn.gnbv.organisation.v1", Place.LABOUR_OFFICE, """
                {"id": "%s", "version": 0, "change": "REGISTERED", "versions": [{"name": "Phòng LĐTBXH"}]}""".formatted(Place.LABOUR_OFFICE));
        applicability(UUID.randomUUID(), 0, component(70), Place.PROVINCE, true);
        patiently().untilAsserted(() -> get("/v1/budget-lines/" + id).then().body("flags", contains("UNSPLIT")));
    }

    @Test
    void notesUntilWhenItsUnitAndItsHolderExist() {
        Fixtures.directory();
        Fixtures.unitsGoOn();
        var body = decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 5))
                .replace("\"source\"", "\"holderOrganisationId\": \"" + Place.LABOUR_OFFICE + "\", \"source\"");
        var id = UUID.fromString(post("/v1/budget-decisions", body)
                .then()
                .statusCode(201)
                .body("lines[0].heldUntil", nullValue())
                .extract()
                .path("lines[0].id"));
        TestTopics.send(
                "gnbv.directory", "vn.gnbv.organisation.v1", Place.LABOUR_OFFICE, """
                {"id": "%s", "version": 1, "change": "CHANGED", "versions": [
                 {"name": "Phòng LĐTBXH", "validFrom": null, "validTo": "2025-02-28"}]}""".formatted(Place.LABOUR_OFFICE));
        patiently().untilAsserted(() -> get("/v1/budget-lines/" + id).then().body("heldUntil", is("2025-02-28")));
        get("/v1/budget-lines?withoutHolder=true").then().body("items.id", contains(id.toString()));
    }

    @Test
    void placesALineInItsUnitOnceThatArrives() {
        Fixtures.directory();
        var village = UUID.randomUUID();
        var body = decision(number(), line(0, 20, "CENTRAL", "RECURRENT", 5))
                .replace("\"unitId\": \"" + Place.DISTRICT + "\", \"lead", "\"unitId\": \"" + village + "\", \"lead");
        var id = UUID.fromString(post("/v1/budget-decisions", body)
                .then()
                .statusCode(201)
                .body("lines[0].flags", contains("UNIT_UNKNOWN", "APPLICABILITY_UNKNOWN"))
                .extract()
                .path("lines[0].id"));
        assertThat(scope(id)).isEqualTo(Place.DISTRICT.toString());
        TestTopics.send(
                "gnbv.directory", "vn.gnbv.administrative-unit.v1", village, """
                {"id": "%s", "version": 0, "change": "IMPORTED", "versions": [{"code": "1", "name": "Bản", "parentId": "%s",
                 "validFrom": null, "validTo": "2025-06-30"}]}""".formatted(village, Place.COMMUNE_A));
        patiently().untilAsserted(() -> assertThat(scope(id)).isEqualTo(village.toString()));
        get("/v1/budget-lines/" + id).then().body("flags", contains("APPLICABILITY_UNKNOWN"));
    }

    private static String scope(UUID line) {
        return TestDatabase.query("select scope_unit_id from budget_lines where id = '" + line + "'")
                .getFirst();
    }

    private static void applicability(UUID id, int version, UUID component, UUID unit, boolean applicable) {
        TestTopics.send("gnbv.programme", "vn.gnbv.applicability.v1", id, """
                {"id": "%s", "version": %d, "change": "STATED", "componentId": "%s", "unitId": "%s", "applicable": %s,
                 "validFrom": "2022-01-01", "validTo": null,
                 "basis": {"text": "Không thuộc đối tượng", "number": "12/CV", "issuedOn": null, "sample": true}}""".formatted(
                        id, version, component, unit, applicable));
    }

    private static void awaitState(UUID line, String state) {
        patiently().untilAsserted(() -> get("/v1/budget-lines/" + line).then().body("state", is(state)));
    }

    private static void send(String topic, String type) {
        var golden = Goldens.of("plans-service", type);
        var id = golden.replaceFirst("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        TestTopics.send(topic, type, UUID.fromString(id), golden);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
