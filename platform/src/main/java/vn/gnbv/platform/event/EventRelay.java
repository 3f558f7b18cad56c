package vn.gnbv.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

/**
 * Publishes the rows of the event log in their order, at least once. One relay is active per service, however many
 * instances run: several at once would reorder the changes of one aggregate.
 */
@ApplicationScoped
class EventRelay {

    private static final int BATCH = 1_000;
    private static final Duration SAFETY_NET = Duration.ofSeconds(1);
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final long LOCK = 0x676E62765F6C6F67L;

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
        Producer<String, String> producer = null;
        while (!stopped) {
            try {
                if (producer == null) {
                    producer = new KafkaProducer<>(configuration(), new StringSerializer(), new StringSerializer());
                }
                while (!stopped && publish(producer) == BATCH) {
                    // a full batch means that more may be waiting
                }
                await();
            } catch (InterruptedException e) {
                stopped = true;
            } catch (Exception e) {
                Log.warnf("Events wait, the relay tries again: %s", e.toString());
                producer = replace(producer);
                pause();
            }
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    /** After a failed batch a fresh producer: what the old one still holds must not leave behind the next batch. */
    private @Nullable Producer<String, String> replace(@Nullable Producer<String, String> producer) {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        return null;
    }

    private void await() throws InterruptedException {
        pending.tryAcquire(SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS);
        pending.drainPermits();
    }

    private void pause() {
        try {
            Thread.sleep(SAFETY_NET);
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    // Plain JDBC, outside JTA: waiting for the broker would otherwise move the transaction to another thread.
    private int publish(Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!onlyRelay(connection)) {
                    return 0;
                }
                var sequence = new ArrayList<Long>(BATCH);
                var sent = new ArrayList<Future<RecordMetadata>>(BATCH);
                send(connection, producer, sequence, sent);
                var deadline = System.nanoTime() + DELIVERY.toNanos();
                for (var receipt : sent) {
                    receipt.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                }
                if (!sequence.isEmpty()) {
                    markPublished(connection, sequence);
                }
                connection.commit();
                return sequence.size();
            } catch (Exception e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private boolean onlyRelay(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private void send(
            Connection connection,
            Producer<String, String> producer,
            List<Long> sequence,
            List<Future<RecordMetadata>> sent)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select seq, id, topic, key, version, type, payload, causation_id, occurred_at
                from event_log where published_at is null and topic is not null order by seq limit ?""")) {
            query.setInt(1, BATCH);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    sequence.add(row.getLong("seq"));
                    var event = new ProducerRecord<>(
                            row.getString("topic"), row.getString("key"), row.getString("payload"));
                    var type = row.getString("type");
                    header(event, "content-type", "application/json");
                    header(event, "ce_specversion", "1.0");
                    header(event, "ce_id", row.getString("id"));
                    header(event, "ce_type", type);
                    header(event, "ce_source", "/" + service);
                    header(event, "ce_subject", row.getString("key"));
                    header(
                            event,
                            "ce_time",
                            row.getTimestamp("occurred_at").toInstant().toString());
                    header(event, "ce_dataschema", "/v1/schemas/" + type);
                    header(event, "ce_partitionkey", row.getString("key"));
                    header(event, "ce_sequence", row.getString("version"));
                    header(event, "ce_causationid", row.getString("causation_id"));
                    sent.add(producer.send(event));
                }
            }
        }
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    // By the numbers that were read, never up to the last one: numbers are given before commit, so a lower one may
    // become visible later.
    private void markPublished(Connection connection, List<Long> sequence) throws SQLException {
        try (var update = connection.prepareStatement(
                "update event_log set published_at = clock_timestamp() where seq = any (?)")) {
            update.setArray(1, connection.createArrayOf("bigint", sequence.toArray()));
            update.executeUpdate();
        }
    }

    private Map<String, Object> configuration() {
        var configuration = new HashMap<String, Object>();
        configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-relay");
        configuration.put(ProducerConfig.ACKS_CONFIG, "all");
        configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        return configuration;
    }
}
