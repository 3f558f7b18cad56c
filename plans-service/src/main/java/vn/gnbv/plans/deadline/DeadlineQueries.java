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

    /**
     * Reporters of a level that has a deadline of its own have no other; each deadline of a period is a row. Who reports is
     * whoever has the duty on that day; who has become the receiver owes itself nothing, but what was over before.
     */
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
            ), round as materialized (
              select r.id, coalesce('/v1/plans/' || r.plan_id, '/v1/documents/' || r.document_id) || '/reporting-regimes'
                       as link, r.name, r.plan_id, period ->> 'key' as period_key, on_paper.on_day,
                     on_paper.kind as due_kind,
                     last.day as last_day, y.year, due.organisation_id,
                     coalesce((period ->> 'periodTo')::date, last.day, make_date(y.year, 12, 31)) as over_on,
                     coalesce(last.day, make_date(y.year, 12, 31)) as asked_on
              from reporting_regimes r
              left join plans p on p.id = r.plan_id
              cross join lateral jsonb_array_elements(r.periods) period
              cross join lateral (
                select (reporter ->> 'organisationId')::uuid as organisation_id,
                       coalesce(own, nullif(period -> 'deadline', 'null')) as stated
                from jsonb_array_elements(r.reporters) reporter
                left join lateral jsonb_array_elements(period -> 'levelDeadlines') own
                  on own ->> 'level' = reporter ->> 'level') due
              cross join lateral (select (due.stated ->> 'date')::date as on_day, due.stated ->> 'kind' as kind) on_paper
              cross join lateral (
                select coalesce((due.stated ->> 'movedTo')::date,
                                on_paper.on_day - (on_paper.kind = 'BEFORE')::integer) as day) last
              cross join lateral (select coalesce((period ->> 'year')::integer, p.year) as year) y
              where r.state = 'IN_FORCE' and (last.day between ? and ? or last.day is null and y.year between ? and ?)
            ), holder as materialized (
              select of.asked_on, h.*, first_value(h.organisation_id) over (
                       partition by of.asked_on, h.regime_id order by h.role <> 'RECEIVER') as receiver_id
              from (select asked_on, array_agg(distinct id) as ids from round group by asked_on) of
              cross join lateral regime_holders(of.ids, of.asked_on) h
            ), reporter as (
              select r.*, case when h.organisation_id <> h.receiver_id then h.organisation_id
                               when r.over_on < h.since then h.named_id end as holder_id
              from round r
              join holder h on h.asked_on = r.asked_on and h.regime_id = r.id and h.named_id = r.organisation_id
                and h.role = 'REPORTER'
            )
            select * from (
              select t.id, 'TASK' as kind, '/v1/tasks/' || t.id as link, t.content as title, t.plan_id,
                     null as period_key, t.due_on, t.due_kind, t.last_day, null::integer as year,
                     coalesce(l.organisation_ids, '{}') as organisation_ids
              from dated t left join lead l on l.id = t.id
              union all
              select r.id, 'REPORT', r.link, r.name, r.plan_id, r.period_key, r.on_day, r.due_kind, r.last_day, r.year,
                     array_agg(distinct r.holder_id order by r.holder_id)
              from reporter r
              where r.holder_id is not null
              group by r.id, r.link, r.name, r.plan_id, r.period_key, r.on_day, r.due_kind, r.last_day, r.year) d""";

    private final Database database;

    DeadlineQueries(Database database) {
        this.database = database;
    }

    /** The first to be due first; of what has a year and no day, that which may fall into the time. */
    List<DeadlineView> list(DeadlineFilter filter, Cursor after, int limit) {
        var query = Query.of(
                        DUE,
                        filter.from(),
                        filter.to(),
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
