package vn.gnbv.budget.contribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.gnbv.budget.Fixtures.aPlan;
import static vn.gnbv.budget.Fixtures.as;
import static vn.gnbv.budget.Fixtures.get;
import static vn.gnbv.budget.Fixtures.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.Fixtures;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class ContributionApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        Fixtures.directory();
    }

    @Test
    void addsUpWhatIsGivenBesideTheBudgetAndSaysHowMuchOfItHasNoValue() {
        var days = ContributionExercises.stated();
        post("/v1/contributions", cement(Place.COMMUNE_B)).then().statusCode(201);
        post("/v1/contributions", cash("FUND", 50_000_000, "null")).then().statusCode(201);
        get("/v1/contributions/" + days)
                .then()
                .header("ETag", "\"0\"")
                .body("receivedQuantity", is(320.5f))
                .body("pledgedVnd", nullValue())
                .body("flags", hasSize(0));
        get("/v1/contribution-totals?unitId=" + Place.DISTRICT + "&year=2024")
                .then()
                .statusCode(200)
                .body("byForm.form", contains("CASH", "DAYS", "KIND"))
                .body("byForm[0].received.valueVnd", is(50_000_000))
                .body("byForm[1].receivedDays", is(320.5f))
                .body("byForm[2].received.valueVnd", nullValue())
                .body("byForm[2].received.unknown", is(1))
                .body("received.valueVnd", is(114_100_000))
                .body("received.unknown", is(1))
                .body("used.valueVnd", is(64_100_000))
                .body("used.unknown", is(2));
        get("/v1/contribution-totals?unitId=" + Place.COMMUNE_A).then().body("byForm.form", contains("DAYS"));
        get("/v1/budget-summaries?planId=" + aPlan()).then().body("totals.mobilisedVnd", nullValue());
    }

    @Test
    void isStatedAnewWithAReasonByWhoKeepsIt() {
        var id = ContributionExercises.stated();
        var path = "/v1/contributions/" + id;
        change(TestCaller.COMMUNE_A, path, ContributionExercises.days(id, "null"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("REASON_REQUIRED"));
        change(TestCaller.HEALTH, path, ContributionExercises.days(id, "\"x\""))
                .then()
                .statusCode(404);
        change(TestCaller.COMMUNE_B, path, ContributionExercises.days(id, "\"x\""))
                .then()
                .statusCode(404);
        change(
                        TestCaller.FINANCE,
                        path,
                        ContributionExercises.days(id, "\"Đối chiếu\"").replace("400", "380"))
                .then()
                .statusCode(200)
                .body("pledgedQuantity", is(380));
        assertThat(TestDatabase.query("select reason from event_log where version = 1"))
                .containsExactly("Đối chiếu");
        assertThat(TestDatabase.query("select payload ->> 'purpose' from event_log"))
                .containsOnlyNulls();
        as(TestCaller.COMMUNE_B).get(path).then().statusCode(404);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnceAndFlagsWhatIsNotKnownYet() {
        var wrong = cash("ORGANISATION", 50_000_000, "60000000").replace("2024-03-01", "2199-03-01");
        post("/v1/contributions", wrong).then().statusCode(404);
        post("/v1/contributions", cash("ORGANISATION", 50_000_000, "60000000"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/donorOrganisationId", "/usedVnd"));
        post(
                        "/v1/contributions",
                        cash("FUND", 1, "null")
                                .replace("\"purpose\"", "\"componentId\": \"" + UUID.randomUUID() + "\", \"purpose\""))
                .then()
                .statusCode(201)
                .body("flags", equalTo(java.util.List.of("COMPONENT_UNKNOWN")));
        post(
                        "/v1/contributions",
                        cash("FUND", 1, "null")
                                .replace(
                                        "\"purpose\"",
                                        "\"componentId\": \"" + Fixtures.component(20) + "\", \"purpose\""))
                .then()
                .statusCode(409)
                .body("errors.code", contains("COMPONENT_NOT_OF_PROGRAMME"));
    }

    private static String cash(String donor, long received, String used) {
        return """
                {"donorKind": "%s", "form": "CASH", "receivedVnd": %d, "usedVnd": %s, "unitId": "%s",
                 "contributedOn": "2024-03-01", "purpose": "Xóa nhà tạm"}""".formatted(donor, received, used, Place.DISTRICT);
    }

    private static String cement(UUID unit) {
        return """
                {"donorKind": "ENTERPRISE", "form": "KIND", "measure": "tấn xi măng", "receivedQuantity": 12,
                 "unitId": "%s", "contributedOn": "2024-04-01", "purpose": "Đường nội bản"}""".formatted(unit);
    }

    private static io.restassured.response.Response change(TestCaller caller, String path, String body) {
        return as(caller)
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(body)
                .put(path);
    }
}
