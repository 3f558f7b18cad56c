package vn.gnbv.reporting.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final String SEEN = """
            where (?::uuid in (r.reporter_organisation_id, o.reporter_organisation_id, o.receiver_organisation_id)
              or array[r.reporter_organisation_id, o.receiver_organisation_id] && (select with_predecessors(?::uuid)))\s""";

    private static final String LIST = """
            select r.*, o.receiver_organisation_id, o.due_date, s.sections
            from reports r
            join obligations o on o.id = r.obligation_id
            left join report_sheets s on s.report_id = r.id
            """ + SEEN;

    /** What is read most: all that one is made of, in one statement. What only a draft needs is left out of the others. */
    private static final String ONE = """
            select r.*, o.receiver_organisation_id, o.due_date, o.reporter_organisation_id as owed_by,
                   s.sections, s.entries, f.entered_at as form_entered_at,
                   e.report_values, draft.*, clock_timestamp() as read_at
            from reports r
            join obligations o on o.id = r.obligation_id
            left join report_sheets s on s.report_id = r.id
            join form_versions f on f.code = r.form_code and f.version = r.form_version
            left join report_editions e on e.report_id = r.id and e.edition = r.edition
            left join lateral (
              select ground.*, (select jsonb_object_agg(l.version, l.id) from event_log l
                                where l.type = 'vn.gnbv.report.v1' and l.key = r.id) as events
              from (select o.reporter_organisation_id as reporter, r.year, r.period_key, o.due_date, r.form_code) asked
              cross join lateral (%s) ground) draft on r.state in ('DRAFT', 'RETURNED')
            """.formatted(Prefill.GROUND) + SEEN + "and r.id = ?";

    /** What a list is narrowed by; null means any. */
    record Filter(@Nullable UUID obligationId, @Nullable String periodKey, Report.@Nullable State state) {}

    private final Database database;
    private final Prefill prefill;
    private final ReportForms forms;
    private final ReportSheets sheets;
    private final ReportEditions editions;
    private final ObjectReader events;

    ReportQueries(
            Database database,
            Prefill prefill,
            ReportForms forms,
            ReportSheets sheets,
            ReportEditions editions,
            ObjectMapper json) {
        this.database = database;
        this.prefill = prefill;
        this.forms = forms;
        this.sheets = sheets;
        this.editions = editions;
        this.events = json.readerForMapOf(UUID.class);
    }

    /** With all that its values are worked out from. */
    @Nullable
    Read read(UUID id, @Nullable UUID organisation) {
        var row = database.row(ONE, this::row, organisation, organisation, id);
        if (row == null) {
            return null;
        }
        var report = row.report();
        var form = forms.find(report.formCode(), report.formVersion(), row.formEnteredAt());
        var known = report.live() ? prefill.of(row.asked(), form, row.ground()) : Prefill.Known.NOTHING;
        return new Read(report, form, known, row.entries(), row.events(), row.handedIn(), row.readAt());
    }

    /** The report of an obligation; null where none has been begun. */
    @Nullable
    UUID begun(UUID obligation) {
        return database.row(
                "select id from reports where obligation_id = ? and supplement = 0",
                row -> row.getObject(1, UUID.class),
                obligation);
    }

    /** Sorted by id, which is by creation; without values. */
    List<ReportView> list(@Nullable UUID organisation, Filter filter, @Nullable UUID after, int limit) {
        return database.rows(
                LIST + """
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

    /**
     * One report as it is kept.
     *
     * @param owedBy who owes it now; the report follows when it is next changed
     * @param events that told of the entries, by version
     * @param handedIn the edition that was handed in last; null before the first
     */
    private record Row(
            ReportView report,
            Instant formEnteredAt,
            UUID owedBy,
            Prefill.Ground ground,
            Map<String, Report.Entry> entries,
            Map<String, UUID> events,
            @Nullable List<ReportValue> handedIn,
            Instant readAt) {

        Prefill.Asked asked() {
            return new Prefill.Asked(
                    owedBy, report.unitId(), report.programmeId(), report.year(), report.periodKey(), report.dueDate());
        }
    }

    /**
     * One report with all that its values are worked out from.
     *
     * @param known what it is pre-filled with; nothing once it has been handed in
     * @param events that told of the entries, by version
     * @param handedIn the edition that was handed in last; null before the first
     */
    record Read(
            ReportView report,
            ReportForm form,
            Prefill.Known known,
            Map<String, Report.Entry> entries,
            Map<String, UUID> events,
            @Nullable List<ReportValue> handedIn,
            Instant readAt) {

        /** After a change of it. */
        Read after(Report changed) {
            return new Read(report.after(changed), form, known, Map.copyOf(changed.entries), events, handedIn, readAt);
        }

        /** With the events that have told of it meanwhile. */
        Read toldBy(Map<String, UUID> told) {
            return new Read(report, form, known, entries, told, handedIn, readAt);
        }

        private ReportValue.Sheet sheet() {
            return new ReportValue.Sheet(
                    form,
                    known.cells(),
                    entries,
                    version ->
                            new Source(ReportChanged.TYPE, report.id(), version, events.get(String.valueOf(version))));
        }

        /** As they would be submitted now. */
        List<ReportValue> values() {
            return sheet().values();
        }

        /** As the reporter and the receiver see it: as it would be submitted now, or as it was handed in. */
        ReportView view() {
            if (!report.live()) {
                return report.with(handedIn, null);
            }
            var sheet = sheet();
            return report.with(sheet.values(), Readiness.of(sheet, known.committee(), report.sections(), handedIn));
        }
    }
    /** What a report would say that nobody has begun yet. */
    NextReport next(ObligationView obligation, ReportForm form) {
        var asked = Prefill.Asked.of(obligation);
        var known = prefill.of(asked, form, prefill.ground(asked, form.code()));
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

    /** The events that have told of a report, by version. */
    Map<String, UUID> events(UUID report) {
        return eventsIn(database.row(
                "select jsonb_object_agg(version, id) from event_log where type = ? and key = ?",
                row -> row.getString(1),
                ReportChanged.TYPE,
                report));
    }

    private Map<String, UUID> eventsIn(@Nullable String json) {
        try {
            return json == null ? Map.of() : events.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Row row(ResultSet row) throws SQLException {
        var handedIn = row.getString("report_values");
        return new Row(
                report(row),
                row.getTimestamp("form_entered_at").toInstant(),
                row.getObject("owed_by", UUID.class),
                prefill.ground(row),
                sheets.entries(row.getString("entries")),
                eventsIn(row.getString("events")),
                handedIn == null ? null : editions.read(handedIn),
                row.getTimestamp("read_at").toInstant());
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
                sheets.texts(row.getString("sections")),
                row.getString("signer"),
                ReportEditions.signedAs(row),
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
