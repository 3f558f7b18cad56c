package vn.gnbv.plans.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

/** In Sông Mã the township's committee, the health centre and the Front report to the labour office, by 9/5 and 9/11/2024. */
@QuarkusTest
class RegimeSuccessionApiTest {

    private static final UUID CULTURE = Place.agency(5);
    private static final String BEFORE = "2024-08-31";
    private static final String DAY = "2024-09-01";

    private String plan;
    private UUID regime;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
        plan = SongMaPlan.issued().substring("/v1/plans/".length());
        regime = UUID.fromString(Api.get(TestCaller.HEALTH, "/v1/plans/" + plan + "/reporting-regimes")
                .extract()
                .path("items[0].id"));
    }

    @Test
    void passesToWhomTheSuccessionNamesForTheRegime() {
        succeeds(Place.LABOUR_OFFICE, passes(CULTURE, DAY, "NAMED", regime));
        duties(BEFORE)
                .body("items.regimeId", contains(regime.toString()))
                .body("items[0].asOf", is(BEFORE))
                .body("items[0].duties.role", contains("REPORTER", "REPORTER", "REPORTER", "RECEIVER"))
                .body("items[0].duties.mode", containsInAnyOrder("REQUIRED", "REQUIRED", "INVITED", null));
        receiver(BEFORE, Place.LABOUR_OFFICE, null, null);
        receiver(DAY, CULTURE, DAY, null);
        Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?asOf=" + DAY + "&organisationId=" + CULTURE)
                .body("items.planId", contains(plan));
        Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?asOf=" + BEFORE + "&organisationId=" + CULTURE)
                .body("items", empty());
        Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?asOf=" + DAY + "&organisationId=" + Place.LABOUR_OFFICE)
                .body("items", empty());
        Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?documentId=" + plan).body("items", empty());
    }

    @Test
    void passesOneAfterTheOther() {
        succeeds(Place.LABOUR_OFFICE, passes(Place.AGRICULTURE_OFFICE, DAY, "EVERYTHING", null));
        succeeds(Place.AGRICULTURE_OFFICE, passes(CULTURE, "2024-10-01", "EVERYTHING", null));
        receiver("2024-09-30", Place.AGRICULTURE_OFFICE, DAY, null);
        receiver("2024-10-01", CULTURE, "2024-10-01", null);
    }

    @Test
    void staysWhereNobodyKnowsWhoHasIt() {
        succeeds(Place.LABOUR_OFFICE, passes(CULTURE, DAY, "UNKNOWN", null));
        receiver(BEFORE, Place.LABOUR_OFFICE, null, null);
        receiver(DAY, Place.LABOUR_OFFICE, null, DAY);
        Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?asOf=" + DAY + "&organisationId=" + CULTURE)
                .body("items", empty());
    }

    @Test
    void staysWhenWhatIsNamedIsAnother() {
        succeeds(Place.LABOUR_OFFICE, """
                {"successorId": "%s", "onDay": "%s", "passes": "NAMED", "componentIds": ["%s"], "taskIds": [],
                 "regimeIds": []}""".formatted(CULTURE, DAY, SongMaPlan.component("DA6.2")));
        receiver(DAY, Place.LABOUR_OFFICE, null, null);
    }

    @Test
    void goesToTheCommitteeOfTheOneUnitThatACommitteesUnitBecame() {
        ends(Place.COMMITTEE_A, "UBND thị trấn Sông Mã", Place.COMMUNE_A);
        reporter("2025-06-30", Place.COMMITTEE_A, null, null);
        reporter("2025-07-01", Place.COMMITTEE_A, null, "2025-07-01");
        var unit = UUID.randomUUID();
        var committee = UUID.randomUUID();
        found(unit, "04168", committee);
        became("04168");
        reporter("2025-06-30", Place.COMMITTEE_A, null, null);
        reporter("2025-07-01", committee, "2025-07-01", null);
        // What is stated goes before what the unit tells.
        succeeds(Place.COMMITTEE_A, "\"1\"", passes(CULTURE, "2025-07-01", "UNKNOWN", null));
        reporter("2025-07-01", Place.COMMITTEE_A, null, "2025-07-01");
    }

    @Test
    void isUnknownWhereACommitteesUnitWentToSeveral() {
        ends(Place.COMMITTEE_A, "UBND thị trấn Sông Mã", Place.COMMUNE_A);
        found(UUID.randomUUID(), "04168", UUID.randomUUID());
        found(UUID.randomUUID(), "04169", UUID.randomUUID());
        became("04168", "04169");
        reporter("2025-07-01", Place.COMMITTEE_A, null, "2025-07-01");
    }

    @Test
    void fallsDueForWhoeverHasItThen() {
        succeeds(Place.HEALTH_CENTRE, passes(Place.AGRICULTURE_OFFICE, DAY, "EVERYTHING", null));
        var list = "/v1/deadlines?from=2024-05-01&to=2024-11-30&planId=" + plan;
        Api.get(TestCaller.HEALTH, list)
                .body("items.findAll { it.kind == 'REPORT' }.periodKey", contains("2024-05", "2024-11"))
                .body("items.find { it.periodKey == '2024-05' }.organisationIds", hasSize(3));
        Api.get(TestCaller.HEALTH, list + "&organisationId=" + Place.AGRICULTURE_OFFICE)
                .body("items.periodKey", contains("2024-11"));
        Api.get(TestCaller.HEALTH, list + "&organisationId=" + Place.HEALTH_CENTRE)
                .body("items.periodKey", contains("2024-05"));
    }

    @Test
    void whoHasBecomeTheReceiverOwesItselfNothing() {
        succeeds(Place.HEALTH_CENTRE, passes(Place.LABOUR_OFFICE, DAY, "EVERYTHING", null));
        var list = "/v1/deadlines?from=2024-05-01&to=2024-11-30&planId=" + plan;
        Api.get(TestCaller.HEALTH, list)
                .body("items.find { it.periodKey == '2024-05' }.organisationIds", hasSize(3))
                .body("items.find { it.periodKey == '2024-11' }.organisationIds", hasSize(2));
        Api.get(TestCaller.HEALTH, list + "&organisationId=" + Place.LABOUR_OFFICE)
                .body("items", empty());
    }

    private static String passes(UUID successor, String day, String what, @Nullable UUID regime) {
        return """
                {"successorId": "%s", "onDay": "%s", "passes": "%s", "componentIds": [], "taskIds": [],
                 "regimeIds": [%s]}""".formatted(successor, day, what, regime == null ? "" : "\"" + regime + "\"");
    }

    private static void succeeds(UUID organisation, String succession) {
        succeeds(organisation, "\"0\"", succession);
    }

    private static void succeeds(UUID organisation, String etag, String succession) {
        Api.put(
                        TestCaller.KEEPER,
                        "/v1/organisations/" + organisation + "/successions",
                        etag,
                        "{\"successions\": [" + succession + "]}")
                .statusCode(200);
    }

    private static void ends(UUID organisation, String name, UUID unit) {
        Api.put(TestCaller.KEEPER, "/v1/organisations/" + organisation, "\"0\"", """
                        {"name": "%s", "kind": "PEOPLES_COMMITTEE", "unitId": "%s", "validTo": "2025-06-30"}""".formatted(name, unit))
                .statusCode(200);
    }

    private static void found(UUID unit, String code, UUID committee) {
        bring("""
                {"units": [{"id": "%s", "code": "%s", "name": "Xã Sông Mã", "type": "COMMUNE", "level": "COMMUNE",
                            "parentCode": "14", "areaType": "RURAL", "validFrom": "2025-07-01"}]}""".formatted(unit, code));
        Api.post(TestCaller.KEEPER, "/v1/organisations", """
                        {"id": "%s", "name": "UBND xã Sông Mã", "kind": "PEOPLES_COMMITTEE", "unitId": "%s",
                         "validFrom": "2025-07-01"}""".formatted(committee, unit))
                .statusCode(201);
    }

    /** The township has become these. */
    private static void became(String... codes) {
        var rows = java.util.Arrays.stream(codes)
                .map(code -> """
                        {"predecessorCode": "04168", "successorCode": "%s", "kind": "%s", "onDay": "2025-07-01"}""".formatted(code, codes.length == 1 ? "MERGE" : "SPLIT"))
                .collect(java.util.stream.Collectors.joining(","));
        bring("{\"successions\": [" + rows + "]}");
    }

    private static void bring(String body) {
        Api.post(TestCaller.KEEPER, "/v1/administrative-unit-imports", body).statusCode(201);
    }

    private ValidatableResponse duties(String asOf) {
        return Api.get(TestCaller.HEALTH, "/v1/reporting-regimes?asOf=" + asOf + "&planId=" + plan)
                .statusCode(200);
    }

    private void receiver(String asOf, UUID holder, @Nullable String since, @Nullable String unknownSince) {
        duty(asOf, "it.role == 'RECEIVER'", Place.LABOUR_OFFICE, holder, since, unknownSince);
    }

    private void reporter(String asOf, UUID holder, @Nullable String since, @Nullable String unknownSince) {
        duty(
                asOf,
                "it.namedOrganisationId == '" + Place.COMMITTEE_A + "'",
                Place.COMMITTEE_A,
                holder,
                since,
                unknownSince);
    }

    private void duty(
            String asOf, String which, UUID named, UUID holder, @Nullable String since, @Nullable String unknownSince) {
        var duty = "items[0].duties.find { " + which + " }.";
        duties(asOf)
                .body(duty + "namedOrganisationId", is(named.toString()))
                .body(duty + "organisationId", is(holder.toString()))
                .body(duty + "since", since == null ? nullValue() : is(since))
                .body(duty + "successorUnknownSince", unknownSince == null ? nullValue() : is(unknownSince));
    }
}
