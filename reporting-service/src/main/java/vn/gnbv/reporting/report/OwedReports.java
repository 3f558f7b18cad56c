package vn.gnbv.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.obligation.Timeliness;

/** What is owed by a unit with all below it for a period, and what of it has been accepted. */
@ApplicationScoped
public class OwedReports {

    /**
     * One report that is owed.
     *
     * @param reportState null when there is no report yet
     * @param accepted null until it is accepted
     */
    public record Owed(
            UUID obligationId,
            UUID organisationId,
            @Nullable LocalDate dueDate,
            @Nullable String reportState,
            @Nullable Accepted accepted) {}

    /** The report as it was accepted, and the event that told of it. */
    public record Accepted(
            UUID reportId,
            int edition,
            int version,
            UUID eventId,
            Timeliness timeliness,
            Map<String, @Nullable BigDecimal> values) {}

    private final Database database;
    private final ReportEditions editions;

    OwedReports(Database database, ReportEditions editions) {
        this.database = database;
        this.editions = editions;
    }

    /** @param on the date whose boundaries decide what lies below the unit */
    public List<Owed> of(UUID regime, String periodKey, UUID unit, LocalDate on) {
        return database.rows(
                """
                select o.id as obligation_id, o.reporter_organisation_id, o.due_date, first.state, r.id as report_id,
                       r.edition, r.version, first.timeliness, e.report_values, l.id as event_id
                from obligations o
                left join reports first on first.obligation_id = o.id and first.supplement = 0
                left join lateral (
                  select * from reports r where r.obligation_id = o.id and r.state = 'ACCEPTED'
                  order by r.supplement desc limit 1) r on true
                left join report_editions e on e.report_id = r.id and e.edition = r.edition
                left join event_log l on l.type = 'vn.gnbv.report.v1' and l.key = r.id and l.version = r.version
                where o.regime_id = ? and o.period_key = ? and o.state <> 'WITHDRAWN' and\s""" + AreaTree.within("o.unit_id", "?::date") + " order by o.unit_id, o.reporter_organisation_id",
                this::owed,
                regime,
                periodKey,
                unit,
                on);
    }

    private Owed owed(ResultSet row) throws SQLException {
        var values = row.getString("report_values");
        return new Owed(
                row.getObject("obligation_id", UUID.class),
                row.getObject("reporter_organisation_id", UUID.class),
                row.getObject("due_date", LocalDate.class),
                row.getString("state"),
                values == null
                        ? null
                        : new Accepted(
                                row.getObject("report_id", UUID.class),
                                row.getInt("edition"),
                                row.getInt("version"),
                                row.getObject("event_id", UUID.class),
                                Timeliness.valueOf(row.getString("timeliness")),
                                byIndicator(editions.read(values))));
    }

    private static Map<String, @Nullable BigDecimal> byIndicator(List<ReportValue> values) {
        var byIndicator = new HashMap<String, @Nullable BigDecimal>();
        values.forEach(v -> byIndicator.put(v.indicator(), v.value()));
        return byIndicator;
    }
}
