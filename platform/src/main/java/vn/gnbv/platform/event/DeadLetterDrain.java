package vn.gnbv.platform.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Moves dead letters from their topic, where they would expire, into the table, where somebody answers for them. */
@ApplicationScoped
class DeadLetterDrain {

    private final DeadLetters letters;
    private final EventIntake intake;

    DeadLetterDrain(DeadLetters letters, EventIntake intake) {
        this.letters = letters;
        this.intake = intake;
    }

    @Incoming("dead-letters")
    @Blocking
    CompletionStage<Void> drain(KafkaRecordBatch<String, byte[]> batch) {
        for (var record : batch) {
            var headers = new HashMap<>(IncomingEvents.headers(record.getHeaders()));
            var failure = take(headers, "reason", "unknown");
            var topic = take(headers, "topic", record.getTopic());
            var partition = Integer.parseInt(take(headers, "partition", String.valueOf(record.getPartition())));
            var offset = Long.parseLong(take(headers, "offset", "-1"));
            headers.keySet().removeIf(name -> name.startsWith("dead-letter-"));
            intake.patiently(() ->
                    letters.keep(topic, partition, offset, record.getKey(), headers, record.getPayload(), failure));
        }
        return batch.ack();
    }

    private static String take(Map<String, String> headers, String name, String otherwise) {
        @Nullable String value = headers.remove("dead-letter-" + name);
        return value == null ? otherwise : value;
    }
}
