package vn.gnbv.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** What reporters state themselves in the cells of their reports, all cells of one in one row. */
@ApplicationScoped
class ReportEntries {

    private static final TypeReference<Map<String, Report.Entry>> ENTRIES = new TypeReference<>() {};

    private final Database database;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    ReportEntries(Database database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(ENTRIES);
        this.writer = json.writerFor(ENTRIES);
    }

    Map<String, Report.Entry> of(UUID report) {
        var entries = database.row(
                "select entries from report_sheets where report_id = ?", row -> read(row.getString(1)), report);
        return entries == null ? Map.of() : entries;
    }

    /** These and no others. */
    void keep(Report report) {
        database.writeWithNext("""
                insert into report_sheets (report_id, entries) values (?, ?::jsonb)
                on conflict (report_id) do update set entries = excluded.entries""", report.id, write(report.entries));
    }

    private Map<String, Report.Entry> read(String entries) {
        try {
            return reader.readValue(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, Report.Entry> entries) {
        try {
            return writer.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
