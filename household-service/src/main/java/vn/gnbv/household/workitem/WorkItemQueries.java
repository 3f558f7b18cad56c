package vn.gnbv.household.workitem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.http.Page;
import vn.gnbv.platform.http.PageQuery;
import vn.gnbv.platform.work.WorkItem;
import vn.gnbv.platform.work.WorkItemQuery;
import vn.gnbv.platform.work.WorkList;
import vn.gnbv.platform.work.WorkSight;
import vn.gnbv.platform.work.WorkSource;

/**
 * Counts what is left: one item for each round, commune and step, so that no household is named. A round that takes steps
 * assesses who is under review; another one everybody, or in a regular round nobody but who asks. A round has no deadline of
 * its own; its steps may have one.
 */
@ApplicationScoped
class WorkItemQueries {

    private static final String ASKED = "(select day from asked)";

    /** Work passes with its unit. */
    private static final String SEEN = "w.organisation_id = ? or " + AreaTree.lyingWithin("w.unit_id", ASKED);

    private static final String COMMUNES = """
            from review_rounds r
            join area_paths below on below.ancestor_id = r.unit_id and below.valid @> r.opened_on
            join unit_versions c
              on c.unit_id = below.unit_id and c.level = 'COMMUNE' and c.valid @> r.opened_on
            left join organisation_versions o
              on o.unit_id = c.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> r.opened_on
            """;

    private static final String HOUSEHOLDS = """
            from area_paths lives
            join households h on h.unit_id = lives.unit_id and h.since <= (select day from asked)
             and (h.ended_on is null or h.ended_on > (select day from asked))
            left join household_reviews v
              on v.round_id = r.id and v.household_id = h.id and v.begun_on <= (select day from asked)
            """;

    /** Nothing is left to do for whom a review was refused, or lapsed. */
    private static final String OF_COMMUNE = """
             where lives.ancestor_id = c.unit_id and lives.valid @> r.opened_on
               and (r.procedure_id is null or v.round_id is not null)
               and (v.state in ('REFUSED', 'LAPSED') and v.ended_on <= (select day from asked)) is not true) n
            """;

    /** A village, its commune, and whose work that is. */
    private static final String PROCEEDINGS = """
            from proceedings p
            join procedures d on d.id = p.procedure_id
            left join review_rounds r on r.id = p.subject_id
            join area_paths up on up.unit_id = p.unit_id and up.valid @> p.step_since
            join unit_versions c
              on c.unit_id = up.ancestor_id and c.level = 'COMMUNE' and c.valid @> p.step_since
            left join unit_versions v on v.unit_id = p.unit_id and v.valid @> p.step_since
            left join organisation_versions o
              on o.unit_id = c.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> p.step_since
            """;

    /**
     * A query on households as the work of communes: one that moves, or whose unit passes, takes its work along. In it {lives}
     * holds for the residence l on the day, and {commune} tells how a commune is called on it, or was called last.
     *
     * @param unit SQL expression of the commune
     */
    static String byCommune(String sql, String unit) {
        return sql.replace(
                        "{lives}",
                        "l.since <= (select day from asked) and (l.until is null or l.until > (select day from asked))")
                .replace(
                        "{commune}",
                        "select c.name from unit_versions c where c.unit_id = " + unit
                                + " order by c.valid @> (select day from asked) desc, lower(c.valid) desc nulls last limit 1");
    }

    /** So many days before a status expires it is on the list. */
    private static final int NOTICE = 60;

    /** A pair is a commune's where both persons live in it, else the province's, whose area holds both. */
    private static final WorkSource DUPLICATES = new WorkSource(
            WorkItemKind.DUPLICATE,
            """
            md5(c.unit_id || 'DUPLICATE')::uuid as id, '/v1/duplicate-candidates?unitId=' || c.unit_id as link,
                   'Nghi trùng, ' || c.name || ': còn ' || n.remaining || '/' || n.pairs || ' cặp' as title,
                   o.organisation_id, null::uuid as officer_id, null::date as due_on, null::text as due_kind,
                   null::date as last_day, n.first_on as begun_on, case when n.remaining = 0 then n.last_on end as done_on,
                   null::date as gone_on, c.unit_id
            from (
              select unit_id, count(*) as pairs, count(*) filter (where done_on is null) as remaining,
                     min(found_on) as first_on, max(done_on) as last_on
              from (
                select distinct on (d.id) d.id, v.unit_id,
                       (d.found_at at time zone 'Asia/Ho_Chi_Minh')::date as found_on,
                       least((d.decided_at at time zone 'Asia/Ho_Chi_Minh')::date, m.left_on, x.left_on) as done_on
                from duplicate_candidates d
                join household_members m on m.id = d.member_id
                join households h on h.id = m.household_id
                join household_members x on x.id = d.other_id
                join households g on g.id = x.household_id
                join area_paths p on p.unit_id = h.unit_id and {p lies}
                join area_paths q on q.unit_id = g.unit_id and q.ancestor_id = p.ancestor_id and {q lies}
                join unit_versions v
                  on v.unit_id = p.ancestor_id and v.valid @> (select day from asked)
                 and v.level in ('COMMUNE', 'PROVINCE')
                order by d.id, v.level) pairs
              where found_on <= (select day from asked)
              group by unit_id) n
            join unit_versions c on c.unit_id = n.unit_id and c.valid @> (select day from asked)
            left join organisation_versions o
              on o.unit_id = c.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> (select day from asked)
            where n.pairs > 0""".replace("{p lies}", AreaTree.lies("p", ASKED)).replace("{q lies}", AreaTree.lies("q", ASKED)),
            "o.organisation_id = ?");

    private static final List<WorkSource> SOURCES = List.of(
            DUPLICATES,
            new WorkSource(
                    WorkItemKind.ASSESSMENT,
                    """
                    md5(r.id::text || c.unit_id || 'ASSESSMENT')::uuid as id,
                           '/v1/households?unitId=' || c.unit_id as link,
                           'Rà soát năm ' || r.year || ', ' || c.name || ': còn ' || n.remaining || '/' || n.households
                             || ' hộ' as title,
                           o.organisation_id, null::uuid as officer_id, null::date as due_on, null::text as due_kind,
                           null::date as last_day, r.opened_on as begun_on,
                           case when n.remaining = 0 then n.last_on end as done_on, r.closed_on as gone_on, c.unit_id
                    """ + COMMUNES + """
                    cross join lateral (
                      select count(*) as households, count(*) filter (where a.on_day is null) as remaining,
                             max(a.on_day) as last_on
                    """ + HOUSEHOLDS + """
                      left join lateral (
                        select min(x.assessed_on) as on_day from assessments x
                        where x.household_id = h.id and x.round_id = r.id
                          and x.assessed_on <= (select day from asked)) a on true
                    """ + OF_COMMUNE
                            + "where (r.kind = 'PERIODIC' or r.procedure_id is not null) and n.households > 0",
                    "o.organisation_id = ?"),
            new WorkSource(
                    WorkItemKind.RECOGNITION,
                    """
                    md5(r.id::text || c.unit_id || 'RECOGNITION')::uuid,
                           '/v1/recognitions?roundId=' || r.id || '&unitId=' || c.unit_id,
                           'Công nhận kết quả rà soát năm ' || r.year || ', ' || c.name || ': còn ' || n.remaining
                             || '/' || n.assessed || ' hộ',
                           o.organisation_id, null::uuid, null::date, null::text, null::date, n.first_on,
                           case when n.remaining = 0 then n.last_on end, r.closed_on, c.unit_id
                    """ + COMMUNES + """
                    cross join lateral (
                      select count(*) as assessed, count(*) filter (where s.decided_on is null) as remaining,
                             min(a.assessed_on) as first_on, max(s.decided_on) as last_on
                    """ + HOUSEHOLDS + """
                      cross join lateral (
                        select x.id, x.assessed_on from assessments x
                        where x.household_id = h.id and x.round_id = r.id and x.assessed_on <= (select day from asked)
                        order by x.seq desc limit 1) a
                      left join household_statuses s
                        on s.assessment_id = a.id and s.decided_on <= (select day from asked)
                    """ + OF_COMMUNE + "where n.assessed > 0",
                    "o.organisation_id = ?"),
            new WorkSource(WorkItemKind.STEP, """
                    md5(p.id::text || p.step || p.step_since)::uuid, '/v1/proceedings/' || p.id,
                           (select t ->> 'nameVi' from jsonb_array_elements(d.steps) t where t ->> 'code' = p.step)
                             || ', ' || v.name,
                           o.organisation_id, null::uuid, p.due_on, case when p.due_on is not null then 'BY' end, p.due_on,
                           p.step_since, null::date, r.closed_on, c.unit_id
                    """ + PROCEEDINGS + "where p.state = 'RUNNING'", "o.organisation_id = ?"),
            new WorkSource(WorkItemKind.COMPLAINT, """
                    md5(p.id::text || 'COMPLAINT')::uuid, '/v1/proceedings/' || p.id || '/complaints',
                           'Khiếu nại chưa giải quyết, ' || v.name || ': ' || n.open,
                           o.organisation_id, null::uuid, null::date, null::text, null::date, n.first_on, null::date,
                           r.closed_on, c.unit_id
                    """ + PROCEEDINGS + """
                    cross join lateral (
                      select count(*) as open, min(k.received_on) as first_on from complaints k
                      where k.proceeding_id = p.id and k.received_on <= (select day from asked)
                        and (k.settled_on is null or k.settled_on > (select day from asked))) n
                    where n.open > 0""", "o.organisation_id = ?"),
            new WorkSource(
                    WorkItemKind.EXPIRY,
                    byCommune("""
                    md5(e.unit_id::text || e.until || 'EXPIRY')::uuid, '/v1/households?unitId=' || e.unit_id,
                           'Hết thời hạn mới thoát nghèo, ' || v.name || ': ' || e.households || ' hộ',
                           o.organisation_id, null::uuid, e.until, 'BY', e.until, e.until - %d, null::date, e.until + 1,
                           e.unit_id
                    from (
                      select commune_of(l.unit_id, (select day from asked)) as unit_id,
                             (x.decided_on + make_interval(months => q.newly_escaped_months))::date as until,
                             count(*) as households
                      from recognitions x
                      join review_rounds r on r.id = x.round_id
                      join poverty_standards q on q.id = r.standard_id
                      cross join lateral (
                        select d.household_id from household_decisions d
                        where d.recognition_id = x.id and d.poverty_class = 'NOT_POOR' offset 0) s
                      cross join lateral household_standing(s.household_id, (select day from asked)) h
                      join household_residences l on l.household_id = s.household_id and {lives}
                      where h.status = 'NEWLY_ESCAPED' and h.escaped_on = x.decided_on
                        and (x.decided_on + make_interval(months => q.newly_escaped_months))::date
                            between (select day from asked) and (select day from asked) + %d
                      group by 1, 2
                    ) e
                    cross join lateral ({commune}) v
                    left join organisation_versions o
                      on o.unit_id = e.unit_id and o.kind = 'PEOPLES_COMMITTEE' and o.valid @> (select day from asked)
                    where e.households > 0""".formatted(NOTICE, NOTICE), "e.unit_id"),
                    "o.organisation_id = ?"));

    private static final List<WorkSource> ALL =
            Stream.concat(SOURCES.stream(), SupportWork.SOURCES.stream()).toList();

    private final WorkList list;
    private final Clock clock;

    WorkItemQueries(WorkList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    /** @param area null for who looks after no households */
    Page<WorkItem> page(PageQuery page, WorkItemQuery asked, @Nullable UUID organisation, @Nullable UUID area) {
        var sight = new WorkSight("with asked (day) as (select ?::date)", SEEN, asked.day(clock), organisation, area);
        return list.page(page, asked, sight, ALL);
    }
}
