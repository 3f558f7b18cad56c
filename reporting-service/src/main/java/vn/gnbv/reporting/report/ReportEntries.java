package vn.gnbv.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.figure.PublishedStatus;

/** What reporters state themselves in the cells of their reports, all cells of one in one statement. */
@ApplicationScoped
class ReportEntries {

    private final Database database;

    ReportEntries(Database database) {
        this.database = database;
    }

    Map<String, Report.Entry> of(UUID report) {
        var entries = new HashMap<String, Report.Entry>();
        database.rows(
                "select * from report_entries where report_id = ?",
                row -> entries.put(
                        row.getString("cell"),
                        new Report.Entry(
                                Report.plain(row.getBigDecimal("value")),
                                status(row.getString("status")),
                                row.getString("note"),
                                row.getInt("entered_version"),
                                row.getString("entered_by"),
                                row.getTimestamp("entered_at").toInstant())),
                report);
        return entries;
    }

    /** These and no others; what says the same as before is not written again. */
    void keep(Report report) {
        var cells = new ArrayList<>(report.entries.keySet());
        var entries = cells.stream().map(report.entries::get).toList();
        database.write(
                """
                with said as materialized (
                  select * from unnest(?::text[], ?::numeric[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::timestamptz[])
                    e (cell, value, status, note, entered_version, entered_by, entered_at)
                ), taken_back as (
                  delete from report_entries e where e.report_id = ? and e.cell not in (select cell from said))
                insert into report_entries (report_id, cell, value, status, note, entered_version, entered_by, entered_at)
                select ?, said.* from said
                on conflict (report_id, cell) do update
                set value = excluded.value, status = excluded.status, note = excluded.note,
                    entered_version = excluded.entered_version, entered_by = excluded.entered_by,
                    entered_at = excluded.entered_at
                where report_entries.entered_version <> excluded.entered_version""",
                cells.toArray(String[]::new),
                entries.stream().map(Report.Entry::value).toArray(BigDecimal[]::new),
                entries.stream()
                        .map(e -> e.status() == null ? null : e.status().name())
                        .toArray(String[]::new),
                entries.stream().map(Report.Entry::note).toArray(String[]::new),
                entries.stream().map(Report.Entry::enteredVersion).toArray(Integer[]::new),
                entries.stream().map(Report.Entry::enteredBy).toArray(String[]::new),
                entries.stream().map(e -> e.enteredAt().toString()).toArray(String[]::new),
                report.id,
                report.id);
    }

    private static @Nullable PublishedStatus status(@Nullable String name) {
        return name == null ? null : PublishedStatus.valueOf(name);
    }
}
