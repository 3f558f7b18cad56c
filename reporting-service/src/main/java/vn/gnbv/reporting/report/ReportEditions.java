package vn.gnbv.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.database.Database;

/** Every submission of every report, only ever added to. */
@ApplicationScoped
class ReportEditions {

    private static final TypeReference<List<ReportValue>> VALUES = new TypeReference<>() {};

    private final Database database;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    ReportEditions(Database database, ObjectMapper json) {
        this.database = database;
        this.reader = json.readerFor(VALUES).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.writer = json.writerFor(VALUES);
    }

    void add(UUID report, ReportEdition edition) {
        database.write(
                """
                        insert into report_editions (report_id, edition, submitted_at, submitted_by, signer, narrative,
                                                     new_due_date, report_values)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                report,
                edition.edition(),
                edition.submittedAt(),
                edition.submittedBy(),
                edition.signer(),
                edition.narrative(),
                edition.newDueDate(),
                write(edition.values()));
    }

    /** In their order. */
    List<ReportEdition> of(UUID report) {
        return database.rows(
                "select * from report_editions where report_id = ? order by edition", this::edition, report);
    }

    List<ReportValue> read(String values) {
        try {
            return reader.readValue(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReportEdition edition(ResultSet row) throws SQLException {
        return new ReportEdition(
                row.getInt("edition"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"),
                row.getString("signer"),
                row.getString("narrative"),
                row.getObject("new_due_date", LocalDate.class),
                read(row.getString("report_values")));
    }

    private String write(List<ReportValue> values) {
        try {
            return writer.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
