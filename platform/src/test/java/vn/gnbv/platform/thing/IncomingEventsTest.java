package vn.gnbv.platform.thing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.testing.TestCaller;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class IncomingEventsTest {

    private static final String TYPE = "vn.gnbv.plan.v1";

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
        PlanCopyProjection.Fix.applied = false;
    }

    @Test
    void appliesAnEventOnceHoweverOftenItIsDelivered() {
        var plan = UUID.randomUUID();
        var event = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            TestTopics.send("gnbv.plan", TYPE, event, plan, plan(plan, 1, "once"));
        }
        marker();
        assertThat(copies(plan)).containsExactly("once 1 1");
    }

    @Test
    void ignoresAVersionThatIsNotNewer() {
        var plan = UUID.randomUUID();
        TestTopics.send("gnbv.plan", TYPE, plan, plan(plan, 5, "new"));
        TestTopics.send("gnbv.plan", TYPE, plan, plan(plan, 4, "old"));
        TestTopics.send("gnbv.plan", TYPE, plan, plan(plan, 5, "same"));
        marker();
        assertThat(copies(plan)).containsExactly("new 5 1");
    }

    @Test
    void letsBadEventsAsideAndAppliesAllOthersThenReplaysAndDiscards() {
        var good = UUID.randomUUID();
        var bad = UUID.randomUUID();
        var impossible = UUID.randomUUID();
        TestTopics.send("gnbv.plan", TYPE, good, plan(good, 1, "before"));
        TestTopics.send("gnbv.plan", TYPE, bad, "{\"id\": \"broken");
        TestTopics.send("gnbv.plan", TYPE, impossible, plan(impossible, 1, "impossible"));
        TestTopics.send("gnbv.plan", good.toString(), plan(good, 2, "no headers"), Map.of());
        TestTopics.send("gnbv.budget", TYPE, good, plan(good, 2, "nobody listens"));
        TestTopics.send("gnbv.plan", TYPE, good, plan(good, 3, "after"));

        patiently().untilAsserted(() -> assertThat(copies(good)).containsExactly("after 3 2"));
        patiently()
                .untilAsserted(() -> assertThat(states()).containsExactly("PENDING", "PENDING", "PENDING", "PENDING"));

        var letter = letter(impossible);
        operator()
                .header("If-Match", "\"0\"")
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409);
        PlanCopyProjection.Fix.applied = true;
        operator()
                .header("If-Match", "\"0\"")
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200);
        assertThat(copies(impossible)).containsExactly("impossible 1 1");
        operator()
                .header("If-Match", "\"1\"")
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(409);

        List<String> pending = operator()
                .get("/v1/dead-letters?state=PENDING")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(pending).hasSize(3);
        for (var id : pending) {
            operator()
                    .header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body("{\"reason\": \"planted by a test\"}")
                    .post("/v1/dead-letters/" + id + "/discard")
                    .then()
                    .statusCode(200);
        }
        assertThat(states()).containsOnly("REPLAYED", "DISCARDED");
        assertThat(TestDatabase.query("select failure from dead_letters order by failure"))
                .anyMatch(f -> f.contains("not readable"))
                .anyMatch(f -> f.contains("cannot be impossible"))
                .anyMatch(f -> f.contains("ce_id is missing"))
                .anyMatch(f -> f.contains("nothing here listens"));
    }

    /** Sends one more event per partition's worth of keys and waits for it, so that all before it has been seen. */
    private static void marker() {
        var markers = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> UUID.randomUUID())
                .toList();
        markers.forEach(m -> TestTopics.send("gnbv.plan", TYPE, m, plan(m, 1, "marker")));
        patiently().untilAsserted(() -> assertThat(
                        TestDatabase.number("select count(*) from plan_copies where name = 'marker'"))
                .isEqualTo(60));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(TestCaller.OPERATOR.token()).header("Idempotency-Key", UUID.randomUUID());
    }

    private static String letter(UUID key) {
        return TestDatabase.query("select id from dead_letters where event_key = '" + key + "'")
                .getFirst();
    }

    private static List<String> states() {
        return TestDatabase.query("select state from dead_letters");
    }

    private static List<String> copies(UUID id) {
        return TestDatabase.query(
                "select name || ' ' || version || ' ' || applied from plan_copies where id = '" + id + "'");
    }

    private static String plan(UUID id, int version, String name) {
        return """
                {"id": "%s", "version": %d, "name": "%s", "aFieldThatThisConsumerDoesNotKnow": 1}""".formatted(id, version, name);
    }
}
