package vn.gnbv.household.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.household.Given;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestCaller.Place;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class CertificateApiTest {

    private String round = "";
    private String household = "";
    private String recognition = "";

    @BeforeEach
    void begin() {
        TestDatabase.empty();
        Given.directory();
        Given.standard();
        round = Given.round("PERIODIC", 2023);
        household = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 2);
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 3);
        var notPoor = Given.household(TestCaller.COMMUNE_B, Place.COMMUNE_B, 1);
        Given.assess(TestCaller.COMMUNE_B, notPoor, round, 200, 0);
        recognition = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-14");
    }

    @Test
    void issuesOneToEachPoorHouseholdOfADecisionAndTellsNobodyMoreThanItsClassAndDays() {
        issue("2023-12-20", null).statusCode(201).body("certificates", is(1));
        var code = certificate().<String>path("code");
        var answer = given().get("/v1/certificate-verifications/" + code)
                .then()
                .statusCode(200)
                .body("state", is("VALID"))
                .body("povertyClass", is("POOR"))
                .body("validFrom", is("2023-12-20"))
                .body("validTo", nullValue())
                .body("size()", is(4))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("Lò", household, Place.COMMUNE_B.toString());
        assertThat(TestDatabase.number(
                        "select count(*) from certificates where code_match::text like '%" + code + "%'"))
                .isZero();
        issue("2023-12-20", null).statusCode(409).body("code", is("NOTHING_TO_CERTIFY"));
        verify("00000-00000-00000-00000").body("state", is("UNKNOWN")).body("povertyClass", nullValue());
    }

    @Test
    void aCertificateEndsWhereAnotherDecisionMakesTheHouseholdSomethingElse() {
        issue("2023-12-20", null);
        var code = certificate().<String>path("code");
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 2);
        Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-28", household);
        verify(code).body("state", is("EXPIRED")).body("validTo", is("2023-12-27"));
    }

    @Test
    void issuesNoneToWhomByThatDayAnotherDecisionHasMadeSomethingElseOrWhoIsNoMore() {
        Given.assess(TestCaller.COMMUNE_B, household, round, 100, 2);
        var corrected = Given.recognise(TestCaller.COMMUNE_B, round, Place.COMMUNE_B, "2023-12-28", household);
        issue("2023-12-28", null).statusCode(409).body("code", is("NOTHING_TO_CERTIFY"));
        issue("2023-12-27", null).statusCode(201).body("certificates", is(1));
        recognition = corrected;
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag())
                .body("{\"on\": \"2024-01-10\", \"reason\": \"LEFT\"}")
                .post("/v1/households/" + household + "/dissolution")
                .then()
                .statusCode(200);
        issue("2024-01-10", null).statusCode(409).body("code", is("NOTHING_TO_CERTIFY"));
        issue("2024-01-09", null).statusCode(201).body("certificates", is(1));
    }

    @Test
    void whereTheHouseholdLivesNowItsCertificateIsReadAndReplacedToo() {
        issue("2023-12-20", null).statusCode(201);
        var certificate = "/v1/certificates/" + certificate().<String>path("id");
        Given.get(TestCaller.COMMUNE_A, certificate).statusCode(404);
        replace(TestCaller.COMMUNE_A, certificate).statusCode(404);
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", etag())
                .body("{\"unitId\": \"%s\", \"on\": \"2024-02-01\"}".formatted(Place.COMMUNE_A))
                .post("/v1/households/" + household + "/moves")
                .then()
                .statusCode(200);
        Given.get(TestCaller.COMMUNE_B, certificate).statusCode(200);
        Given.get(TestCaller.COMMUNE_A, certificate).statusCode(200);
        Given.get(TestCaller.COMMUNE_A, "/v1/certificates?recognitionId=" + recognition)
                .body("items.householdId", contains(household));
        replace(TestCaller.COMMUNE_A, certificate).statusCode(201);
    }

    private static ValidatableResponse replace(TestCaller caller, String certificate) {
        return Given.as(caller)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"LOST\", \"issuedOn\": \"2024-03-01\"}")
                .post(certificate + "/replacement")
                .then();
    }

    private String etag() {
        return Given.get(TestCaller.COMMUNE_B, "/v1/households/" + household)
                .extract()
                .header("ETag");
    }

    @Test
    void replacesALostOneWhichIsWorthNothingFromThenOn() {
        issue("2023-12-20", "2024-12-31").statusCode(201);
        var lost = certificate();
        var id = lost.<String>path("id");
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"LOST\", \"issuedOn\": \"2024-03-01\"}")
                .post("/v1/certificates/" + id + "/replacement")
                .then()
                .statusCode(201)
                .body("validTo", is("2024-12-31"))
                .body("householdId", is(household));
        verify(lost.<String>path("code")).body("state", is("EXPIRED")).body("validTo", is("2024-02-29"));
        Given.get(TestCaller.COMMUNE_B, "/v1/certificates?recognitionId=" + recognition)
                .body("items", hasSize(2));
        Given.as(TestCaller.COMMUNE_B)
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"LOST\", \"issuedOn\": \"2024-03-02\"}")
                .post("/v1/certificates/" + id + "/replacement")
                .then()
                .statusCode(409)
                .body("code", is("ALREADY_REPLACED"));
    }

    @Test
    void refusesDatesThatContradictTheDecisionAndPlacesOutside() {
        issue("2023-12-13", null).statusCode(409).body("code", is("BEFORE_DECISION"));
        issue("2023-12-20", "2023-12-19").statusCode(400).body("errors.pointer", contains("/validTo"));
        issue("2999-12-20", null).statusCode(400).body("code", is("DATE_IN_FUTURE"));
        Given.post(TestCaller.COMMUNE_A, "/v1/certificates", body("2023-12-20", null))
                .statusCode(404);
        Given.post(
                        TestCaller.COMMUNE_B,
                        "/v1/certificates",
                        body("2023-12-20", null)
                                .replace(recognition, UUID.randomUUID().toString()))
                .statusCode(400)
                .body("code", is("RECOGNITION_UNKNOWN"));
        assertThat(TestDatabase.number("select count(*) from certificates")).isZero();
    }

    private ValidatableResponse issue(String issuedOn, String validTo) {
        return Given.post(TestCaller.COMMUNE_B, "/v1/certificates", body(issuedOn, validTo));
    }

    private String body(String issuedOn, String validTo) {
        return "{\"recognitionId\": \"%s\", \"issuedOn\": \"%s\"%s}"
                .formatted(recognition, issuedOn, validTo == null ? "" : ", \"validTo\": \"" + validTo + "\"");
    }

    private ExtractableResponse<Response> certificate() {
        String id = Given.get(TestCaller.COMMUNE_B, "/v1/certificates?recognitionId=" + recognition)
                .extract()
                .path("items[0].id");
        return Given.get(TestCaller.COMMUNE_B, "/v1/certificates/" + id)
                .statusCode(200)
                .extract();
    }

    private static ValidatableResponse verify(String code) {
        return Given.get(TestCaller.HEALTH, "/v1/certificate-verifications/" + code)
                .statusCode(200);
    }
}
