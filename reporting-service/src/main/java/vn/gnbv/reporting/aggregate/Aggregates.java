package vn.gnbv.reporting.aggregate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Every aggregate that was ever computed; only added to. */
@ApplicationScoped
class Aggregates {

    private final Database database;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    Aggregates(Database database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(AggregateView.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writerFor(AggregateView.class);
    }

    /** The number of the next aggregate of the same; held until the transaction ends, so that no two get the same. */
    int nextEdition(UUID regime, String periodKey, UUID unit) {
        database.rows(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                regime + " " + periodKey + " " + unit);
        return database.rows(
                        "select count(*) from aggregates where regime_id = ? and period_key = ? and unit_id = ?",
                        row -> row.getInt(1) + 1,
                        regime,
                        periodKey,
                        unit)
                .getFirst();
    }

    void add(AggregateView aggregate) {
        database.write(
                """
                        insert into aggregates (id, regime_id, period_key, unit_id, receiver_organisation_id, edition,
                                                computed_at, computed_by, aggregate)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                aggregate.id(),
                aggregate.regimeId(),
                aggregate.periodKey(),
                aggregate.unitId(),
                aggregate.receiverOrganisationId(),
                aggregate.edition(),
                aggregate.computedAt(),
                aggregate.computedBy(),
                write(aggregate));
    }

    /** For the organisation that the reports go to. */
    @Nullable
    AggregateView find(UUID id, @Nullable UUID receiver) {
        return database.row(
                "select aggregate from aggregates where id = ? and receiver_organisation_id = ?::uuid",
                row -> read(row.getString(1)),
                id,
                receiver);
    }

    /** Sorted by id, which is by computation. */
    List<AggregateView> list(
            @Nullable UUID receiver,
            @Nullable UUID regime,
            @Nullable String periodKey,
            @Nullable UUID unit,
            @Nullable UUID after,
            int limit) {
        return database.rows(
                """
                select aggregate from aggregates
                where receiver_organisation_id = ?::uuid and regime_id = coalesce(?::uuid, regime_id)
                  and period_key = coalesce(?::text, period_key) and unit_id = coalesce(?::uuid, unit_id)
                  and (?::uuid is null or id > ?::uuid)
                order by id limit ?""", row -> read(row.getString(1)), receiver, regime, periodKey, unit, after, after, limit);
    }

    private String write(AggregateView aggregate) {
        try {
            return writer.writeValueAsString(aggregate);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private AggregateView read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
