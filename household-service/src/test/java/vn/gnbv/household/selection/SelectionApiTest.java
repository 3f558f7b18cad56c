package vn.gnbv.household.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.household.GivenSupport;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class SelectionApiTest {

    private String first;
    private String second;

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        GivenSupport.catalogues();
        first = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 2);
        second = Given.household(TestCaller.COMMUNE_B, Given.VILLAGE_B, 1);
    }

    @Test
    void choosesInPublicStepByStepAndRecordsWhatIsSignedFor() {
        Given.post(TestCaller.KEEPER, "/v1/procedures", Given.procedureBody("BENEFICIARIES"))
                .statusCode(201);
        var id = GivenSupport.selection(TestCaller.COMMUNE_B, Given.VILLAGE_B, first, second);
        var proceeding = Given.get(TestCaller.COMMUNE_B, "/v1/beneficiary-selections/" + id)
                .body("proceedingId", notNullValue())
                .body("candidates.state", contains("PROPOSED", "PROPOSED"))
                .extract()
                .<String>path("proceedingId");
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-03-02")
                .body("items.kind", contains("STEP"))
                .body("items.title", contains("Họp dân thống nhất kết quả, Đơn vị 0417101"));
        approve(id, "\"0\"").statusCode(409).body("code", is("STEP_NOT_REACHED"));
        act(proceeding, "{\"step\": \"MEETING\", \"happenedOn\": \"2024-03-05\", \"attended\": 40, \"agreed\": 20}")
                .statusCode(200);
        act(proceeding, "{\"step\": \"POSTING\", \"happenedOn\": \"2024-03-06\", \"endedOn\": \"2024-03-20\"}")
                .statusCode(200);
        handOver(id, "\"0\"", 1).statusCode(409);
        approve(id, "\"0\"").statusCode(200).body("candidates.state", contains("APPROVED", "APPROVED"));
        act(proceeding, "{\"step\": \"DELIVERY\", \"happenedOn\": \"2024-05-10\"}")
                .statusCode(409)
                .body("code", is("HANDOVER_FOLLOWS"));
        handOver(id, "\"1\"", 1, 2)
                .statusCode(200)
                .body("state", is("ENDED"))
                .body("endedOn", is("2024-05-10"))
                .body("candidates.state", contains("SERVED", "SERVED"));
        Given.get(TestCaller.COMMUNE_B, "/v1/supports?content=LIVESTOCK")
                .body("items.decisionNumber", contains("9/QĐ-UBND", "9/QĐ-UBND"))
                .body("items.amountVnd", contains(10_000_000, 10_000_000));
        Given.get(TestCaller.COMMUNE_B, "/v1/proceedings/" + proceeding).body("state", is("ENDED"));
    }

    @Test
    void withoutAProcedureInForceItIsApprovedByAnotherOfficerAndHandedOver() {
        var id = GivenSupport.selection(TestCaller.COMMUNE_B, Given.VILLAGE_B, first, second);
        Given.get(TestCaller.COMMUNE_B, "/v1/beneficiary-selections/" + id).body("proceedingId", nullValue());
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"decisionNumber\": \"9/QĐ-UBND\", \"decidedOn\": \"2024-04-01\", \"approved\": [1]}")
                .post("/v1/beneficiary-selections/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("code", is("SAME_OFFICER"));
        approve(id, "\"0\"").statusCode(200);
        Given.get(TestCaller.COMMUNE_B, "/v1/work-items?asOf=2024-05-01")
                .body("items.kind", contains("BENEFICIARY_STEP"))
                .body("items.title", contains("Bàn giao, ký nhận hỗ trợ, Đơn vị 0417101"));
        handOver(id, "\"1\"", 1).statusCode(200).body("state", is("APPROVED"));
        handOver(id, "\"2\"", 1).statusCode(400).body("errors.code", contains("CANDIDATE_UNKNOWN"));
        handOver(id, "\"2\"", 2).statusCode(200).body("state", is("ENDED"));
    }

    @Test
    void proposesNobodyToWhomItMayNotBeGivenAndHandsNothingOverThatWasGivenMeanwhile() {
        var elsewhere = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(second).on("2024-02-01").body())
                .statusCode(201);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/beneficiary-selections",
                        GivenSupport.selectionBody(Given.VILLAGE_B, first, second, elsewhere))
                .statusCode(409)
                .body("errors.pointer", contains("/candidates/1", "/candidates/2"))
                .body("errors.code", contains("SUPPORT_REPEATED", "LIVES_ELSEWHERE"));
        var id = GivenSupport.selection(TestCaller.COMMUNE_B, Given.VILLAGE_B, first);
        Given.as(TestCaller.LABOUR)
                .header("If-Match", "\"0\"")
                .body("{\"decisionNumber\": \"9/QĐ-UBND\", \"decidedOn\": \"2024-04-01\", \"approved\": [1]}")
                .post("/v1/beneficiary-selections/" + id + "/approval")
                .then()
                .statusCode(200);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/supports",
                        GivenSupport.support(first).on("2024-04-15").body())
                .statusCode(201);
        handOver(id, "\"1\"", 1).statusCode(409).body("errors.code", contains("SUPPORT_REPEATED"));
        assertThat(TestDatabase.number("select count(*) from supports")).isEqualTo(2);
        Given.get(TestCaller.COMMUNE_A, "/v1/beneficiary-selections/" + id).statusCode(404);
    }

    private static ValidatableResponse act(String proceeding, String body) {
        var etag = Given.get(TestCaller.COMMUNE_B, "/v1/proceedings/" + proceeding)
                .extract()
                .header("ETag");
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag)
                .body(body)
                .post("/v1/proceedings/" + proceeding + "/acts")
                .then();
    }

    private static ValidatableResponse approve(String id, String version) {
        return Given.as(TestCaller.LABOUR)
                .header("If-Match", version)
                .body("{\"decisionNumber\": \"9/QĐ-UBND\", \"decidedOn\": \"2024-04-01\", \"approved\": [1, 2]}")
                .post("/v1/beneficiary-selections/" + id + "/approval")
                .then();
    }

    private static ValidatableResponse handOver(String id, String version, Integer... signed) {
        return Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", version)
                .body("{\"handedOverOn\": \"2024-05-10\", \"signed\": " + Arrays.toString(signed) + "}")
                .post("/v1/beneficiary-selections/" + id + "/handover")
                .then();
    }
}
