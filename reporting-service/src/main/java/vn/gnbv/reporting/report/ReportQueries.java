package vn.gnbv.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.directory.Directory;
import vn.gnbv.reporting.figure.Figures;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.obligation.Timeliness;
import vn.gnbv.reporting.regime.Regime;

/** Reads reports for the two who may see them, with live values as long as they are not submitted. */
@ApplicationScoped
class ReportQueries {

    private static final String REPORTS = """
            select r.*, o.receiver_organisation_id
            from reports r join obligations o on o.id = r.obligation_id
            where ?::uuid in (r.reporter_organisation_id, o.receiver_organisation_id)\s""";

    /** What a list is narrowed by; null means any. */
    record Filter(@Nullable UUID obligationId, @Nullable String periodKey, Report.@Nullable State state) {}

    private final Database database;
    private final Directory directory;
    private final Figures figures;
    private final ReportForms forms;
    private final ReportEditions editions;

    ReportQueries(Database database, Directory directory, Figures figures, ReportForms forms, ReportEditions editions) {
        this.database = database;
        this.directory = directory;
        this.figures = figures;
        this.forms = forms;
        this.editions = editions;
    }

    /** With its values. */
    @Nullable
    ReportView find(UUID id, @Nullable UUID organisation) {
        var report = database.row(REPORTS + "and r.id = ?", ReportQueries::report, organisation, id);
        if (report == null) {
            return null;
        }
        return report.with(
                report.live() ? live(report) : editions.of(id).getLast().values());
    }

    /** Sorted by id, which is by creation; without values. */
    List<ReportView> list(@Nullable UUID organisation, Filter filter, @Nullable UUID after, int limit) {
        return database.rows(
                REPORTS + """
                and r.obligation_id = coalesce(?::uuid, r.obligation_id)
                and r.period_key = coalesce(?::text, r.period_key)
                and r.state = coalesce(?::text, r.state)
                and (?::uuid is null or r.id > ?::uuid)
                order by r.id limit ?""",
                ReportQueries::report,
                organisation,
                filter.obligationId(),
                filter.periodKey(),
                filter.state(),
                after,
                after,
                limit);
    }

    /** Whether the reporter states what only communes state; null while the directory does not tell. */
    @Nullable
    Boolean reportsForACommune(UUID organisation, int year) {
        var reporter = directory.organisation(organisation, Regime.boundariesOf(year));
        return reporter == null || reporter.unitLevel() == null ? null : reporter.communeCommittee();
    }

    /** The values as they would be submitted now. */
    List<ReportValue> live(ReportView report) {
        var form = forms.find(report.formCode());
        if (form == null) {
            return List.of();
        }
        var commune = Boolean.TRUE.equals(reportsForACommune(report.reporterOrganisationId(), report.year()));
        var prefilled = commune
                ? figures.ofCommune(report.unitId(), report.programmeId(), report.year())
                : figures.ofAgency(report.reporterOrganisationId(), report.programmeId(), report.year());
        return ReportValue.of(form, prefilled, entries(report.id()), report.id(), events(report.id()));
    }

    private Map<String, Report.Entry> entries(UUID report) {
        var entries = new HashMap<String, Report.Entry>();
        database.rows(
                "select * from report_entries where report_id = ?",
                row -> entries.put(
                        row.getString("indicator"),
                        new Report.Entry(
                                row.getObject("value", Long.class),
                                row.getString("note"),
                                row.getInt("entered_version"),
                                row.getString("entered_by"),
                                row.getTimestamp("entered_at").toInstant())),
                report);
        return entries;
    }

    private Map<Integer, UUID> events(UUID report) {
        var events = new HashMap<Integer, UUID>();
        database.rows(
                "select version, id from event_log where type = ? and key = ?",
                row -> events.put(row.getInt("version"), row.getObject("id", UUID.class)),
                ReportChanged.TYPE,
                report);
        return events;
    }

    private static ReportView report(ResultSet row) throws SQLException {
        var paperDate = row.getObject("paper_date", LocalDate.class);
        var paper = paperDate == null
                ? null
                : new AcceptReport.Paper(paperDate, row.getString("paper_number"), row.getString("paper_sha256"));
        var timeliness = row.getString("timeliness");
        var acceptedBy = row.getString("accepted_by");
        return new ReportView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("obligation_id", UUID.class),
                row.getObject("regime_id", UUID.class),
                row.getString("period_key"),
                row.getObject("programme_id", UUID.class),
                row.getInt("year"),
                row.getObject("reporter_organisation_id", UUID.class),
                row.getObject("receiver_organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("form_code"),
                Report.State.valueOf(row.getString("state")),
                row.getInt("edition"),
                null,
                row.getString("narrative"),
                row.getString("signer"),
                row.getTimestamp("created_at").toInstant(),
                Database.instant(row, "submitted_at"),
                row.getString("submitted_by"),
                row.getString("return_reason"),
                row.getObject("new_due_date", LocalDate.class),
                Database.instant(row, "accepted_at"),
                acceptedBy,
                paper,
                paper != null,
                paper == null ? null : acceptedBy,
                timeliness == null ? null : Timeliness.valueOf(timeliness));
    }
}
