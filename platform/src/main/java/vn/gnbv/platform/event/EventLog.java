package vn.gnbv.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Actor;

/** Where every change is written down, in the transaction that made it true: outbox, audit and replay source at once. */
@ApplicationScoped
public class EventLog {

    /** A broker refuses what is larger than a megabyte, and a row that cannot leave would hold up all behind it. */
    private static final int MAX_PAYLOAD_BYTES = 900_000;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final EventRelay relay;

    EventLog(
            AgroalDataSource database,
            ObjectMapper json,
            TransactionSynchronizationRegistry transaction,
            EventRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AggregateChange change) {
        append(List.of(change));
    }

    /** Appends several changes of one act in one round trip. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<AggregateChange> changes) {
        var actor = Actor.current();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into event_log (id, topic, key, version, type, payload, actor, area, reason, origin,
                                               causation_id, occurred_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, coalesce(?, clock_timestamp()))""")) {
            for (var change : changes) {
                insert.setObject(1, Ids.next());
                insert.setString(2, change.topic());
                insert.setObject(3, change.id());
                insert.setInt(4, change.version());
                insert.setString(5, change.type());
                insert.setString(6, payload(change));
                insert.setString(7, actor.id());
                insert.setObject(8, actor.area());
                insert.setString(9, change.reason());
                insert.setString(10, actor.origin());
                insert.setObject(11, change.causationId());
                insert.setTimestamp(12, timestamp(change.occurredAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The event log took no entry", e);
        }
        wakeRelayAfterCommit();
    }

    /** How large the event of this state would be; for a warning while a document is still a draft. */
    public boolean fits(Object state) {
        return write(state).getBytes(StandardCharsets.UTF_8).length <= MAX_PAYLOAD_BYTES;
    }

    private String payload(AggregateChange change) {
        var payload = write(change.state());
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "The event of " + change.type() + " " + change.id() + " is larger than " + MAX_PAYLOAD_BYTES);
        }
        return payload;
    }

    private String write(Object state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + state.getClass(), e);
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private void wakeRelayAfterCommit() {
        var registered = EventLog.class;
        if (transaction.getResource(registered) != null) {
            return;
        }
        transaction.putResource(registered, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                relay.wake();
            }
        });
    }
}
