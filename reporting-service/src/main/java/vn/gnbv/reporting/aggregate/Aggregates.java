package vn.gnbv.reporting.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.reporting.aggregate.LevelView.OfUnit;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.Units;

/** Adds up what has been accepted, for one unit or for all of a level, and keeps every aggregate that was ever computed. */
@ApplicationScoped
class Aggregates {

    /** The same for all aggregates of an act. */
    record Act(
            UUID id,
            UUID regimeId,
            String periodKey,
            UUID programmeId,
            UUID receiver,
            int year,
            LocalDate boundariesOn,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            ReportForm form,
            Instant at,
            String by) {}

    /**
     * Who owes, what of it is there, and what of that counts, for each of some units ({@code of_unit_id}) on the boundaries
     * of a day, for one period; a report is there in one of the states that are asked for. A People's Committee above others
     * that have reported is not counted with them, nor one whose unit has become another that has reported: so nothing is
     * counted twice, whoever moved.
     */
    private static final String STANDINGS = """
            owed as materialized (
              select p.ancestor_id as of_unit_id, o.id as obligation_id, o.reporter_organisation_id, o.unit_id, o.due_date,
                     coalesce(coalesce(org.kind, (
                       select v.kind from organisation_versions v where v.organisation_id = o.reporter_organisation_id
                       order by upper(v.valid) desc nulls first limit 1)) = 'PEOPLES_COMMITTEE', false) as committee,
                     first.state, first.return_reason, first.new_due_date, first.timeliness, r.id as report_id, r.edition,
                     r.version
              from area_paths p
              join obligations o on o.unit_id = p.unit_id and o.regime_id = ? and o.period_key = ? and o.state <> 'WITHDRAWN'
              left join organisation_versions org on org.organisation_id = o.reporter_organisation_id and org.valid @> ?::date
              left join reports first on first.obligation_id = o.id and first.supplement = 0
              left join (
                select * from reports r where r.state = any (?::text[]) and not exists (
                  select from reports later
                  where later.obligation_id = r.obligation_id and later.supplement > r.supplement
                    and later.state = any (?::text[]))) r on r.obligation_id = o.id
              where p.ancestor_id = any (?::uuid[]) and p.valid @> ?::date
            ), there as materialized (
              select * from owed where committee and report_id is not null
            ), higher as materialized (
              select distinct lower.of_unit_id, p.ancestor_id as unit_id
              from there lower
              join area_paths p on p.unit_id = lower.unit_id and p.ancestor_id <> lower.unit_id and p.valid @> ?::date
            ), succeeded as materialized (
              select distinct heir.of_unit_id, s.unit_id
              from there heir join unit_successions s on s.successor_id = heir.unit_id
            ), standings as (
              select o.*, case when o.report_id is null then 'MISSING'
                               when o.committee and h.unit_id is not null then 'HIGHER'
                               when o.committee and s.unit_id is not null then 'SUCCEEDED'
                               else 'COUNTED' end as standing,
                     o.report_id is not null and (not o.committee or h.unit_id is null and s.unit_id is null) as counted
              from owed o
              left join higher h on h.of_unit_id = o.of_unit_id and h.unit_id = o.unit_id
              left join succeeded s on s.of_unit_id = o.of_unit_id and s.unit_id = o.unit_id)
            """;

    /** An aggregate of each unit; it is only kept when the statement has ended. */
    private static final String HEADS = """
            with heads as (
              insert into aggregates (id, act_id, regime_id, period_key, unit_id, receiver_organisation_id, edition,
                                      form_code, form_version, boundaries_on, period_from, period_to, computed_at, computed_by)
              select u.id, ?, ?, ?, u.unit_id, ?,
                     (select count(*) + 1 from aggregates g
                      where g.regime_id = ? and g.period_key = ? and g.unit_id = u.unit_id),
                     ?, ?, ?, ?, ?, ?, ?
              from unnest(?::uuid[], ?::uuid[]) u (id, unit_id)
              returning id, unit_id, edition
            ),""";

    /** Keeps the inputs and what they add up to, and tells of each aggregate what it has got. */
    private static final String KEEP = """
            , inputs as (
              insert into aggregate_inputs (aggregate_id, obligation_id, organisation_id, unit_id, committee, due_date,
                report_state, return_reason, new_due_date, timeliness, report_id, edition, version, event_id, standing)
              select h.id, s.obligation_id, s.reporter_organisation_id, s.unit_id, s.committee, s.due_date, s.state,
                     case when s.state = 'RETURNED' then s.return_reason end,
                     case when s.state = 'RETURNED' then s.new_due_date end, s.timeliness, s.report_id, s.edition,
                     s.version, l.id, s.standing
              from standings s
              join heads h on h.unit_id = s.of_unit_id
              left join event_log l on l.type = 'vn.gnbv.report.v1' and l.key = s.report_id and l.version = s.version
            ), cells as (
              insert into aggregate_cells (aggregate_id, column_code, indicator, value, status, said_by)
              select h.id, c.column_code, c.indicator, sum(c.value),
                     case when bool_or(c.estimate) then 'ESTIMATE' when bool_and(c.official) then 'OFFICIAL'
                          else 'PRELIMINARY' end,
                     sum(c.said_by)
              from (
                -- Added up before it is asked what counts: what is looked up then is a row for each indicator.
                select s.of_unit_id, s.committee, c.column_code, c.indicator, sum(c.value) as value,
                       bool_or(c.status = 'ESTIMATE') as estimate, bool_and(c.status = 'OFFICIAL') as official,
                       count(*) as said_by
                from standings s
                join report_cells c on c.report_id = s.report_id and c.edition = s.edition
                where s.counted group by s.of_unit_id, s.committee, c.column_code, c.indicator) c
              join heads h on h.unit_id = c.of_unit_id
              join unnest(?::text[], ?::text[]) f (indicator, applies_to) on f.indicator = c.indicator
              where f.applies_to = 'ALL' or (f.applies_to = 'COMMITTEE') = c.committee
              group by h.id, c.column_code, c.indicator
            )
            select h.id, h.unit_id, h.edition, count(*) filter (where s.counted) as counted,
                   count(*) filter (where s.standing = 'MISSING') as missing
            from heads h left join standings s on s.of_unit_id = h.unit_id
            group by h.id, h.unit_id, h.edition order by h.unit_id""";

    private final Database database;

    Aggregates(Database database) {
        this.database = database;
    }

    /** What of a form adds up from reports: what is counted and not taken from the budget, and by whom it is stated. */
    record Summed(String[] indicators, String[] appliesTo) {

        static Summed of(ReportForm form) {
            var summed = form.indicators().stream()
                    .filter(i -> !i.computed() && i.source() != ReportForm.Source.BUDGET)
                    .filter(i -> Units.isCounted(i.unit()))
                    .toList();
            return new Summed(
                    summed.stream().map(ReportForm.Indicator::code).toArray(String[]::new),
                    summed.stream().map(i -> i.appliesTo().name()).toArray(String[]::new));
        }
    }

    /** Adds to a statement how it stands with what is owed in some units. */
    static Query standings(
            Query statement, UUID[] units, UUID regime, String periodKey, LocalDate on, String... states) {
        return statement.then(STANDINGS, regime, periodKey, on, states, states, units, on, on);
    }

    /**
     * Until the transaction ends every statement is planned for its own values: a plan for any unit takes a country for a
     * commune.
     */
    void planForEachUnit() {
        database.rows("select set_config('plan_cache_mode', 'force_custom_plan', true)", row -> true);
    }

    /**
     * Computes one aggregate for each unit, all in one statement: who owes, whose report counts and what that adds up to is
     * worked out once.
     */
    List<OfUnit> compute(Act act, List<UUID> units) {
        var summed = Summed.of(act.form());
        var of = units.toArray(UUID[]::new);
        planForEachUnit();
        var heads = Query.of(
                HEADS,
                act.id(),
                act.regimeId(),
                act.periodKey(),
                act.receiver(),
                act.regimeId(),
                act.periodKey(),
                act.form().code(),
                act.form().version(),
                act.boundariesOn(),
                act.periodFrom(),
                act.periodTo(),
                act.at(),
                act.by(),
                units.stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                of);
        var computed = standings(heads, of, act.regimeId(), act.periodKey(), act.boundariesOn(), "ACCEPTED")
                .then(KEEP, summed.indicators(), summed.appliesTo())
                .list(
                        database,
                        row -> new OfUnit(
                                row.getObject("id", UUID.class),
                                row.getObject("unit_id", UUID.class),
                                row.getInt("edition"),
                                row.getInt("counted"),
                                row.getInt("missing")));
        if (act.form().indicators().stream().anyMatch(i -> i.source() == ReportForm.Source.BUDGET)) {
            addMoney(act);
        }
        return computed;
    }

    /** Of these units those that have no aggregate yet, or in which a report was accepted since the latest. */
    List<UUID> unsettled(Act act, List<UUID> units) {
        return database.rows(
                """
                select u.unit_id from unnest(?::uuid[]) u (unit_id)
                where not exists (
                  select from aggregates g
                  where g.regime_id = ? and g.period_key = ? and g.unit_id = u.unit_id and not exists (
                    select from area_paths p
                    join obligations o on o.regime_id = g.regime_id and o.period_key = g.period_key and o.unit_id = p.unit_id
                    join reports r on r.obligation_id = o.id and r.accepted_at > g.computed_at
                    where p.ancestor_id = g.unit_id and p.valid @> ?::date))""",
                row -> row.getObject(1, UUID.class),
                units.toArray(UUID[]::new),
                act.regimeId(),
                act.periodKey(),
                act.boundariesOn());
    }

    /** Each đồng stands once, at its lowest line. */
    private void addMoney(Act act) {
        database.write("""
                insert into aggregate_lines (aggregate_id, line_id, version, event_id, assigned_vnd, disbursed_vnd)
                select g.id, b.id, b.version, b.event_id, b.assigned_vnd + b.adjusted_vnd - b.allocated_vnd, b.disbursed_vnd
                from aggregates g
                join area_paths p on p.ancestor_id = g.unit_id and p.valid @> g.boundaries_on
                join budget_line_copies b on b.programme_id = ? and b.year = ? and b.unit_id = p.unit_id
                where g.act_id = ?""", act.programmeId(), act.year(), act.id());
        var money = act.form().indicators().stream()
                .filter(i -> i.source() == ReportForm.Source.BUDGET)
                .toList();
        database.write(
                """
                insert into aggregate_cells (aggregate_id, column_code, indicator, value, status, said_by)
                select l.aggregate_id, 'DONE', f.indicator,
                       sum(case f.figure when 'ASSIGNED_VND' then l.assigned_vnd else l.disbursed_vnd end), 'PRELIMINARY',
                       count(*)
                from aggregates g
                join aggregate_lines l on l.aggregate_id = g.id
                cross join unnest(?::text[], ?::text[]) f (indicator, figure)
                where g.act_id = ? and f.figure in ('ASSIGNED_VND', 'DISBURSED_VND')
                group by l.aggregate_id, f.indicator""",
                money.stream().map(ReportForm.Indicator::code).toArray(String[]::new),
                money.stream().map(ReportForm.Indicator::origin).toArray(String[]::new),
                act.id());
    }

    /** The units of a level in an area on a day, by id. */
    List<UUID> unitsOf(String level, UUID area, LocalDate on) {
        return database.rows("""
                select u.unit_id from unit_versions u
                join area_paths p on p.unit_id = u.unit_id and p.ancestor_id = ? and p.valid @> ?::date
                where u.level = ? and u.valid @> ?::date order by u.unit_id""", row -> row.getObject(1, UUID.class), area, on, level, on);
    }
}
