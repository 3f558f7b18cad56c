package vn.gnbv.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Actor;
import vn.gnbv.platform.database.Database;

/**
 * Where every change is written down, in the transaction that made it true: audit and replay source, never changed
 * afterwards. What has a topic also stands in the outbox until it is published.
 */
@ApplicationScoped
public class EventLog {

    /** A broker refuses what is larger than a megabyte, and a row that cannot leave would hold up all behind it. */
    private static final int MAX_PAYLOAD_BYTES = 900_000;

    private static final String ONE =
            insert("values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, coalesce(?::timestamptz, clock_timestamp()))");

    private static final String MANY = insert("""
            select id, topic, key, version, type, payload, actor, area, reason, origin, causation_id,
                   coalesce(occurred_at, clock_timestamp())
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::integer[], ?::text[], ?::jsonb[], ?::text[], ?::uuid[],
                        ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
              changes(id, topic, key, version, type, payload, actor, area, reason, origin, causation_id, occurred_at)""");

    private final Database database;
    private final ObjectMapper json;
    private final TransactionSynchronizationRegistry transaction;
    private final EventRelay relay;

    EventLog(Database database, ObjectMapper json, TransactionSynchronizationRegistry transaction, EventRelay relay) {
        this.database = database;
        this.json = json;
        this.transaction = transaction;
        this.relay = relay;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AggregateChange change) {
        append(List.of(change));
    }

    /** Appends several changes of one act in one round trip; a single one shares that of the next entry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<AggregateChange> changes) {
        var actor = Actor.current();
        if (changes.size() == 1) {
            database.writeWithNext(ONE, values(changes.getFirst(), actor));
        } else {
            database.writeColumns(
                    MANY, changes.stream().map(c -> values(c, actor)).toList());
        }
        wakeRelayAfterCommit();
    }

    private static String insert(String rows) {
        return """
                with entry as (
                  insert into event_log (id, topic, key, version, type, payload, actor, area, reason, origin,
                                         causation_id, occurred_at)
                  %s
                  returning seq, topic
                )
                insert into event_outbox select seq from entry where topic is not null""".formatted(rows);
    }

    private @Nullable Object[] values(AggregateChange change, Actor actor) {
        return new @Nullable Object[] {
            Ids.next(),
            change.topic(),
            change.id(),
            change.version(),
            change.type(),
            payload(change),
            actor.id(),
            actor.area(),
            change.reason(),
            actor.origin(),
            change.causationId(),
            change.occurredAt()
        };
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
