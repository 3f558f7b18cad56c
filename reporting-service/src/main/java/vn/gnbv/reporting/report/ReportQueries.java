package vn.gnbv.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.closing.PeriodClosings;
import vn.gnbv.reporting.figure.Figure.Source;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForms;
import vn.gnbv.reporting.obligation.ObligationView;
import vn.gnbv.reporting.obligation.Timeliness;

/**
 * Reads reports for the two who may see them, and for who took everything over from one of them, with live values as long as
 * they are not submitted.
 */
@ApplicationScoped
class ReportQueries {

    private static final String REPORTS = """
            select r.*, o.receiver_organisation_id, o.due_date,
                   (select jsonb_object_agg(s.section, s.told) from report_sections s where s.report_id = r.id) as sections
            from reports r join obligations o on o.id = r.obligation_id
            where (?::uuid in (r.reporter_organisation_id, o.reporter_organisation_id, o.receiver_organisation_id)
              or array[r.reporter_organisation_id, o.receiver_organisation_id] && (select with_predecessors(?::uuid)))\s""";

    /** What a list is narrowed by; null means any. */
    record Filter(@Nullable UUID obligationId, @Nullable String periodKey, Report.@Nullable State state) {}

    private final Database database;
    private final Prefill prefill;
    private final ReportForms forms;
    private final ReportEntries entries;
    private final ReportEditions editions;

    ReportQueries(
            Database database, Prefill prefill, ReportForms forms, ReportEntries entries, ReportEditions editions) {
        this.database = database;
        this.prefill = prefill;
        this.forms = forms;
        this.entries = entries;
        this.editions = editions;
    }

    /** With its values. */
    @Nullable
    ReportView find(UUID id, @Nullable UUID organisation) {
        var report = database.row(REPORTS + "and r.id = ?", this::report, organisation, organisation, id);
        if (report == null) {
            return null;
        }
        return report.live() ? live(report) : report.with(editions.latest(id), null);
    }

    /** With these values, which have just been handed in. */
    ReportView handedIn(UUID id, @Nullable UUID organisation, List<ReportValue> values) {
        var report = database.row(REPORTS + "and r.id = ?", this::report, organisation, organisation, id);
        return Objects.requireNonNull(report, "it is the caller's").with(values, null);
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
                this::report,
                organisation,
                organisation,
                filter.obligationId(),
                filter.periodKey(),
                filter.state(),
                after,
                after,
                limit);
    }

    /** With the values as they would be submitted now, and what stands in the way. */
    private ReportView live(ReportView report) {
        var form = forms.find(report.formCode(), report.formVersion());
        return form == null ? report.with(List.of(), null) : shown(draft(report, form, entries.of(report.id())));
    }

    /**
     * What has been read of a report that is not handed in.
     *
     * @param handedIn the edition that was handed in before; null for the first
     */
    record Draft(
            ReportView report,
            ReportForm form,
            Prefill.Known known,
            Map<String, Report.Entry> entries,
            @Nullable List<ReportValue> handedIn) {

        /** @param events that told of the entries, by version */
        private ReportValue.Sheet sheet(Map<Integer, UUID> events) {
            return new ReportValue.Sheet(
                    form,
                    known.cells(),
                    entries,
                    version -> new Source(ReportChanged.TYPE, report.id(), version, events.get(version)));
        }

        /** By which event its entries are told does not change them. */
        List<ReportValue> values() {
            return sheet(Map.of()).values();
        }
    }

    /** For its reporter, who has just entered these. */
    Draft draft(Report report, ReportForm form, @Nullable UUID organisation) {
        var row = database.row(REPORTS + "and r.id = ?", this::report, organisation, organisation, report.id);
        return draft(Objects.requireNonNull(row, "it is the caller's"), form, report.entries);
    }

    private Draft draft(ReportView report, ReportForm form, Map<String, Report.Entry> entered) {
        var known = prefill.of(
                new Prefill.Asked(
                        report.reporterOrganisationId(),
                        report.unitId(),
                        report.programmeId(),
                        report.year(),
                        report.periodKey(),
                        report.dueDate()),
                form);
        return new Draft(report, form, known, entered, report.edition() == 0 ? null : editions.latest(report.id()));
    }

    /** As the reporter and the receiver see it, each entry with the event that has told of it. */
    ReportView shown(Draft draft) {
        var report = draft.report();
        var sheet = draft.sheet(draft.entries().isEmpty() ? Map.of() : events(report.id()));
        return report.with(
                sheet.values(), Readiness.of(sheet, draft.known().committee(), report.sections(), draft.handedIn()));
    }

    /** What a report would say that nobody has begun yet. */
    NextReport next(ObligationView obligation, ReportForm form) {
        var known = prefill.of(Prefill.Asked.of(obligation), form);
        var sheet = new ReportValue.Sheet(
                form,
                known.cells(),
                Map.of(),
                version -> new Source(ReportChanged.TYPE, obligation.id(), version, null));
        return new NextReport(
                obligation,
                null,
                form.version(),
                sheet.values(),
                Readiness.of(sheet, known.committee(), Map.of(), null));
    }

    /** The report that an organisation owes next, by due date; null where it owes none. */
    @Nullable
    UUID nextObligation(UUID organisation) {
        return database.row("""
                select o.id from obligations o
                left join reports r on r.obligation_id = o.id and r.supplement = 0
                where o.reporter_organisation_id = ? and o.state = 'OPEN' and coalesce(r.state, '') <> 'SUBMITTED'
                  and\s""" + PeriodClosings.TAKEN + """
                 order by coalesce(o.due_date, date '9999-12-31'), o.id limit 1""", row -> row.getObject(1, UUID.class), organisation);
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

    private ReportView report(ResultSet row) throws SQLException {
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
                row.getInt("form_version"),
                row.getInt("supplement"),
                row.getString("supplement_reason"),
                row.getObject("due_date", LocalDate.class),
                Report.State.valueOf(row.getString("state")),
                row.getInt("edition"),
                null,
                null,
                row.getString("narrative"),
                editions.texts(row.getString("sections")),
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
