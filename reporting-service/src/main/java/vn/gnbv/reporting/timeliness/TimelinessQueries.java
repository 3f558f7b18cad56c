package vn.gnbv.reporting.timeliness;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;

/** Reads how reports stand: for the reporter its own, for the receiver what goes to it or is owed in its area. */
@ApplicationScoped
class TimelinessQueries {

    private static final String SEEN = """
            (?::uuid in (s.reporter_organisation_id, s.receiver_organisation_id, s.via_organisation_id)
             or s.also_to_organisation_ids @> array[?::uuid]
             or ? and\s""" + AreaTree.within("s.unit_id", "s.over_on") + ")";

    private static final String COUNTS = """
            count(*) filter (where s.standing = 'ON_TIME') as on_time,
            count(*) filter (where s.standing = 'LATE') as late,
            count(*) filter (where s.standing = 'MISSING') as missing,
            count(*) filter (where s.standing = 'PENDING') as pending,
            count(*) filter (where s.standing = 'UNDATED') as undated,
            count(*) filter (where s.standing = 'MISSING' and s.retrospective) as missing_retrospective,
            count(*) filter (where s.report_state = 'DRAFT') as drafts,
            count(*) filter (where s.report_state = 'SUBMITTED') as submitted,
            count(*) filter (where s.report_state = 'RETURNED') as returned,
            count(*) filter (where s.report_state = 'ACCEPTED') as accepted,
            avg(s.days_late) filter (where s.standing = 'LATE') as average_days_late,
            max(s.days_late) filter (where s.standing = 'LATE') as most_days_late,
            min(s.due_date) as first_due_date, max(s.due_date) as last_due_date""";

    private static final String OPEN = """
            select s.*, reporter.name as reporter_name, receiver.name as receiver_name, c.regime ->> 'name' as regime_name
            from obligation_standings(?::date) s
            left join regime_copies c on c.id = s.regime_id
            left join lateral (
              select name from organisation_versions v where v.organisation_id = s.reporter_organisation_id
              order by upper(v.valid) desc nulls first limit 1) reporter on true
            left join lateral (
              select name from organisation_versions v where v.organisation_id = s.receiver_organisation_id
              order by upper(v.valid) desc nulls first limit 1) receiver on true
            where\s""";

    private final Database database;
    private final Caller caller;

    TimelinessQueries(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** A group, and what it is sorted by before its key. */
    record Group(TimelinessView view, long rank) {}

    List<Group> groups(
            TimelinessQuery asked, LocalDate day, @Nullable Long afterRank, @Nullable String afterKey, int limit) {
        var inUnit = asked.unitId == null ? "true or ?::uuid is null" : AreaTree.within("s.unit_id", "s.over_on");
        return database.rows(
                """
                select * from (
                  select %s as key, min(%s) as label, count(*) as owed,
                         %s,
                         case when %s then -count(*) filter (where s.standing in ('LATE', 'MISSING')) else 0 end as rank
                  from obligation_standings(?::date) s
                  left join regime_copies c on c.id = s.regime_id
                  left join lateral (
                    select level, name from unit_versions v where v.unit_id = s.unit_id
                    order by v.valid @> s.over_on desc, upper(v.valid) desc nulls first limit 1) unit on true
                  left join lateral (
                    select name from organisation_versions v where v.organisation_id = s.reporter_organisation_id
                    order by upper(v.valid) desc nulls first limit 1) reporter on true
                  left join lateral (
                    select v.unit_id, name.name
                    from area_paths p
                    join area_versions v on v.unit_id = p.ancestor_id and v.parent_id = ?::uuid and v.valid @> s.over_on
                    left join lateral (
                      select n.name from unit_versions n where n.unit_id = v.unit_id
                      order by n.valid @> s.over_on desc, upper(n.valid) desc nulls first limit 1) name on true
                    where p.unit_id = s.unit_id and p.valid @> s.over_on limit 1) below on %s
                  where %s and (%s)
                    and s.programme_id = coalesce(?::uuid, s.programme_id) and s.year = coalesce(?::integer, s.year)
                    and s.regime_id = coalesce(?::uuid, s.regime_id) and s.period_key = coalesce(?::text, s.period_key)
                    and s.form_code = coalesce(?::text, s.form_code)
                  group by 1) g
                where ?::bigint is null or (g.rank, g.key) > (?::bigint, ?::text)
                order by g.rank, g.key limit ?""".formatted(
                                asked.by.key,
                                asked.by.label,
                                COUNTS,
                                asked.by.worstFirst,
                                asked.by == TimelinessQuery.By.AREA,
                                SEEN,
                                inUnit),
                row -> new Group(view(row), row.getLong("rank")),
                day,
                asked.unitId,
                caller.organisation(),
                caller.organisation(),
                caller.has("REPORT_RECEIVER"),
                caller.area(),
                asked.unitId,
                asked.programmeId,
                asked.year,
                asked.regimeId,
                asked.periodKey,
                asked.formCode,
                afterRank,
                afterRank,
                afterKey,
                limit);
    }

    private static TimelinessView view(ResultSet row) throws SQLException {
        var onTime = row.getLong("on_time");
        var late = row.getLong("late");
        var missing = row.getLong("missing");
        BigDecimal average = row.getBigDecimal("average_days_late");
        return new TimelinessView(
                row.getString("key"),
                row.getString("label"),
                row.getLong("owed"),
                onTime,
                late,
                missing,
                row.getLong("pending"),
                row.getLong("undated"),
                row.getLong("missing_retrospective"),
                Shares.of(onTime, late, missing),
                row.getLong("drafts"),
                row.getLong("submitted"),
                row.getLong("returned"),
                row.getLong("accepted"),
                average == null ? null : average.setScale(1, RoundingMode.HALF_UP),
                row.getObject("most_days_late", Integer.class),
                row.getObject("first_due_date", LocalDate.class),
                row.getObject("last_due_date", LocalDate.class));
    }

    /** What reports on a unit stand how, seen by the caller; the next due first. */
    List<Standing> ofUnit(UUID unit, LocalDate day, int limit) {
        return database.rows(
                OPEN + SEEN + """
                 and s.unit_id = ? and s.standing in ('MISSING', 'PENDING', 'UNDATED')
                order by s.due_date nulls last, s.id limit ?""",
                Standing::of,
                day,
                caller.organisation(),
                caller.organisation(),
                caller.has("REPORT_RECEIVER"),
                caller.area(),
                unit,
                limit);
    }

    /** Year by year, of all that was owed on a unit. */
    List<TimelinessView> yearsOfUnit(UUID unit, LocalDate day) {
        return years("s.unit_id = ?", unit, day);
    }

    /** Year by year, of all that an organisation owed. */
    List<TimelinessView> yearsOf(UUID organisation, LocalDate day) {
        return years("s.reporter_organisation_id = ?", organisation, day);
    }

    private List<TimelinessView> years(String condition, UUID id, LocalDate day) {
        return database.rows("""
                select s.year::text as key, 'Năm ' || s.year as label, count(*) as owed,
                       %s
                from obligation_standings(?::date) s where %s group by s.year order by s.year desc limit 5""".formatted(COUNTS, condition), TimelinessQueries::view, day, id);
    }

    /** What an organisation still owes. */
    List<Standing> owedBy(UUID organisation, LocalDate day, int limit) {
        return open(
                "s.reporter_organisation_id = ? and coalesce(s.report_state, '') <> 'ACCEPTED'",
                organisation,
                day,
                limit);
    }

    /** What is owed to an organisation, or waits for it. */
    List<Standing> owedTo(UUID organisation, LocalDate day, int limit) {
        return open(
                "s.receiver_organisation_id = ? and coalesce(s.report_state, '') <> 'ACCEPTED'",
                organisation,
                day,
                limit);
    }

    private List<Standing> open(String condition, UUID organisation, LocalDate day, int limit) {
        return database.rows(OPEN + condition + """
                 and (s.standing in ('MISSING', 'PENDING', 'UNDATED') or s.report_state = 'SUBMITTED')
                order by s.due_date nulls last, s.id limit ?""", Standing::of, day, organisation, limit);
    }
}
