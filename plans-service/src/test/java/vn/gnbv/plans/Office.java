package vn.gnbv.plans;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.testing.TestCaller;

/** Somebody at a desk of any organisation, beyond the callers of the access tables. */
public record Office(UUID area, UUID organisation, List<String> roles) {

    public static Office of(UUID area, UUID organisation, String... roles) {
        return new Office(area, organisation, List.of(roles));
    }

    public ValidatableResponse get(String path) {
        return RestAssured.given().auth().oauth2(token()).get(path).then();
    }

    public ValidatableResponse post(String path, @Nullable String etag, String body) {
        return send("POST", path, etag, body);
    }

    public ValidatableResponse put(String path, String etag, String body) {
        return send("PUT", path, etag, body);
    }

    private ValidatableResponse send(String method, String path, @Nullable String etag, String body) {
        var request = RestAssured.given()
                .auth()
                .oauth2(token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.request(method, path).then();
    }

    public String token() {
        return TestCaller.token("office-" + organisation, area, organisation, roles);
    }
}
