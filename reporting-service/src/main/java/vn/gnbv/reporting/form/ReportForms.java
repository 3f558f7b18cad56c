package vn.gnbv.reporting.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The forms in all their versions, which are data; only added to. */
@ApplicationScoped
public class ReportForms {

    private static final String KEY = "select code, version, entered_at from form_versions\s";

    /** What a version is known by, however often the data are set up anew. */
    private record Key(String code, int version, Instant enteredAt) {}

    private final Map<Key, ReportForm> known = new ConcurrentHashMap<>();
    private final Database database;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    ReportForms(Database database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(ReportForm.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writerFor(ReportForm.class);
    }

    /** The version; null where there is none. */
    public @Nullable ReportForm find(String code, int version) {
        return known(database.row(KEY + "where code = ? and version = ?", ReportForms::key, code, version));
    }

    /** The version that was entered then, of which nothing is asked once it has been read. */
    public ReportForm find(String code, int version, Instant enteredAt) {
        return Objects.requireNonNull(known(new Key(code, version, enteredAt)));
    }

    /** The newest version; null where there is none. */
    public @Nullable ReportForm newest(String code) {
        return database.row(
                "select definition from form_versions where code = ? order by version desc limit 1", this::form, code);
    }

    /** The version in force on a day; before the first was, the first. */
    public @Nullable ReportForm inForce(String code, LocalDate on) {
        return known(database.row(KEY + """
                where code = ?
                order by valid_from <= ? desc, case when valid_from <= ? then version end desc, version limit 1""", ReportForms::key, code, on, on));
    }

    /** The newest version of each, by code. */
    List<ReportForm> list(@Nullable String after, int limit) {
        return database.rows("""
                select distinct on (code) definition from form_versions
                where ?::text is null or code > ? order by code, version desc limit ?""", this::form, after, after, limit);
    }

    /** In their order. */
    List<ReportForm> versions(String code, @Nullable Integer after, int limit) {
        return database.rows("""
                select definition from form_versions
                where code = ? and (?::integer is null or version > ?) order by version limit ?""", this::form, code, after, after, limit);
    }

    /** False when somebody else has just entered this version. */
    boolean add(ReportForm form, String by) {
        return database.write("""
                        insert into form_versions (code, version, valid_from, definition, entered_by, entered_at)
                        values (?, ?, ?, ?::jsonb, ?, clock_timestamp()) on conflict do nothing""", form.code(), form.version(), form.validFrom(), write(form), by) == 1;
    }

    /** Whether a text can be read as a JSON path. */
    boolean isPath(String text) {
        return database.rows("select pg_input_is_valid(?, 'jsonpath')", row -> row.getBoolean(1), text)
                .getFirst();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString("code"),
                row.getInt("version"),
                row.getTimestamp("entered_at").toInstant());
    }

    /** A version never changes, so it is read once; a report of many cells asks for its form again and again. */
    private @Nullable ReportForm known(@Nullable Key key) {
        var form = key == null ? null : known.get(key);
        if (key != null && form == null) {
            form = database.row(
                    "select definition from form_versions where code = ? and version = ?",
                    this::form,
                    key.code(),
                    key.version());
            known.put(key, Objects.requireNonNull(form));
        }
        return form;
    }

    private ReportForm form(ResultSet row) throws SQLException {
        try {
            return reader.readValue(row.getString(1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(ReportForm form) {
        try {
            return writer.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
