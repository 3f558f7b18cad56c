package vn.gnbv.plans;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.testing.TestCaller;

/** The API as the callers of the tests use it. */
public final class Api {

    private Api() {}

    public static ValidatableResponse get(TestCaller caller, String path) {
        return given().auth().oauth2(caller.token()).get(path).then();
    }

    public static ValidatableResponse post(TestCaller caller, String path, String body) {
        return post(caller, path, null, body);
    }

    public static ValidatableResponse post(TestCaller caller, String path, @Nullable String etag, String body) {
        return send("POST", caller, path, etag, body);
    }

    public static ValidatableResponse put(TestCaller caller, String path, @Nullable String etag, String body) {
        return send("PUT", caller, path, etag, body);
    }

    public static String etag(TestCaller caller, String path) {
        return get(caller, path).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse send(
            String method, TestCaller caller, String path, @Nullable String etag, String body) {
        var request = given().auth()
                .oauth2(caller.token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.request(method, path).then();
    }
}
