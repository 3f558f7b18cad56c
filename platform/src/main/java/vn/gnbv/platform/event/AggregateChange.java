package vn.gnbv.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/**
 * One change of one aggregate, as the event log keeps it and the topic carries it.
 *
 * @param topic where it is published; null for what is only audited
 * @param type CloudEvents type, one per aggregate: {@code vn.gnbv.<aggregate>.v1}
 * @param id the aggregate's id, which is the key on the topic
 * @param version the aggregate's version after the change; only grows
 * @param state the whole state of the aggregate as it is published, with {@code id}, {@code version} and {@code change}
 * @param reason why, where the caller gave one
 * @param causationId common to the changes of one act
 * @param occurredAt when it happened; null means now
 */
public record AggregateChange(
        @Nullable String topic,
        String type,
        UUID id,
        int version,
        Object state,
        @Nullable String reason,
        UUID causationId,
        @Nullable Instant occurredAt) {

    public static AggregateChange of(String topic, String type, UUID id, int version, Object state) {
        return new AggregateChange(topic, type, id, version, state, null, Ids.next(), null);
    }

    public AggregateChange because(@Nullable String why) {
        return new AggregateChange(topic, type, id, version, state, why, causationId, occurredAt);
    }

    public AggregateChange causedBy(UUID act) {
        return new AggregateChange(topic, type, id, version, state, reason, act, occurredAt);
    }
}
