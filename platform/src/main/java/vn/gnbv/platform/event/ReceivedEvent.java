package vn.gnbv.platform.event;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of another service as it came from its topic. Headers are those of CloudEvents in binary mode. */
public final class ReceivedEvent {

    private final String topic;
    private final Map<String, String> headers;
    private final byte @Nullable [] payload;
    private final ObjectReader json;

    ReceivedEvent(String topic, Map<String, String> headers, byte @Nullable [] payload, ObjectReader json) {
        this.topic = topic;
        this.headers = headers;
        this.payload = payload;
        this.json = json;
    }

    public String topic() {
        return topic;
    }

    /** @throws EventNotApplicable when the event has no id, or one that is no UUID */
    public UUID id() {
        try {
            return UUID.fromString(header("ce_id"));
        } catch (IllegalArgumentException e) {
            throw new EventNotApplicable("ce_id is not a UUID");
        }
    }

    public String type() {
        return header("ce_type");
    }

    /** When the change happened at its producer. */
    public Instant time() {
        return Instant.parse(header("ce_time"));
    }

    /** Reads the data into the consumer's own record, ignoring what that record does not name. */
    public <T> T as(Class<T> view) {
        if (payload == null) {
            throw new EventNotApplicable("no data");
        }
        try {
            T data = json.forType(view).readValue(payload);
            if (data == null) {
                throw new EventNotApplicable("no data");
            }
            return data;
        } catch (IOException e) {
            throw new EventNotApplicable("data is not readable as " + view.getSimpleName() + ": " + firstLine(e));
        }
    }

    private String header(String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new EventNotApplicable(name + " is missing");
        }
        return value;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
