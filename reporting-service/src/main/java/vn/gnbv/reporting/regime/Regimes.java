package vn.gnbv.reporting.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The regimes that have reached the copy, those that a request here makes among them, and which of them to follow. */
@ApplicationScoped
public class Regimes {

    private final Database database;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    Regimes(Database database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(Regime.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writerFor(Regime.class);
    }

    /** False when the copy already holds this version or a newer one. */
    public boolean keep(Regime regime, UUID eventId) {
        return database.write("""
                        insert into regime_copies (id, version, event_id, regime, follow_on)
                        values (?, ?, ?, ?::jsonb, '-infinity')
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, regime = excluded.regime,
                            follow_on = '-infinity', follow_number = regime_copies.follow_number + 1
                        where regime_copies.version < excluded.version""", regime.id(), regime.version(), eventId, write(regime)) == 1;
    }

    public @Nullable Regime find(UUID id) {
        return database.row("select regime from regime_copies where id = ?", row -> read(row.getString(1)), id);
    }

    /** A regime whose obligations are to be brought into line. */
    public record ToFollow(Regime regime, int number) {}

    /** Those that wait on a day, a portion of them. */
    public List<ToFollow> toFollow(LocalDate today) {
        return database.rows(
                """
                select regime, follow_number from regime_copies where follow_on <= ?::date
                order by follow_on, id limit 100""", row -> new ToFollow(read(row.getString("regime")), row.getInt("follow_number")), today);
    }

    /** Nothing is left to do until a day, unless something came meanwhile; then it waits as before. */
    public void followed(ToFollow followed, @Nullable LocalDate again) {
        database.write(
                "update regime_copies set follow_on = ?::date where id = ? and follow_number = ?",
                again,
                followed.regime().id(),
                followed.number());
    }

    /** What is known of these organisations or units has changed; whoever owes or receives must be found anew. */
    public void followAgain(Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var ids = changed.toArray(UUID[]::new);
        database.write("""
                update regime_copies set follow_on = '-infinity', follow_number = follow_number + 1
                where id in (
                  select regime_id from obligations where named_reporter_organisation_id = any (?)
                  union select regime_id from obligations where reporter_organisation_id = any (?)
                  union select regime_id from obligations where receiver_organisation_id = any (?)
                  union select regime_id from obligations where via_organisation_id = any (?)
                  union select regime_id from obligations where unit_id = any (?))""", ids, ids, ids, ids, ids);
    }

    public boolean planHasPeriod(UUID planId, String periodKey) {
        return database.row("""
                        select 1 from regime_copies
                        where regime #>> '{source,id}' = ?::text
                          and jsonb_path_exists(regime, '$.periods[*] ? (@.key == $key)',
                                                jsonb_build_object('key', ?::text))""", row -> true, planId.toString(), periodKey) != null;
    }

    private String write(Regime regime) {
        try {
            return writer.writeValueAsString(regime);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Regime read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
