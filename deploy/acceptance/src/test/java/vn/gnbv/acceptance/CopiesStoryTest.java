package vn.gnbv.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand changes over fifty plans by eight writers, while the broker restarts and a consumer is killed. */
class CopiesStoryTest {

    private static final int PLANS = 50;
    private static final int CHANGES = 1_000;
    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void leavesEveryCopyEqualToItsSourceAndEveryEffectAppliedOnce() throws Exception {
        try (var suite = TestSuite.start("copies")) {
            var gnbv = new Gnbv(suite.suite().addresses(), PATIENCE, service -> {});
            var year = new SongMa2024(gnbv);
            year.directory();
            year.programme();
            var plans = IntStream.range(0, PLANS).mapToObj(i -> issued(gnbv, i)).toList();

            var done = new AtomicInteger();
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < CHANGES; i++) {
                    var change = i;
                    writers.submit(() -> {
                        amend(gnbv, plans.get(change / 4 % PLANS), change);
                        disturb(suite, done.incrementAndGet());
                    });
                }
                writers.shutdown();
                assertThat(writers.awaitTermination(8, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(done).hasValue(CHANGES);

            var source = suite.query("plans", "select id || ' ' || version || ' ' || edition from plans order by id");
            assertThat(source).hasSize(PLANS).allMatch(row -> row.endsWith(" " + (1 + CHANGES / PLANS)));
            for (var copy : List.of("budget", "reporting")) {
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(suite.query(
                                copy, "select id || ' ' || version || ' ' || edition from plan_copies order by id"))
                        .as(copy)
                        .isEqualTo(source));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(suite.pendingEvents()).isZero());
            assertThat(suite.pendingDeadLetters()).isZero();
            eachAggregateStandsInVersionOrder(suite);
            obligationsMovedOncePerAmendment(suite);
        }
    }

    /** Seen for the first time, the versions of one aggregate only grow; a topic may repeat what it has told. */
    private static void eachAggregateStandsInVersionOrder(TestSuite suite) {
        var newest = new HashMap<String, Integer>();
        var seen = new HashMap<String, Integer>();
        for (var record : suite.topic("gnbv.plan")) {
            var header = record.headers().lastHeader("ce_sequence").value();
            var version = Integer.parseInt(new String(header, StandardCharsets.UTF_8));
            if (seen.merge(record.key() + " " + version, 1, Integer::sum) == 1) {
                assertThat(version).isGreaterThan(newest.getOrDefault(record.key(), -1));
                newest.put(record.key(), version);
            }
        }
        assertThat(newest).hasSize(PLANS);
        assertThat(suite.query("plans", """
                select key::text from event_log where type = 'vn.gnbv.plan.v1'
                group by key having count(*) <> 21 or count(*) <> count(distinct version)""")).isEmpty();
    }

    /** Each amendment moves the date once: an effect applied twice would leave one event too many. */
    private static void obligationsMovedOncePerAmendment(TestSuite suite) {
        assertThat(suite.number("reporting", "select count(*) from obligations"))
                .isEqualTo(PLANS);
        assertThat(suite.query("reporting", """
                select key::text from event_log where type = 'vn.gnbv.obligation.v1'
                group by key having count(*) <> count(distinct version) or count(*) > 21""")).isEmpty();
    }

    private static void disturb(TestSuite suite, int done) {
        if (done == 300) {
            suite.suite().kafka().kill();
            suite.suite().kafka().restart();
        }
        if (done == 600) {
            suite.suite().service("reporting").kill();
            suite.suite().service("reporting").restart();
        }
    }

    private static String issued(Gnbv gnbv, int number) {
        var id = "01900000-0000-7000-d000-%012d".formatted(990_000 + number);
        var plan = (ObjectNode) SongMa2024.data("plan");
        plan.put("id", id).put("title", "SAMPLE plan " + number);
        var labour = gnbv.as("labour");
        labour.post("plans", "/v1/plans", plan).expect(201);
        var path = "/v1/plans/" + id;
        for (var part : List.of(
                Map.entry(
                        "targets",
                        Map.of("targets", List.of(SongMa2024.data("targets").get(0)))),
                Map.entry(
                        "tasks",
                        Map.of("tasks", List.of(SongMa2024.data("tasks").get(0)))),
                Map.entry("reporting-regimes", Map.of("regimes", List.of(regime(number, 10)))))) {
            labour.put(
                            "plans",
                            path + "/" + part.getKey(),
                            part.getValue(),
                            labour.read("plans", path).etag())
                    .expect(200);
        }
        var signer = gnbv.as("signer");
        signer.post(
                        "plans",
                        path + "/issuance",
                        SongMa2024.data("issuance"),
                        signer.read("plans", path).etag())
                .expect(200);
        return id;
    }

    private static void amend(Gnbv gnbv, String plan, int change) {
        var signer = gnbv.as("signer");
        var path = "/v1/plans/" + plan;
        var number = Integer.parseInt(plan.substring(plan.length() - 4));
        var amendment = (ObjectNode) SongMa2024.data("issuance");
        amendment.put("reason", "SAMPLE change " + change);
        amendment.putPOJO("regimes", List.of(regime(number, 1 + new Random(change).nextInt(28))));
        Gnbv.Reply reply;
        do {
            reply = signer.post(
                    "plans",
                    path + "/amendments",
                    amendment,
                    signer.read("plans", path).etag(),
                    UUID.randomUUID());
        } while (reply.status() == 412);
        reply.expect(200);
    }

    private static ObjectNode regime(int number, int day) {
        var regime = (ObjectNode) SongMa2024.data("regimes").get(0);
        regime.put("id", "01900000-0000-7000-d100-%012d".formatted(990_000 + number % 1_000));
        regime.putPOJO(
                "reporters",
                List.of(Map.of("organisationId", "01900000-0000-7000-a000-000000000004", "mode", "REQUIRED")));
        regime.putPOJO(
                "periods",
                List.of(Map.of(
                        "key", "2024-11",
                        "label", "SAMPLE",
                        "deadline", Map.of("kind", "BEFORE", "date", "2024-11-%02d".formatted(day)))));
        return regime;
    }
}
