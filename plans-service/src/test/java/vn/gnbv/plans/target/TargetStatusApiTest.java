package vn.gnbv.plans.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.plans.Api;
import vn.gnbv.plans.Province;
import vn.gnbv.plans.SongMaPlan;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class TargetStatusApiTest {

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        SongMaPlan.settle();
    }

    @Test
    void tellsAllTwentySevenTargetsOfTheFivePlans() {
        Province.BINH_THUAN.settle();
        Province.LAM_DONG.settle();
        Province.SON_LA.settle();
        var all = List.of(
                Province.SON_LA.issue(2022, "2022-03-31", SeedTargets.SON_LA, ""),
                Province.BINH_THUAN.issue(2021, "2021-10-01", SeedTargets.BINH_THUAN, ""),
                Province.LAM_DONG.issue(2021, "2021-12-31", SeedTargets.LAM_DONG, ""),
                songMa());
        var count = 0;
        for (var plan : all) {
            List<String> ids =
                    Api.get(TestCaller.HEALTH, plan + "/targets").extract().path("items.id");
            count += ids.size();
            for (var id : ids) {
                Api.get(TestCaller.HEALTH, "/v1/targets/" + id + "/status")
                        .statusCode(200)
                        .body("outcome", is("UNKNOWN"));
            }
        }
        assertThat(count).isEqualTo(27);
    }

    @Test
    void judgesALowerRateThanTheCountryAndARangeThatIsExceeded() {
        Province.LAM_DONG.settle();
        var plan = Province.LAM_DONG.issue(2021, "2021-12-31", SeedTargets.LAM_DONG, "");
        var office = Province.LAM_DONG.office();
        var below = "/v1/targets/" + target(plan, "c1");
        office.post(below + "/measurements", null, figure("\"value\": \"1.9\"", "2025-01-01", "2025-12-31"))
                .statusCode(201);
        office.get(below + "/status").body("outcome", is("UNKNOWN")).body("reason", is("SERIES_NOT_NAMED"));
        office.post(
                        below + "/measurements",
                        null,
                        figure("\"value\": \"1.9\", \"comparedValue\": 2.6", "2025-01-01", "2025-12-31"))
                .statusCode(201);
        office.get(below + "/status")
                .body("outcome", is("MET"))
                .body("arithmetic", contains("1.9 < 2.6"))
                .body("periodEnd", is("2025-12-31"));
        var yearly = "/v1/targets/" + target(plan, "a");
        office.post(yearly + "/measurements", null, figure("\"value\": \"1.7\"", "2022-01-01", "2022-12-31"))
                .statusCode(201);
        office.get(yearly + "/status").body("outcome", is("EXCEEDED")).body("periodEnd", is("2022-12-31"));
    }

    @Test
    void leavesAnAmbiguousTargetUnknownUntilTheIssuerDecides() {
        var plan = songMa();
        var path = "/v1/targets/" + target(plan, "1");
        measure(path, figure("\"value\": \"18\", \"unit\": \"PERCENT\"", "2024-01-01", "2024-12-31"))
                .statusCode(201);
        Api.get(TestCaller.HEALTH, path + "/status")
                .body("outcome", is("UNKNOWN"))
                .body("reason", is("MEANING_AMBIGUOUS"))
                .body("readings.reading", contains("POINTS", "RELATIVE"))
                .body("readings.outcome", contains("NOT_MET", "EXCEEDED"))
                .body("resolution", nullValue());
        var decision = "{\"reading\": \"RELATIVE\", \"decidedOn\": \"%s\", \"basis\": \"Công văn 12/UBND\"}";
        Api.post(TestCaller.LABOUR, path + "/resolution", decision.formatted("2024-05-01"))
                .statusCode(403);
        Api.post(TestCaller.SIGNER, path + "/resolution", decision.formatted("2999-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/decidedOn"));
        Api.post(
                        TestCaller.SIGNER,
                        "/v1/targets/" + target(plan, "5") + "/resolution",
                        decision.formatted("2024-05-01"))
                .statusCode(409)
                .body("code", is("TARGET_NOT_AMBIGUOUS"));
        assertThat(TestDatabase.number("select count(*) from target_resolutions"))
                .isZero();
        Api.post(TestCaller.SIGNER, path + "/resolution", decision.formatted("2024-05-01"))
                .statusCode(201)
                .body("organisationId", is(Place.DISTRICT_COMMITTEE.toString()));
        Api.get(TestCaller.HEALTH, path + "/status")
                .body("outcome", is("EXCEEDED"))
                .body("arithmetic", contains("20 − 18 = 2", "2 / 20 × 100 = 10", "10 > 5"))
                .body("resolution.basis", is("Công văn 12/UBND"));
        Api.post(
                        TestCaller.SIGNER,
                        path + "/resolution",
                        decision.formatted("2024-06-01").replace("RELATIVE", "POINTS"))
                .statusCode(201);
        Api.get(TestCaller.HEALTH, path + "/status").body("outcome", is("NOT_MET"));
        assertThat(TestDatabase.number("select count(*) from target_resolutions"))
                .isEqualTo(2);
    }

    @Test
    void takesTheFirmestFigureOfTheNewestPeriodAndKeepsWhatWasCorrected() {
        var path = "/v1/targets/" + target(songMa(), "6g");
        measure(path, figure("\"numerator\": 700, \"denominator\": 1000", "2024-01-01", "2024-06-30"))
                .statusCode(201)
                .body("value", is("70"));
        Api.get(TestCaller.HEALTH, path + "/status?asOf=2024-07-01")
                .body("outcome", is("NOT_YET"))
                .body("arithmetic", contains("70 < 80"))
                .body("provisional", is(false));
        String estimate = measure(
                        path,
                        figure("\"value\": 82", "2024-01-01", "2024-12-31").replace("OFFICIAL", "ESTIMATE"))
                .statusCode(201)
                .extract()
                .path("id");
        Api.get(TestCaller.HEALTH, path + "/status")
                .body("outcome", is("EXCEEDED"))
                .body("provisional", is(true));
        measure(path, figure("\"value\": 79.5, \"numerator\": 795, \"denominator\": 1000", "2024-01-01", "2024-12-31"))
                .statusCode(201);
        Api.get(TestCaller.HEALTH, path + "/status")
                .body("outcome", is("NOT_MET"))
                .body("provisional", is(false))
                .body("measurement.source", is("Báo cáo 10"));
        var correction = figure("\"value\": 81, \"corrects\": \"" + estimate + "\"", "2024-01-01", "2024-12-31");
        measure(path, correction).statusCode(201);
        measure(path, correction).statusCode(409).body("code", is("ALREADY_CORRECTED"));
        Api.get(TestCaller.HEALTH, path + "/status").body("outcome", is("EXCEEDED"));
        Api.get(TestCaller.COMMUNE_A, path + "/measurements").body("items", hasSize(4));
    }

    @Test
    void namesEverythingThatIsWrongWithAFigure() {
        var plan = songMa();
        var share = "/v1/targets/" + target(plan, "6g");
        measure(share, figure("\"value\": 72, \"numerator\": 700, \"denominator\": 1000", "2024-12-31", "2024-01-01"))
                .statusCode(400)
                .body("errors.code", contains("VALIDITY_REVERSED", "VALUE_CONTRADICTS_RATIO"))
                .body("errors.pointer", contains("/periodTo", "/value"));
        measure(
                        share,
                        figure(
                                "\"unit\": \"PERSON\", \"numerator\": -1, \"denominator\": 0",
                                "2024-01-01",
                                "2024-12-31"))
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "VALUE_REQUIRED", "UNIT_DIFFERS", "COUNT_NEGATIVE", "DENOMINATOR_NOT_POSITIVE"));
        measure(
                        share,
                        figure(
                                "\"value\": 72, \"comparedValue\": 1, \"assessment\": \"MET\"",
                                "2024-01-01",
                                "2024-12-31"))
                .statusCode(400)
                .body("errors.code", contains("ASSESSMENT_NOT_ALLOWED", "SERIES_NOT_ALLOWED"));
        measure(share, figure("\"value\": 72", "2998-01-01", "2998-12-31"))
                .statusCode(400)
                .body("errors.code", contains("OFFICIAL_BEFORE_END"));
        measure(share, figure("\"value\": 72, \"corrects\": \"" + UUID.randomUUID() + "\"", "2024-01-01", "2024-12-31"))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_ENTRY"));
        var words = "/v1/targets/" + target(plan, "6f");
        measure(words, figure("\"value\": 1", "2024-01-01", "2024-12-31"))
                .statusCode(400)
                .body("errors.code", contains("ASSESSMENT_REQUIRED", "VALUE_NOT_ALLOWED"));
        assertThat(TestDatabase.number("select count(*) from target_measurements"))
                .isZero();
    }

    @Test
    void warnsOfATargetThatNoComponentFunds() {
        var plan = songMa();
        var housing = "/v1/targets/" + target(plan, "6f");
        measure(housing, figure("\"assessment\": \"MET\"", "2024-01-01", "2024-12-31"))
                .statusCode(201);
        Api.get(TestCaller.HEALTH, housing + "/status")
                .body("outcome", is("MET"))
                .body("withoutFundedComponent", is(true));
        Api.get(TestCaller.HEALTH, "/v1/targets/" + target(plan, "3a") + "/status")
                .body("withoutFundedComponent", is(false))
                .body("arithmetic", empty());
    }

    @Test
    void takesFiguresOfIssuedPlansFromTheirAreaOnly() {
        var path = "/v1/targets/" + target(songMa(), "6g");
        var figure = figure("\"value\": 72", "2024-01-01", "2024-12-31");
        Api.post(TestCaller.COMMUNE_A, path + "/measurements", figure).statusCode(403);
        Province.LAM_DONG.settle();
        Province.LAM_DONG.office().post(path + "/measurements", null, figure).statusCode(404);
        String draft =
                Api.get(TestCaller.HEALTH, SongMaPlan.fullDraft()).extract().path("targets[0].id");
        measure("/v1/targets/" + draft, figure).statusCode(409).body("code", is("PLAN_NOT_ISSUED"));
        assertThat(TestDatabase.number("select count(*) from target_measurements"))
                .isZero();
    }

    private static ValidatableResponse measure(String target, String figure) {
        return Api.post(TestCaller.LABOUR, target + "/measurements", figure);
    }

    static String figure(String value, String from, String to) {
        return """
                {"periodFrom": "%s", "periodTo": "%s", %s, "status": "OFFICIAL", "source": "Báo cáo 10"}""".formatted(from, to, value);
    }

    private static String songMa() {
        var plan = SongMaPlan.draft();
        Api.put(TestCaller.LABOUR, plan + "/targets", "\"0\"", "{\"targets\": [" + SeedTargets.songMa() + "]}")
                .statusCode(200);
        Api.post(TestCaller.SIGNER, plan + "/issuance", "\"1\"", SongMaPlan.ISSUANCE)
                .statusCode(200);
        return plan;
    }

    private static String target(String plan, String code) {
        return Api.get(TestCaller.HEALTH, plan + "/targets")
                .extract()
                .path("items.find { it.code == '" + code + "' }.id");
    }
}
