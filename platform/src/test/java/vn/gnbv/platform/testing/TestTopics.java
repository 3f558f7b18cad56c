package vn.gnbv.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The topics seen from outside: what another service would send, and what it would read. */
public final class TestTopics {

    private TestTopics() {}

    /** Sends an event as its producer would, in CloudEvents binary mode. */
    public static void send(String topic, String type, UUID key, @Nullable String data) {
        send(topic, type, UUID.randomUUID(), key, data);
    }

    public static void send(String topic, String type, UUID eventId, UUID key, @Nullable String data) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_subject", key.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        send(topic, key.toString(), data, headers);
    }

    /** Sends a record with just these headers. */
    public static void send(String topic, String key, @Nullable String data, Map<String, String> headers) {
        try (var producer = new KafkaProducer<>(bootstrap(), new StringSerializer(), new StringSerializer())) {
            var record = new ProducerRecord<>(topic, key, data);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that the topic holds now, in order per key. */
    public static List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(bootstrap(), new StringDeserializer(), new StringDeserializer())) {
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

    private static Map<String, Object> bootstrap() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("KAFKA_BOOTSTRAP_SERVERS", String.class),
                "auto.offset.reset",
                "earliest");
    }
}
