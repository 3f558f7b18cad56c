package vn.gnbv.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.SigningCapacity;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.form.Column;

/** Every submission of every report, only ever added to. */
@ApplicationScoped
class ReportEditions {

    private static final TypeReference<List<ReportValue>> VALUES = new TypeReference<>() {};

    /** What adds up over reporters; last year's and the period's before can be found where they were reported. */
    private static final List<Column> STATED = List.of(Column.DONE, Column.PLAN, Column.ESTIMATE);

    private final Database database;
    private final ReportSheets sheets;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    ReportEditions(Database database, ReportSheets sheets, ObjectMapper json) {
        this.database = database;
        this.sheets = sheets;
        this.reader = json.readerFor(VALUES).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        // What is not stated is not kept; it is read as it was written.
        this.writer = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writerFor(VALUES);
    }

    void add(UUID report, ReportEdition edition) {
        database.writeWithNext(
                """
                        insert into report_editions (report_id, edition, submitted_at, submitted_by, signer, signed_as, narrative,
                                                     sections, new_due_date, report_values)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)""",
                report,
                edition.edition(),
                edition.submittedAt(),
                edition.submittedBy(),
                edition.signer(),
                edition.signedAs(),
                edition.narrative(),
                sheets.write(edition.sections()),
                edition.newDueDate(),
                write(edition.values()));
        addCells(report, edition);
    }

    /** What is stated and not worked out, in rows: what others add up. */
    private void addCells(UUID report, ReportEdition edition) {
        var indicators = new ArrayList<String>();
        var columns = new ArrayList<String>();
        var values = new ArrayList<BigDecimal>();
        var statuses = new ArrayList<String>();
        for (var value : edition.values()) {
            for (var column : STATED) {
                var stated = value.in(column);
                if (value.isStated(column) && stated != null) {
                    indicators.add(value.indicator());
                    columns.add(column.name());
                    values.add(stated);
                    statuses.add(status(value, column).name());
                }
            }
        }
        database.writeWithNext(
                """
                insert into report_cells (report_id, edition, indicator, column_code, value, status)
                select ?, ?, * from unnest(?::text[], ?::text[], ?::numeric[], ?::text[])""",
                report,
                edition.edition(),
                indicators.toArray(String[]::new),
                columns.toArray(String[]::new),
                values.toArray(BigDecimal[]::new),
                statuses.toArray(String[]::new));
    }

    /** A plan is settled as far as it goes; what a year will come to is an estimate. */
    private static Figure.Status status(ReportValue value, Column column) {
        return switch (column) {
            case DONE -> value.status();
            case ESTIMATE -> Figure.Status.ESTIMATE;
            default -> Figure.Status.PRELIMINARY;
        };
    }

    /** In their order. */
    List<ReportEdition> of(UUID report) {
        return database.rows(
                "select * from report_editions where report_id = ? order by edition", this::edition, report);
    }

    /** As it was kept. */
    List<ReportValue> read(String values) {
        try {
            return reader.readValue(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable SigningCapacity signedAs(ResultSet row) throws SQLException {
        var capacity = row.getString("signed_as");
        return capacity == null ? null : SigningCapacity.valueOf(capacity);
    }

    private ReportEdition edition(ResultSet row) throws SQLException {
        return new ReportEdition(
                row.getInt("edition"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getString("submitted_by"),
                row.getString("signer"),
                signedAs(row),
                row.getString("narrative"),
                sheets.texts(row.getString("sections")),
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
