package vn.gnbv.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What reporters state themselves, in numbers and in words, all of one report in one row. */
@ApplicationScoped
class ReportSheets {

    private final Database database;
    private final ObjectReader entries;
    private final ObjectReader texts;
    private final ObjectWriter writer;

    ReportSheets(Database database, ObjectMapper json) {
        this.database = database;
        this.entries = json.readerFor(new TypeReference<Map<String, Report.Entry>>() {});
        this.texts = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.writer = json.writer();
    }

    /** This and nothing else. */
    void keep(Report report) {
        database.writeWithNext("""
                insert into report_sheets (report_id, entries, sections) values (?, ?::jsonb, ?::jsonb)
                on conflict (report_id) do update set entries = excluded.entries, sections = excluded.sections""", report.id, write(report.entries), write(report.sections));
    }

    /** By cell. */
    Map<String, Report.Entry> entries(@Nullable String json) {
        return json == null ? Map.of() : read(entries, json);
    }

    /** By section of the form. */
    Map<String, String> texts(@Nullable String json) {
        return json == null ? Map.of() : read(texts, json);
    }

    String write(Map<String, ?> stated) {
        try {
            return writer.writeValueAsString(stated);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Map<String, T> read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
