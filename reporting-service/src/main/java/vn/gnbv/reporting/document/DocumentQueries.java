package vn.gnbv.reporting.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.aggregate.AggregateView;
import vn.gnbv.reporting.report.ReportView;

/** Reads what stands on a paper besides the report itself; only what does not change any more once it is settled. */
@ApplicationScoped
class DocumentQueries {

    /** So many periods are looked back at. */
    private static final int PERIODS = 6;

    private final Database database;
    private final ObjectMapper json;

    DocumentQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** As the directory had the organisation and its unit on the day, or nearest to it. */
    Standing standing(UUID organisation, LocalDate on) {
        var standing = database.row(
                """
                select o.name, o.kind, u.name as unit
                from organisation_versions o
                left join lateral (
                  select name from unit_versions u where u.unit_id = o.unit_id
                  order by u.valid @> ?::date desc, upper(u.valid) desc nulls first limit 1) u on true
                where o.organisation_id = ?
                order by o.valid @> ?::date desc, upper(o.valid) desc nulls first limit 1""",
                row -> new Standing(
                        row.getString("name"),
                        row.getString("kind").equals("PEOPLES_COMMITTEE"),
                        row.getString("unit")),
                on,
                organisation,
                on);
        return standing == null ? new Standing("…", false, null) : standing;
    }

    /** The name of the unit; null while the directory does not tell. */
    @Nullable
    String unit(UUID unit, LocalDate on) {
        return database.row("""
                select name from unit_versions where unit_id = ?
                order by valid @> ?::date desc, upper(valid) desc nulls first limit 1""", row -> row.getString(1), unit, on);
    }

    @Nullable
    String period(UUID obligation) {
        return database.row("select period_label from obligations where id = ?", row -> row.getString(1), obligation);
    }

    /** What the same organisation had accepted on the same form before this report was submitted, and the report itself. */
    Trend trend(ReportView report, String period) {
        var points = new ArrayList<>(database.rows(
                        """
                        select o.period_label, e.report_values
                        from reports r
                        join obligations o on o.id = r.obligation_id
                        join report_editions e on e.report_id = r.id and e.edition = r.edition
                        where r.reporter_organisation_id = ? and r.form_code = ? and r.state = 'ACCEPTED'
                          and r.accepted_at < coalesce(?::timestamptz, clock_timestamp()) and r.obligation_id <> ? and r.supplement = 0
                        order by o.due_date desc nulls last, r.id desc limit ?""",
                        row -> new Trend.Point(row.getString(1), values(row.getString(2))),
                        report.reporterOrganisationId(),
                        report.formCode(),
                        report.submittedAt(),
                        report.obligationId(),
                        PERIODS - 1)
                .reversed());
        var now = new HashMap<String, BigDecimal>();
        if (report.values() != null) {
            report.values().stream().filter(v -> v.value() != null).forEach(v -> now.put(v.indicator(), v.value()));
        }
        points.add(new Trend.Point(period, now));
        return new Trend(points);
    }

    /** What each input of an aggregate says, by report. */
    Map<UUID, Map<String, BigDecimal>> reported(List<AggregateView.Input> inputs) {
        var reports = inputs.stream().map(AggregateView.Input::reportId).toArray(UUID[]::new);
        var editions = new HashMap<UUID, Integer>();
        inputs.forEach(i -> editions.put(i.reportId(), i.edition()));
        var reported = new HashMap<UUID, Map<String, BigDecimal>>();
        database.rows(
                "select report_id, edition, report_values from report_editions where report_id = any (?)",
                row -> {
                    var report = row.getObject("report_id", UUID.class);
                    if (editions.get(report) == row.getInt("edition")) {
                        reported.put(report, values(row.getString("report_values")));
                    }
                    return report;
                },
                (Object) reports);
        return reported;
    }

    /** Whether any of its reports says of itself that it is invented. */
    boolean sample(UUID aggregate) {
        return database.row("""
                        select 1 from aggregate_inputs i
                        join report_editions e on e.report_id = i.report_id and e.edition = i.edition
                        where i.aggregate_id = ? and concat_ws(' ', e.signer, e.narrative, e.sections) like ? limit 1""", row -> true, aggregate, "%" + FormPaper.SAMPLE + "%") != null;
    }

    /** What the lines of an aggregate came to by component, as they were when it was computed. */
    List<ComponentShare> money(UUID aggregate) {
        return database.rows(
                """
                select c.code, c.name_vi, c.name_en, sum(l.assigned_vnd) as assigned_vnd,
                       sum(l.disbursed_vnd) as disbursed_vnd
                from aggregate_lines l
                join budget_line_copies b on b.id = l.line_id
                left join component_copies c on c.id = b.component_id
                where l.aggregate_id = ? group by c.code, c.name_vi, c.name_en order by c.code nulls last""",
                row -> new ComponentShare(
                        row.getString("code"),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getLong("assigned_vnd"),
                        row.getLong("disbursed_vnd")),
                aggregate);
    }

    private Map<String, BigDecimal> values(String values) {
        try {
            var stated = new HashMap<String, BigDecimal>();
            for (var value : json.readTree(values)) {
                if (value.hasNonNull("value")) {
                    stated.put(
                            value.path("indicator").asText(),
                            new BigDecimal(value.path("value").asText()));
                }
            }
            return stated;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
