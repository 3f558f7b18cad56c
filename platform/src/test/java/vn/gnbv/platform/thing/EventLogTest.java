package vn.gnbv.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.testing.TestDatabase;
import vn.gnbv.platform.testing.TestTopics;

@QuarkusTest
class EventLogTest {

    private static final String PENDING = "select count(*) from event_outbox";

    @Inject
    EventLog events;

    @Inject
    ThingService service;

    @Inject
    Things things;

    @Inject
    Database database;

    @BeforeEach
    void beginAlone() {
        TestDatabase.empty();
    }

    @Test
    void takesNoEntryOutsideATransaction() {
        assertThatThrownBy(() -> events.append(change(Ids.next(), 0)))
                .hasMessageContaining("Transaction is required")
                .isInstanceOf(Exception.class);
    }

    @Test
    void publishesAfterTheCommitWithCloudEventsHeaders() {
        var id = aThing("first");
        await().untilAsserted(() -> assertThat(TestDatabase.number(PENDING)).isZero());
        var record = TestTopics.read("gnbv.project").stream()
                .filter(r -> r.key().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(record.value()).contains("\"change\": \"CREATED\"").contains("\"name\": \"first\"");
        assertThat(header(record, "ce_type")).isEqualTo("vn.gnbv.thing.v1");
        assertThat(header(record, "ce_source")).isEqualTo("/platform");
        assertThat(header(record, "ce_subject")).isEqualTo(id.toString());
        assertThat(header(record, "ce_sequence")).isEqualTo("0");
    }

    @Test
    void queuesOnlyWhatHasATopic() {
        var queued = QuarkusTransaction.requiringNew().call(() -> {
            var id = Ids.next();
            events.append(new AggregateChange(null, "vn.gnbv.thing.v1", id, 0, "audited", null, id, null));
            events.append(change(Ids.next(), 0));
            return database.row("select count(*) from event_outbox", row -> row.getLong(1));
        });
        assertThat(queued).isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from event_log")).isEqualTo(2);
    }

    @Test
    void clearsAwayWhatHasBeenPublished() {
        var cleared = "select vacuum_count from pg_stat_user_tables where relname = 'event_outbox'";
        var before = TestDatabase.number(cleared);
        QuarkusTransaction.requiringNew()
                .run(() -> events.append(Stream.generate(() -> change(Ids.next(), 0))
                        .limit(5_000)
                        .toList()));
        await().untilAsserted(() -> assertThat(TestDatabase.number(cleared)).isGreaterThan(before));
        assertThat(TestDatabase.number(PENDING)).isZero();
    }

    @Test
    void publishesNothingOfWhatWasRolledBack() {
        var id = aThing("kept");
        assertThatThrownBy(() -> service.renameAndFail(id, "lost")).isInstanceOf(IllegalStateException.class);
        aThing("later");
        await().untilAsserted(() -> assertThat(TestDatabase.number(PENDING)).isZero());
        assertThat(TestTopics.read("gnbv.project"))
                .filteredOn(r -> r.key().equals(id.toString()))
                .hasSize(1);
    }

    @Test
    void keepsTheChangesOfEachAggregateInVersionOrderUnderEightWriters() throws InterruptedException {
        var ids = java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> aThing("thing " + i))
                .toList();
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 400; i++) {
                var id = ids.get(i % ids.size());
                var name = "name " + i;
                writers.submit(() -> renameUntilDone(id, name));
            }
            writers.shutdown();
            assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(TestDatabase.number(PENDING)).isZero());
        var last = new HashMap<String, Integer>();
        for (var record : TestTopics.read("gnbv.project")) {
            if (ids.contains(UUID.fromString(record.key()))) {
                var version = Integer.parseInt(header(record, "ce_sequence"));
                assertThat(version).isGreaterThan(last.getOrDefault(record.key(), -1));
                last.put(record.key(), version);
            }
        }
        assertThat(last.values()).hasSize(5).allMatch(v -> v == 80);
    }

    @Test
    void refusesWhatTheBrokerWouldRefuse() {
        var large = "x".repeat(900_001);
        assertThat(events.fits(large)).isFalse();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> events.append(
                                AggregateChange.of("gnbv.project", "vn.gnbv.thing.v1", Ids.next(), 0, large))))
                .hasMessageContaining("larger");
    }

    @Test
    void letsTheAppRoleNeitherChangeNorDeleteAnEntry() {
        aThing("kept");
        for (var statement : new String[] {"delete from event_log", "update event_log set payload = '{}'"}) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> things.getEntityManager()
                            .createNativeQuery(statement)
                            .executeUpdate()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private void renameUntilDone(UUID id, String name) {
        while (true) {
            try {
                service.renameRegardless(id, name);
                return;
            } catch (RuntimeException e) {
                if (!stale(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean stale(Throwable e) {
        return e != null
                && (e instanceof OptimisticLockException || e instanceof StaleStateException || stale(e.getCause()));
    }

    private UUID aThing(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var thing = new Thing(name);
            things.persistAndFlush(thing);
            events.append(AggregateChange.of(
                    "gnbv.project",
                    "vn.gnbv.thing.v1",
                    thing.id,
                    thing.version,
                    ThingService.ThingView.of(thing, "CREATED")));
            return thing.id;
        });
    }

    private static AggregateChange change(UUID id, int version) {
        return AggregateChange.of("gnbv.project", "vn.gnbv.thing.v1", id, version, "state");
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
