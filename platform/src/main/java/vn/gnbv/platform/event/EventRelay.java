package vn.gnbv.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Publishes what stands in the outbox, in the order of the event log, at least once. One relay is active per service, however many
 * instances run: several at once would reorder the changes of one aggregate.
 */
@ApplicationScoped
class EventRelay {

    private static final int BATCH = 1_000;
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);

    /** Under load what comes within this goes together, which spares a commit and a confirmation for each. */
    private static final Duration PACE = Duration.ofMillis(5);

    /** What has been deleted lies where the next is looked for, until it is cleared away. */
    private static final int CLEAR_AFTER = 5_000;

    /** Bytes per partition: what Kafka does for each request costs more than the hundreds of events that then fit into it. */
    private static final int SENT_AT_ONCE = 256 * 1024;

    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final long LOCK = 0x676E62765F6C6F67L;

    private static final String READ = """
            select seq, id, topic, key, version, type, payload, causation_id, occurred_at from event_log
            where seq = any (array(select seq from event_outbox order by seq limit %d)) order by seq""".formatted(BATCH);

    // By the numbers that were read, never up to the last one: numbers are given before commit, so a lower one may
    // become visible later.
    private static final String FORGET = "delete from event_outbox where seq = any (?)";

    private static final String CLEAR = "vacuum (index_cleanup on, truncate off) event_outbox";

    private final AgroalDataSource database;
    private final String bootstrapServers;
    private final String service;
    private final Semaphore pending = new Semaphore(0);
    private final Thread worker =
            Thread.ofPlatform().name("event-relay").daemon().unstarted(this::run);
    private volatile boolean stopped;

    EventRelay(
            AgroalDataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        pending.release();
        worker.join(Duration.ofSeconds(5));
    }

    void wake() {
        pending.release();
    }

    private void run() {
        while (!stopped) {
            try (var connection = database.getConnection()) {
                if (isOnlyRelay(connection)) {
                    try {
                        relay(connection);
                    } finally {
                        giveUp(connection);
                    }
                }
            } catch (InterruptedException e) {
                stopped = true;
            } catch (Exception e) {
                Log.warnf("Events wait, the relay tries again: %s", e.toString());
            }
            pause();
        }
    }

    /** Until it is stopped or fails. After a failure comes a fresh producer: what the old one holds must not be sent later. */
    private void relay(Connection connection) throws Exception {
        Producer<String, String> producer =
                new KafkaProducer<>(configuration(), new StringSerializer(), new StringSerializer());
        try (var read = connection.prepareStatement(READ);
                var forget = connection.prepareStatement(FORGET);
                var clear = connection.createStatement()) {
            var gone = 0;
            while (!stopped) {
                var began = System.nanoTime();
                var published = publish(read, producer, forget);
                gone += published;
                if (gone >= CLEAR_AFTER) {
                    clear.execute(CLEAR);
                    gone = 0;
                }
                if (published < BATCH) {
                    await(began);
                }
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    private void await(long began) throws InterruptedException {
        pending.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS);
        Thread.sleep(PACE.minusNanos(System.nanoTime() - began));
        pending.drainPermits();
    }

    private void pause() {
        try {
            if (!stopped) {
                Thread.sleep(SAFETY_NET);
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    // Of the session, so it takes no round trip for each batch, and the database frees it when the session is no more.
    private static boolean isOnlyRelay(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static void giveUp(Connection connection) throws SQLException {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }

    private int publish(PreparedStatement read, Producer<String, String> producer, PreparedStatement forget)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        var sequence = new ArrayList<Long>();
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var row = read.executeQuery()) {
            while (row.next()) {
                sequence.add(row.getLong("seq"));
                sent.add(producer.send(event(row)));
            }
        }
        if (sequence.isEmpty()) {
            return 0;
        }
        var deadline = System.nanoTime() + DELIVERY.toNanos();
        for (var receipt : sent) {
            receipt.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
        forget.setArray(1, forget.getConnection().createArrayOf("bigint", sequence.toArray()));
        forget.executeUpdate();
        return sequence.size();
    }

    private ProducerRecord<String, String> event(ResultSet row) throws SQLException {
        var event = new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getString("payload"));
        var type = row.getString("type");
        header(event, "content-type", "application/json");
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.getString("id"));
        header(event, "ce_type", type);
        header(event, "ce_source", "/" + service);
        header(event, "ce_subject", row.getString("key"));
        header(event, "ce_time", row.getTimestamp("occurred_at").toInstant().toString());
        header(event, "ce_dataschema", "/v1/schemas/" + type);
        header(event, "ce_partitionkey", row.getString("key"));
        header(event, "ce_sequence", row.getString("version"));
        header(event, "ce_causationid", row.getString("causation_id"));
        return event;
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<String, Object>();
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, SENT_AT_ONCE);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        return configuration;
    }
}
