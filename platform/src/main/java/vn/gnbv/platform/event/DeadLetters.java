package vn.gnbv.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;

/** The table into which a service drains its dead-letter topic. */
@ApplicationScoped
class DeadLetters {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    DeadLetters(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a message once, however often the dead-letter topic delivers it. */
    void keep(
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers,
            byte @Nullable [] payload,
            String failure) {
        database.write("""
                insert into dead_letters (id, topic, kafka_partition, kafka_offset, event_key, headers, payload,
                                          failure, state)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'PENDING') on conflict do nothing""", Ids.next(), topic, partition, offset, key, write(headers), payload, failure);
    }

    List<DeadLetter> list(DeadLetter.@Nullable State state, @Nullable UUID after, int limit) {
        return database.rows("""
                select * from dead_letters
                where (?::text is null or state = ?) and (?::uuid is null or id > ?) order by id limit ?""", this::read, state, state, after, after, limit);
    }

    Optional<DeadLetter> find(UUID id) {
        return Optional.ofNullable(database.row("select * from dead_letters where id = ?", this::read, id));
    }

    byte @Nullable [] payload(UUID id) {
        return database.row("select payload from dead_letters where id = ?", row -> row.getBytes(1), id);
    }

    /** False when it is no longer pending, or no longer the version that the caller has seen. */
    boolean resolve(UUID id, int version, DeadLetter.State state, String by, @Nullable String resolution) {
        return database.write("""
                update dead_letters set state = ?, resolved_at = clock_timestamp(), resolved_by = ?, resolution = ?,
                                        version = version + 1
                where id = ? and version = ? and state = 'PENDING'""", state, by, resolution, id, version) == 1;
    }

    private DeadLetter read(ResultSet row) throws SQLException {
        var payload = row.getBytes("payload");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getInt("kafka_partition"),
                row.getLong("kafka_offset"),
                row.getString("event_key"),
                headers(row.getString("headers")),
                payload == null ? null : ReceivedEvent.text(payload),
                row.getString("failure"),
                DeadLetter.State.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                Database.instant(row, "resolved_at"),
                row.getString("resolved_by"),
                row.getString("resolution"),
                row.getInt("version"));
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Headers of a dead letter are not JSON", e);
        }
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
