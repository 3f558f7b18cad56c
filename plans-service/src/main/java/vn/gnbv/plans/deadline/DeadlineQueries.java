package vn.gnbv.plans.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;
import vn.gnbv.platform.time.DueKind;

/** Reads what falls due straight from tasks and regimes, so that nothing of it goes stale. */
@ApplicationScoped
class DeadlineQueries {

    /** What the list is narrowed by. */
    record DeadlineFilter(
            LocalDate from,
            LocalDate to,
            @Nullable UUID organisationId,
            @Nullable UUID planId) {}

    /** Reporters of a level that has a deadline of its own have no other; each deadline of a period is a row. */
    private static final String DUE = """
            with dated as materialized (
              select t.id, t.content, t.plan_id, t.due_on, t.due_kind, t.due_on - (t.due_kind = 'BEFORE')::integer as last_day
              from tasks t left join plans p on p.id = t.plan_id
              where t.last_edition is null and (t.plan_id is null or p.state = 'ISSUED')
                and t.due_on - (t.due_kind = 'BEFORE')::integer between ? and ?
            ), lead as materialized (
              select d.id, array_agg(distinct h.organisation_id order by h.organisation_id) filter (
                       where h.role = 'LEAD' and coalesce(h.since <= d.last_day, true)
                         and coalesce(h.until > d.last_day, true)) as organisation_ids
              from dated d join task_holdings(array(select id from dated)) h on h.task_id = d.id
              group by d.id
            )
            select * from (
              select t.id, 'TASK' as kind, '/v1/tasks/' || t.id as link, t.content as title, t.plan_id,
                     null as period_key, t.due_on, t.due_kind, t.last_day, null::integer as year,
                     coalesce(l.organisation_ids, '{}') as organisation_ids
              from dated t left join lead l on l.id = t.id
              union all
              select r.id, 'REPORT',
                     coalesce('/v1/plans/' || r.plan_id, '/v1/documents/' || r.document_id) || '/reporting-regimes',
                     r.name, r.plan_id, period ->> 'key', due.on_day, due.kind,
                     due.on_day - (due.kind = 'BEFORE')::integer,
                     coalesce((period ->> 'year')::integer, p.year), array_agg(due.organisation_id order by 1)
              from reporting_regimes r
              left join plans p on p.id = r.plan_id
              cross join lateral jsonb_array_elements(r.periods) period
              cross join lateral (
                select (reporter ->> 'organisationId')::uuid as organisation_id,
                       (coalesce(own, nullif(period -> 'deadline', 'null')) ->> 'date')::date as on_day,
                       coalesce(own, nullif(period -> 'deadline', 'null')) ->> 'kind' as kind
                from jsonb_array_elements(r.reporters) reporter
                left join lateral jsonb_array_elements(period -> 'levelDeadlines') own
                  on own ->> 'level' = reporter ->> 'level') due
              where r.state = 'IN_FORCE'
              group by r.id, p.id, period, due.on_day, due.kind) d""";

    private final Database database;

    DeadlineQueries(Database database) {
        this.database = database;
    }

    /** The first to be due first; of what has a year and no day, that which may fall into the time. */
    List<DeadlineView> list(DeadlineFilter filter, Cursor after, int limit) {
        var query = Query.of(DUE, filter.from(), filter.to())
                .where(
                        "(d.last_day between ? and ? or d.last_day is null and d.year between ? and ?)",
                        filter.from(),
                        filter.to(),
                        filter.from().getYear(),
                        filter.to().getYear())
                .whereGiven(filter.organisationId(), "? = any (d.organisation_ids)")
                .whereGiven(filter.planId(), "d.plan_id = ?");
        if (!after.isFirst()) {
            query.where(
                    "(coalesce(d.last_day, 'infinity'), d.id, coalesce(d.period_key, '')) > (?::date, ?, ?)",
                    after.text(0),
                    after.uuid(1),
                    after.text(2));
        }
        return query.then("order by coalesce(d.last_day, 'infinity'), d.id, coalesce(d.period_key, '') limit ?", limit)
                .list(database, DeadlineQueries::deadline);
    }

    private static DeadlineView deadline(ResultSet row) throws SQLException {
        var dueKind = row.getString("due_kind");
        return new DeadlineView(
                row.getObject("id", UUID.class),
                DeadlineView.Kind.valueOf(row.getString("kind")),
                row.getString("link"),
                row.getString("title"),
                row.getString("period_key"),
                row.getObject("due_on", LocalDate.class),
                dueKind == null ? null : DueKind.valueOf(dueKind),
                row.getObject("last_day", LocalDate.class),
                List.of((UUID[]) row.getArray("organisation_ids").getArray()));
    }
}
