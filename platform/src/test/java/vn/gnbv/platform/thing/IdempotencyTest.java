package vn.gnbv.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;

@QuarkusTest
class IdempotencyTest {

    private static final String THINGS = "select count(*) from things";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void neverShowsOneClientsAnswerToAnother() {
        var key = UUID.randomUUID().toString();
        var other = TestCaller.token("another-keeper", null, null, List.of("DIRECTORY_KEEPER"));
        var first = create(TestCaller.KEEPER.token(), key, "mine");
        var second = create(other, key, "mine");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isNotEqualTo(first.<String>path("id"));
    }

    @Test
    void letsACorrectedRequestUseTheKeyOfARefusedOne() {
        var key = UUID.randomUUID().toString();
        assertThat(create(TestCaller.KEEPER.token(), key, "").statusCode()).isEqualTo(400);
        assertThat(create(TestCaller.KEEPER.token(), key, "corrected").statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesAKeyThatIsNoUuid() {
        for (var key : List.of("x", "x".repeat(1_000), "1-1-1-1-1")) {
            var response = create(TestCaller.KEEPER.token(), key, "a thing");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.<String>path("code")).isEqualTo("IDEMPOTENCY_KEY_INVALID");
        }
        assertThat(TestDatabase.number(THINGS)).isZero();
    }

    @Test
    void hasOneEffectHoweverManyRepeatsComeAtOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var token = TestCaller.KEEPER.token();
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> create(token, key, "once"));
        }
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var answer : clients.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
            }
        }
        assertThat(TestDatabase.number(THINGS)).isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(1);
        assertThat(create(token, key, "once").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void keepsNoAnswerInTheClear() {
        create(TestCaller.KEEPER.token(), UUID.randomUUID().toString(), "a planted word");
        assertThat(TestDatabase.query("select encode(body, 'escape') from idempotency_keys"))
                .singleElement()
                .asString()
                .doesNotContain("planted");
    }

    private static Response create(String token, String key, String name) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\"}")
                .post("/v1/things");
    }
}
