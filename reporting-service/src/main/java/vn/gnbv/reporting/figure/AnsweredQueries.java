package vn.gnbv.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.gnbv.platform.database.Database;
import vn.gnbv.reporting.figure.Answered.Reported;
import vn.gnbv.reporting.form.Exact;

/** Looks for what has been said already. */
@ApplicationScoped
class AnsweredQueries {

    private final Database database;
    private final PublishedFigures published;

    AnsweredQueries(Database database, PublishedFigures published) {
        this.database = database;
        this.published = published;
    }

    Answered of(String indicator, UUID unit, LocalDate from, LocalDate to) {
        var figures = published.series(List.of(unit), indicator, null, to, to, null, null, 100).stream()
                .filter(f -> f.periodFrom().equals(from))
                .toList();
        var reported = database.rows(
                """
                select r.id, r.reporter_organisation_id, r.form_code, r.period_key, o.period_to, c.value, c.status, r.accepted_at
                from obligations o
                join lateral (
                  select * from reports r where r.obligation_id = o.id and r.state = 'ACCEPTED'
                  order by r.supplement desc limit 1) r on true
                join report_cells c on c.report_id = r.id and c.edition = r.edition and c.column_code = 'DONE'
                where o.unit_id = ? and c.indicator = ? and o.state <> 'WITHDRAWN'
                  and coalesce(o.period_to, o.due_date) between ? and ?
                order by r.accepted_at desc limit 100""",
                row -> new Reported(
                        row.getObject("id", UUID.class),
                        row.getObject("reporter_organisation_id", UUID.class),
                        row.getString("form_code"),
                        row.getString("period_key"),
                        row.getObject("period_to", LocalDate.class),
                        Exact.plain(row.getBigDecimal("value")),
                        row.getString("status"),
                        row.getTimestamp("accepted_at").toInstant()),
                unit,
                indicator,
                from,
                to);
        return new Answered(!figures.isEmpty() || !reported.isEmpty(), figures, reported);
    }
}
