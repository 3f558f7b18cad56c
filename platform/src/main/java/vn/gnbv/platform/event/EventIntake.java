package vn.gnbv.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Applies events to the read copies: once each, in batches, waiting as long as the database is away. */
@ApplicationScoped
class EventIntake {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Map<String, Projection> projections;
    private final Inbox inbox;
    private final ObjectReader json;
    private volatile boolean stopped;

    EventIntake(@All List<Projection> projections, Inbox inbox, ObjectMapper json) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::topic, Function.identity()));
        this.inbox = inbox;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    ReceivedEvent event(String topic, Map<String, String> headers, byte @Nullable [] payload) {
        return new ReceivedEvent(topic, headers, payload, json);
    }

    /** Applies all or none. */
    void apply(List<ReceivedEvent> events) {
        var byTopic = events.stream()
                .collect(Collectors.groupingBy(ReceivedEvent::topic, LinkedHashMap::new, Collectors.toList()));
        patiently(() -> QuarkusTransaction.requiringNew().timeout(120).run(() -> byTopic.forEach(this::applyOnce)));
    }

    private void applyOnce(String topic, List<ReceivedEvent> events) {
        var fresh =
                inbox.firstTime(topic, events.stream().map(ReceivedEvent::id).toList());
        var unseen = events.stream().filter(event -> fresh.remove(event.id())).toList();
        if (unseen.isEmpty()) {
            return;
        }
        var projection = projections.get(topic);
        if (projection == null) {
            throw new EventNotApplicable("nothing here listens to " + topic);
        }
        projection.applyAll(unseen);
    }

    /** Repeats while the failure is one that passes: an event must not become a dead letter because of an outage. */
    void patiently(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopped || !Transience.of(e)) {
                    throw e;
                }
                Log.warnf("Events wait for the database: %s", e.toString());
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException cause) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
