package vn.gnbv.reporting.regime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The regimes that have reached the copy. */
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
                        insert into regime_copies (id, version, event_id, regime) values (?, ?, ?, ?::jsonb)
                        on conflict (id) do update
                        set version = excluded.version, event_id = excluded.event_id, regime = excluded.regime
                        where regime_copies.version < excluded.version""", regime.id(), regime.version(), eventId, write(regime)) == 1;
    }

    public @Nullable Regime find(UUID id) {
        return database.row("select regime from regime_copies where id = ?", row -> read(row.getString(1)), id);
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
