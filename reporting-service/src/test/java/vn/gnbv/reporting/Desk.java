package vn.gnbv.reporting;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

/** Somebody at work with reports, through the API. */
public final class Desk {

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(TestCaller caller) {
        return new Desk(caller.token());
    }

    /** The reporter of any organisation. */
    public static Desk of(UUID organisation, UUID unit) {
        return new Desk(TestCaller.token("reporter-" + organisation, unit, organisation, List.of("REPORTER")));
    }

    /** Whoever receives the reports to an organisation. */
    public static Desk receiver(UUID organisation, UUID unit) {
        return new Desk(TestCaller.token("receiver-" + organisation, unit, organisation, List.of("REPORT_RECEIVER")));
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public ValidatableResponse post(String path, String body) {
        return request().body(body).post(path).then();
    }

    public ValidatableResponse post(String path, int version, String body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse put(String path, int version, String body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path)
                .then();
    }

    public ValidatableResponse delete(String path, int version) {
        return request().header("If-Match", "\"" + version + "\"").delete(path).then();
    }

    public ValidatableResponse create(UUID obligation) {
        return post("/v1/reports", "{\"obligationId\": \"" + obligation + "\"}");
    }

    public String draft(UUID obligation) {
        return create(obligation).statusCode(201).extract().path("id");
    }

    /** The path of a figure that is entered. */
    public String figure(String body) {
        return post("/v1/figures", body)
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^.*?/v1/", "/v1/");
    }

    public ValidatableResponse correct(String figure, int version, String body) {
        return request()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(figure + "/versions")
                .then();
    }

    public ValidatableResponse enter(String report, String body) {
        return request()
                .header("If-Match", version(report))
                .body(body)
                .put("/v1/reports/" + report)
                .then();
    }

    public ValidatableResponse act(String report, String act, String body) {
        return request()
                .header("If-Match", version(report))
                .body(body)
                .post("/v1/reports/" + report + "/" + act)
                .then();
    }

    public ValidatableResponse submit(String report) {
        return act(report, "submission", "{\"signer\": \"SAMPLE\"}").statusCode(200);
    }

    public ValidatableResponse accept(String report, String paperDate) {
        var paper = paperDate == null
                ? "{}"
                : "{\"paper\": {\"date\": \"%s\", \"number\": \"SAMPLE\", \"sha256\": \"%s\"}}"
                        .formatted(paperDate, "0".repeat(64));
        return act(report, "acceptance", paper).statusCode(200);
    }

    private RequestSpecification request() {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    /** As anybody would know it who may see the report; a caller who may not guesses. */
    private static String version(String report) {
        return "\"" + TestDatabase.number("select version from reports where id = '" + report + "'") + "\"";
    }
}
