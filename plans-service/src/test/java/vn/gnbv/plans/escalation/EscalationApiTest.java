package vn.gnbv.plans.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.As;
import vn.gnbv.plans.SeedPlaces;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class EscalationApiTest {

    private static final As SON_LA_LABOUR = new As(Place.PROVINCE, SeedPlaces.SON_LA_LABOUR, "PLAN_DRAFTER");
    private static final As SON_LA = new As(Place.PROVINCE, SeedPlaces.SON_LA_COMMITTEE, "PLAN_SIGNER");
    private static final As KON_TUM_LABOUR = new As(SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_LABOUR, "PLAN_DRAFTER");
    private static final As KON_TUM = new As(SeedPlaces.KON_TUM, SeedPlaces.KON_TUM_COMMITTEE, "PLAN_SIGNER");
    private static final As DAK_HA = new As(SeedPlaces.DAK_HA, SeedPlaces.DAK_HA_COMMITTEE, "REPORTER");

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SeedPlaces.settle();
        TestDatabase.execute("truncate event_log");
    }

    @Test
    void goesFromAUnitOfSonLaByWayOfTheLabourDepartmentToTheProvince() {
        var id = UUID.randomUUID();
        Api.post(
                        TestCaller.SIGNER,
                        "/v1/escalations",
                        escalation(id, "2022-03-01", SeedPlaces.SON_LA_LABOUR, SeedPlaces.SON_LA_COMMITTEE))
                .statusCode(201)
                .body("holderOrganisationId", is(SeedPlaces.SON_LA_LABOUR.toString()));
        settle(id, SON_LA_LABOUR, "2022-03-05", SON_LA, "2022-03-21", 20);
        Api.get(TestCaller.SIGNER, "/v1/escalations/" + id).body("answer.paperNumber", is("215/UBND-KGVX"));
    }

    @Test
    void goesInKonTumToTheLabourDepartmentWhichBringsItBeforeTheProvince() {
        var id = UUID.randomUUID();
        DAK_HA.post(
                        "/v1/escalations",
                        null,
                        escalation(id, "2022-02-01", SeedPlaces.KON_TUM_LABOUR, SeedPlaces.KON_TUM_COMMITTEE)
                                .replace("DIFFICULTY", "POLICY_PROPOSAL"))
                .statusCode(201);
        settle(id, KON_TUM_LABOUR, "2022-02-28", KON_TUM, "2022-03-01", 28);
        KON_TUM_LABOUR.get("/v1/escalations?kind=POLICY_PROPOSAL").body("items", hasSize(1));
        KON_TUM_LABOUR.get("/v1/escalations?kind=DIFFICULTY").body("items", empty());
    }

    @Test
    void goesFromACommuneOfSongMaByWayOfTheLabourOfficeToTheDistrict() {
        var id = UUID.randomUUID();
        Api.post(TestCaller.COMMUNE_B, "/v1/escalations", EscalationExercises.escalation(id))
                .statusCode(201)
                .body("organisationId", is(Place.COMMITTEE_B.toString()))
                .body("daysToAnswer", nullValue());
        var path = "/v1/escalations/" + id;
        Api.post(TestCaller.LABOUR, path + "/forwarding", "\"0\"", """
                        {"forwardedOn": "2024-05-10", "paperNumber": "44/LĐTBXH", "note": "đề nghị xem xét"}""")
                .statusCode(200)
                .body("steps.fromOrganisationId", contains(Place.LABOUR_OFFICE.toString()))
                .body("steps.toOrganisationId", contains(Place.DISTRICT_COMMITTEE.toString()));
        Api.post(TestCaller.SIGNER, path + "/answer", "\"1\"", """
                        {"text": "Bố trí quỹ đất của huyện", "paperNumber": "301/UBND", "answeredOn": "2024-06-01"}""")
                .statusCode(200)
                .body("state", is("ANSWERED"))
                .body("daysToAnswer", is(30))
                .body("answer.organisationId", is(Place.DISTRICT_COMMITTEE.toString()));
        assertThat(TestDatabase.query("select payload ->> 'change' from event_log order by seq"))
                .containsExactly("RAISED", "FORWARDED", "ANSWERED");
    }

    @Test
    void isActedOnByWhomItLiesWithOnly() {
        var id = UUID.randomUUID();
        Api.post(TestCaller.COMMUNE_A, "/v1/escalations", EscalationExercises.escalation(id))
                .statusCode(201);
        var path = "/v1/escalations/" + id;
        Api.post(TestCaller.SIGNER, path + "/answer", "\"0\"", "{\"text\": \"Đồng ý\"}")
                .statusCode(409)
                .body("code", is("ESCALATION_LIES_ELSEWHERE"));
        Api.post(TestCaller.COMMUNE_A, path + "/forwarding", "\"0\"", "{}")
                .statusCode(409)
                .body("code", is("ESCALATION_LIES_ELSEWHERE"));
        Api.post(TestCaller.LABOUR, path + "/withdrawal", "\"0\"", "{\"reason\": \"vì\"}")
                .statusCode(404);
        for (var stranger : new TestCaller[] {TestCaller.COMMUNE_B, TestCaller.HEALTH, TestCaller.KEEPER}) {
            Api.get(stranger, path).statusCode(404);
            Api.get(stranger, "/v1/escalations").body("items", empty());
        }
        Api.post(TestCaller.LABOUR, path + "/forwarding", "\"0\"", "{\"forwardedOn\": \"2024-05-01\"}")
                .statusCode(400)
                .body("errors.code", contains("DAY_OUT_OF_ORDER"))
                .body("errors.pointer", contains("/forwardedOn"));
        Api.post(TestCaller.LABOUR, path + "/forwarding", "\"0\"", "{\"forwardedOn\": \"2024-05-10\"}")
                .statusCode(200);
        Api.post(TestCaller.SIGNER, path + "/forwarding", "\"1\"", "{}")
                .statusCode(409)
                .body("code", is("ROUTE_ENDS_HERE"));
        Api.post(TestCaller.COMMUNE_A, path + "/withdrawal", "\"1\"", "{\"reason\": \"đã tự giải quyết\"}")
                .statusCode(200)
                .body("state", is("WITHDRAWN"));
        Api.post(TestCaller.SIGNER, path + "/answer", "\"2\"", "{\"text\": \"Đồng ý\"}")
                .statusCode(409)
                .body("code", is("ESCALATION_NOT_OPEN"));
        assertThat(TestDatabase.number("select count(*) from escalation_steps")).isEqualTo(1);
    }

    @Test
    void listsByRouteStateAndAge() {
        var today = java.time.LocalDate.now(vn.gnbv.platform.time.LegalTime.ZONE);
        raise(today.minusDays(30).toString());
        raise(today.minusDays(10).toString());
        raise(today.toString());
        Api.get(TestCaller.LABOUR, "/v1/escalations?olderThanDays=10").body("items", hasSize(1));
        Api.get(TestCaller.LABOUR, "/v1/escalations?olderThanDays=9").body("items", hasSize(2));
        Api.get(TestCaller.LABOUR, "/v1/escalations?olderThanDays=0&state=OPEN").body("items", hasSize(2));
        Api.get(TestCaller.LABOUR, "/v1/escalations?organisationId=" + Place.DISTRICT_COMMITTEE)
                .body("items", hasSize(3));
        Api.get(TestCaller.LABOUR, "/v1/escalations?organisationId=" + Place.HEALTH_CENTRE)
                .body("items", empty());
        Api.get(TestCaller.LABOUR, "/v1/escalations?state=ANSWERED").body("items", empty());
        Api.get(TestCaller.LABOUR, "/v1/escalations?olderThanDays=-1").statusCode(400);
        var first = Api.get(TestCaller.LABOUR, "/v1/escalations?limit=2").body("items", hasSize(2));
        Api.get(
                        TestCaller.LABOUR,
                        "/v1/escalations?limit=2&cursor=" + first.extract().path("next"))
                .body("items.raisedOn", contains(today.toString()));
    }

    @Test
    void namesAllThatIsWrongWithARouteAndKeepsNothingOfIt() {
        Api.post(TestCaller.COMMUNE_A, "/v1/escalations", """
                        {"kind": "DIFFICULTY", "title": "x", "content": "x", "raisedOn": "2099-01-01",
                         "planId": "%1$s", "route": ["%1$s", "%2$s", "%2$s", "%3$s"]}""".formatted(
                                UUID.randomUUID(), Place.LABOUR_OFFICE, Place.COMMITTEE_A))
                .statusCode(400)
                .body("errors.pointer", contains("/raisedOn", "/route/0", "/route/2", "/route/3", "/planId"))
                .body(
                        "errors.code",
                        contains(
                                "DATE_IN_FUTURE",
                                "UNKNOWN_ORGANISATION",
                                "DUPLICATE",
                                "ROUTE_LEADS_BACK",
                                "PLAN_NOT_VISIBLE"));
        Api.post(TestCaller.KEEPER, "/v1/escalations", EscalationExercises.escalation(UUID.randomUUID()))
                .statusCode(403);
        assertThat(TestDatabase.number("select count(*) from escalations")).isZero();
    }

    private static void raise(String day) {
        Api.post(
                        TestCaller.COMMUNE_A,
                        "/v1/escalations",
                        escalation(UUID.randomUUID(), day, Place.LABOUR_OFFICE, Place.DISTRICT_COMMITTEE))
                .statusCode(201);
    }

    private static void settle(UUID id, As via, String forwardedOn, As last, String answeredOn, int days) {
        var path = "/v1/escalations/" + id;
        via.post(path + "/forwarding", "\"0\"", "{\"forwardedOn\": \"" + forwardedOn + "\"}")
                .statusCode(200);
        last.post(path + "/answer", "\"1\"", """
                        {"text": "Đồng ý điều chỉnh", "paperNumber": "215/UBND-KGVX", "answeredOn": "%s"}""".formatted(answeredOn))
                .statusCode(200)
                .body("daysToAnswer", is(days));
    }

    private static String escalation(UUID id, String raisedOn, UUID via, UUID last) {
        return """
                {"id": "%s", "kind": "DIFFICULTY", "title": "Vướng mắc vượt thẩm quyền", "content": "Nội dung",
                 "raisedOn": "%s", "route": ["%s", "%s"]}""".formatted(id, raisedOn, via, last);
    }
}
