package vn.gnbv.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message that could not be applied, kept until somebody has replayed it after a fix, or discarded it with a reason. */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String payload,
        String failure,
        State state,
        Instant receivedAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution,
        int version) {

    /** What has become of it. */
    @Schema(name = "DeadLetterState")
    public enum State {
        PENDING,
        REPLAYED,
        DISCARDED
    }
}
