package vn.gnbv.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;

/** The table into which a service drains its dead-letter topic. */
@ApplicationScoped
class DeadLetters {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;

    DeadLetters(AgroalDataSource database, ObjectMapper json) {
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
        run("""
                insert into dead_letters (id, topic, kafka_partition, kafka_offset, event_key, headers, payload,
                                          failure, state)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'PENDING') on conflict do nothing""", insert -> {
            insert.setObject(1, Ids.next());
            insert.setString(2, topic);
            insert.setInt(3, partition);
            insert.setLong(4, offset);
            insert.setString(5, key);
            insert.setString(6, write(headers));
            insert.setBytes(7, payload);
            insert.setString(8, failure);
            return insert.executeUpdate();
        });
    }

    List<DeadLetter> list(DeadLetter.@Nullable State state, @Nullable UUID after, int limit) {
        return run("""
                select * from dead_letters
                where (?::text is null or state = ?) and (?::uuid is null or id > ?) order by id limit ?""", query -> {
            var name = state == null ? null : state.name();
            query.setString(1, name);
            query.setString(2, name);
            query.setObject(3, after);
            query.setObject(4, after);
            query.setInt(5, limit);
            try (var row = query.executeQuery()) {
                var letters = new ArrayList<DeadLetter>();
                while (row.next()) {
                    letters.add(read(row));
                }
                return letters;
            }
        });
    }

    Optional<DeadLetter> find(UUID id) {
        return run("select * from dead_letters where id = ?", query -> {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        });
    }

    byte @Nullable [] payload(UUID id) {
        return run("select payload from dead_letters where id = ?", query -> {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        });
    }

    /** False when it is no longer pending, or no longer the version that the caller has seen. */
    boolean resolve(UUID id, int version, DeadLetter.State state, String by, @Nullable String resolution) {
        return run("""
                update dead_letters set state = ?, resolved_at = clock_timestamp(), resolved_by = ?, resolution = ?,
                                        version = version + 1
                where id = ? and version = ? and state = 'PENDING'""", update -> {
            update.setString(1, state.name());
            update.setString(2, by);
            update.setString(3, resolution);
            update.setObject(4, id);
            update.setInt(5, version);
            return update.executeUpdate() == 1;
        });
    }

    private DeadLetter read(ResultSet row) throws SQLException {
        var payload = row.getBytes("payload");
        var resolvedAt = row.getTimestamp("resolved_at");
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
                resolvedAt == null ? null : resolvedAt.toInstant(),
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

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters are not to be had", e);
        }
    }
}
