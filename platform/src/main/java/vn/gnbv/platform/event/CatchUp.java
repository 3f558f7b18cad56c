package vn.gnbv.platform.event;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only when everything that the topics held at start has been applied: until then the read copies would answer
 * for a past that is over. An empty topic counts as consumed.
 */
@Readiness
@ApplicationScoped
class CatchUp implements HealthCheck {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String group;
    private final List<String> topics;
    private final Thread worker = Thread.ofVirtual().name("catch-up").unstarted(this::follow);
    private volatile boolean caughtUp;

    CatchUp(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String group,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") Optional<List<String>> topics) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
        this.topics = topics.orElse(List.of());
        this.caughtUp = this.topics.isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (!caughtUp) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("read copies have caught up")
                .status(caughtUp)
                .build();
    }

    private void follow() {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var seenAtStart = filledPartitions(kafka);
            while (!consumed(kafka, seenAtStart)) {
                Thread.sleep(POLL);
            }
            caughtUp = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<TopicPartition, Long> filledPartitions(Admin kafka) throws InterruptedException {
        while (true) {
            try {
                var partitions = kafka.describeTopics(topics).allTopicNames().get().values().stream()
                        .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
                        .toList();
                var begin = offsets(kafka, partitions, OffsetSpec.earliest());
                var end = offsets(kafka, partitions, OffsetSpec.latest());
                end.entrySet().removeIf(e -> e.getValue().equals(begin.get(e.getKey())));
                return end;
            } catch (ExecutionException e) {
                Log.warnf("The broker does not tell what there is to catch up with: %s", e.getMessage());
                Thread.sleep(POLL.multipliedBy(5));
            }
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin kafka, List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var request = partitions.stream().collect(Collectors.toMap(p -> p, p -> spec));
        return kafka.listOffsets(request).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private boolean consumed(Admin kafka, Map<TopicPartition, Long> targets) throws InterruptedException {
        try {
            var committed = kafka.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return targets.entrySet().stream().allMatch(target -> {
                var offset = committed.get(target.getKey());
                return offset != null && offset.offset() >= target.getValue();
            });
        } catch (ExecutionException e) {
            return false;
        }
    }
}
