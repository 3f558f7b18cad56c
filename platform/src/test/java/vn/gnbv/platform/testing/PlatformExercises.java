package vn.gnbv.platform.testing;

import java.util.Map;
import java.util.UUID;

/** Exercises of the operations that every service has from the platform. */
public final class PlatformExercises {

    private PlatformExercises() {}

    public static Map<String, Exercise> all() {
        return Map.of(
                "listSchemas", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/schemas")),
                "getSchema", new Exercise(TestCaller.HEALTH, () -> Call.of("/v1/schemas/" + aSchema())),
                "listDeadLetters", new Exercise(TestCaller.OPERATOR, () -> Call.of("/v1/dead-letters")),
                "getDeadLetter", new Exercise(TestCaller.OPERATOR, () -> Call.of("/v1/dead-letters/" + aDeadLetter())),
                "replayDeadLetter",
                        new Exercise(TestCaller.OPERATOR, () -> Call.of("/v1/dead-letters/" + aDeadLetter() + "/replay")
                                .ifMatch("\"0\"")),
                "discardDeadLetter",
                        new Exercise(TestCaller.OPERATOR, () -> Call.of(
                                        "/v1/dead-letters/" + aDeadLetter() + "/discard", "{\"reason\": \"tried\"}")
                                .ifMatch("\"0\"")));
    }

    private static String aSchema() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getValues("gnbv.event.types", String.class)
                .getFirst();
    }

    /** A message that has been applied already, so that its replay does nothing and succeeds. */
    private static String aDeadLetter() {
        var id = UUID.randomUUID().toString();
        var topic = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getOptionalValues("mp.messaging.incoming.events.topics", String.class)
                .map(java.util.List::getFirst)
                .orElse("gnbv.plan");
        TestDatabase.execute("""
                insert into inbox (consumer, event_id) values ('%2$s', '%1$s');
                insert into dead_letters (id, topic, kafka_partition, kafka_offset, headers, payload, failure, state)
                values ('%1$s', '%2$s', 0, (random() * 1e15)::bigint, '{"ce_id": "%1$s"}', '{}', 'planted', 'PENDING')""".formatted(id, topic));
        return id;
    }
}
