package vn.gnbv.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.gnbv.engines.Keycloak;
import vn.gnbv.engines.Postgres;
import vn.gnbv.engines.Suite;

/**
 * A suite of a story's own, on free ports and with a state of its own, and what an outsider can see of its inside. The
 * issuer of tokens alone serves all stories; it ends with the JVM.
 */
final class TestSuite implements AutoCloseable {

    private static Keycloak keycloak;

    private final String story;
    private Suite suite;

    private TestSuite(String story) {
        this.story = story;
    }

    static TestSuite start(String story) {
        var suite = new TestSuite(story);
        delete(stateOf(story));
        suite.start();
        return suite;
    }

    /** Stops everything but the issuer of tokens and starts it again over the same data. */
    void restart() {
        suite.close();
        start();
    }

    private void start() {
        suite = Suite.startBeside(
                TestSuite::keycloak,
                stateOf(story),
                Suite.SERVICES,
                line -> System.out.println("  " + story + ": " + line));
    }

    private static synchronized Keycloak keycloak() {
        if (keycloak == null) {
            delete(stateOf("keycloak"));
            keycloak = Keycloak.start(stateOf("keycloak"), 0, Suite.realm());
        }
        return keycloak;
    }

    private static Path stateOf(String name) {
        return Path.of("target", "stories", name).toAbsolutePath();
    }

    Suite suite() {
        return suite;
    }

    /** The first column of each row. */
    List<String> query(String database, String sql) {
        try (var connection = suite.postgres().connect(database, Postgres.SUPERUSER);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String database, String sql) {
        return Long.parseLong(query(database, sql).getFirst());
    }

    /** Events that wait to be published, over all services. */
    long pendingEvents() {
        return sum("select count(*) from event_outbox");
    }

    /** Messages that await an operator, over all services. */
    long pendingDeadLetters() {
        return sum("select count(*) from dead_letters where state = 'PENDING'");
    }

    /** How many rows each table of each service holds. */
    Map<String, Long> rowCounts() {
        var counts = new HashMap<String, Long>();
        for (var service : Suite.SERVICES) {
            for (var table : query(service, "select tablename from pg_tables where schemaname = 'public'")) {
                counts.put(service + "." + table, number(service, "select count(*) from " + table));
            }
        }
        return counts;
    }

    List<ConsumerRecord<String, String>> topic(String topic) {
        var configuration =
                Map.<String, Object>of("bootstrap.servers", suite.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private long sum(String sql) {
        return Suite.SERVICES.stream()
                .mapToLong(service -> number(service, sql))
                .sum();
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
