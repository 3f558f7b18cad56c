package vn.gnbv.plans;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.testing.TestCaller;

/** The API as anybody calls it who is none of the callers of the access tables. */
public record As(UUID area, UUID organisation, String... roles) {

    public ValidatableResponse get(String path) {
        return given().auth().oauth2(token()).get(path).then();
    }

    public ValidatableResponse post(String path, @Nullable String etag, String body) {
        var request = given().auth()
                .oauth2(token())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post(path).then();
    }

    public ValidatableResponse put(String path, String etag, String body) {
        return given().auth()
                .oauth2(token())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private String token() {
        return TestCaller.token("of-" + organisation, area, organisation, List.of(roles));
    }
}
