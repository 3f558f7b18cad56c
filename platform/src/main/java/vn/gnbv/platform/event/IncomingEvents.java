package vn.gnbv.platform.event;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Receives the topics that a service listens to. A batch is applied in one transaction; when that fails, its events
 * are applied one by one, so that one bad event goes to the dead letters and the others are applied all the same.
 */
@ApplicationScoped
class IncomingEvents {

    private final EventIntake intake;

    IncomingEvents(EventIntake intake) {
        this.intake = intake;
    }

    @Incoming("events")
    @Blocking
    CompletionStage<Void> receive(KafkaRecordBatch<String, byte[]> batch) {
        var events = new ArrayList<ReceivedEvent>();
        batch.getRecords().forEach(r -> events.add(event(r)));
        try {
            intake.apply(events);
            return batch.ack();
        } catch (RuntimeException e) {
            return receiveSingly(batch);
        }
    }

    // Refusing the batch as a whole would make a dead letter of every record in it.
    private CompletionStage<Void> receiveSingly(KafkaRecordBatch<String, byte[]> batch) {
        CompletionStage<Void> done = CompletableFuture.completedFuture(null);
        for (var record : batch) {
            CompletionStage<Void> outcome;
            try {
                intake.apply(java.util.List.of(event(record)));
                outcome = record.ack();
            } catch (RuntimeException e) {
                Log.errorf("Event on %s not applied, to the dead letters: %s", record.getTopic(), e.getMessage());
                outcome = record.nack(e);
            }
            done = done.thenCombine(outcome, (a, b) -> null);
        }
        return done;
    }

    private ReceivedEvent event(KafkaRecord<String, byte[]> record) {
        return intake.event(record.getTopic(), headers(record.getHeaders()), record.getPayload());
    }

    static Map<String, String> headers(Headers headers) {
        var result = new HashMap<String, String>();
        headers.forEach(h -> {
            if (h.value() != null) {
                result.put(h.key(), ReceivedEvent.text(h.value()));
            }
        });
        return result;
    }
}
