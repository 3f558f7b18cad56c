package vn.gnbv.reporting.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
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
     * Who owes, what of it is there, and what of that counts, for each {@code target (aggregate_id, unit_id, regime_id,
     * period_key, on_day)}; a report is there in one of the states that are asked for. A People's Committee above others
     * that have reported is not counted with them, nor one whose unit has become another that has reported: so nothing
     * is counted twice, whoever moved.
     */
    static final String STANDINGS = """
            owed as materialized (
              select t.aggregate_id, t.on_day, o.id as obligation_id, o.reporter_organisation_id, o.unit_id, o.due_date,
                     coalesce(org.kind = 'PEOPLES_COMMITTEE', false) as committee, first.state, first.return_reason,
                     first.new_due_date, first.timeliness, r.id as report_id, r.edition, r.version
              from target t
              join area_paths p on p.ancestor_id = t.unit_id and p.valid @> t.on_day
              join obligations o on o.regime_id = t.regime_id and o.period_key = t.period_key and o.unit_id = p.unit_id
                and o.state <> 'WITHDRAWN'
              left join lateral (
                select v.kind from organisation_versions v where v.organisation_id = o.reporter_organisation_id
                order by v.valid @> t.on_day desc, upper(v.valid) desc nulls first limit 1) org on true
              left join reports first on first.obligation_id = o.id and first.supplement = 0
              left join lateral (
                select r.id, r.edition, r.version from reports r
                where r.obligation_id = o.id and r.state = any (string_to_array(?, ','))
                order by r.supplement desc limit 1) r on true
            ), there as materialized (
              select * from owed where committee and report_id is not null
            ), higher as materialized (
              select distinct lower.aggregate_id, p.ancestor_id as unit_id
              from there lower
              join area_paths p on p.unit_id = lower.unit_id and p.ancestor_id <> lower.unit_id and p.valid @> lower.on_day
            ), succeeded as materialized (
              select distinct heir.aggregate_id, s.unit_id
              from there heir join unit_successions s on s.successor_id = heir.unit_id
            ), standings as (
              select o.*, case when o.report_id is null then 'MISSING'
                               when o.committee and h.unit_id is not null then 'HIGHER'
                               when o.committee and s.unit_id is not null then 'SUCCEEDED'
                               else 'COUNTED' end as standing
              from owed o
              left join higher h on h.aggregate_id = o.aggregate_id and h.unit_id = o.unit_id
              left join succeeded s on s.aggregate_id = o.aggregate_id and s.unit_id = o.unit_id)
            """;

    private static final String TARGETS = """
            with target as (
              select id as aggregate_id, unit_id, regime_id, period_key, boundaries_on as on_day
              from aggregates where act_id = ?
            ),\s""";

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

    /**
     * Computes one aggregate for each unit.
     *
     * @return their ids, in the order of the units
     */
    List<UUID> compute(Act act, List<UUID> units) {
        // Taken first: who waits for it then reads what the one before has left.
        database.rows(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> true,
                act.regimeId() + " " + act.periodKey());
        var ids = units.stream().map(_ -> Ids.next()).toList();
        database.write(
                """
                insert into aggregates (id, act_id, regime_id, period_key, unit_id, receiver_organisation_id, edition,
                                        form_code, form_version, boundaries_on, period_from, period_to, computed_at,
                                        computed_by)
                select u.id, ?, ?, ?, u.unit_id, ?,
                       (select count(*) + 1 from aggregates g
                        where g.regime_id = ? and g.period_key = ? and g.unit_id = u.unit_id),
                       ?, ?, ?, ?, ?, ?, ?
                from unnest(?::uuid[], ?::uuid[]) u (id, unit_id)""",
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
                ids.toArray(UUID[]::new),
                units.toArray(UUID[]::new));
        database.write(TARGETS + STANDINGS + """
                insert into aggregate_inputs (aggregate_id, obligation_id, organisation_id, unit_id, committee, due_date,
                  report_state, return_reason, new_due_date, timeliness, report_id, edition, version, event_id, standing)
                select s.aggregate_id, s.obligation_id, s.reporter_organisation_id, s.unit_id, s.committee, s.due_date,
                       s.state, case when s.state = 'RETURNED' then s.return_reason end,
                       case when s.state = 'RETURNED' then s.new_due_date end, s.timeliness, s.report_id, s.edition,
                       s.version, l.id, s.standing
                from standings s
                left join event_log l
                  on l.type = 'vn.gnbv.report.v1' and l.key = s.report_id and l.version = s.version""", act.id(), "ACCEPTED");
        var summed = Summed.of(act.form());
        database.write(
                // Added up before it is asked what counts: what is looked up then is a row for each indicator.
                """
                insert into aggregate_cells (aggregate_id, column_code, indicator, value, status, said_by)
                select c.aggregate_id, c.column_code, c.indicator, sum(c.value),
                       case when bool_or(c.estimate) then 'ESTIMATE' when bool_and(c.official) then 'OFFICIAL'
                            else 'PRELIMINARY' end,
                       sum(c.said_by)
                from (
                  select i.aggregate_id, i.committee, c.column_code, c.indicator, sum(c.value) as value,
                         bool_or(c.status = 'ESTIMATE') as estimate, bool_and(c.status = 'OFFICIAL') as official,
                         count(*) as said_by
                  from aggregates g
                  join aggregate_inputs i on i.aggregate_id = g.id and i.standing = 'COUNTED'
                  join report_cells c on c.report_id = i.report_id and c.edition = i.edition
                  where g.act_id = ? group by i.aggregate_id, i.committee, c.column_code, c.indicator) c
                join unnest(?::text[], ?::text[]) f (indicator, applies_to) on f.indicator = c.indicator
                where f.applies_to = 'ALL' or (f.applies_to = 'COMMITTEE') = c.committee
                group by c.aggregate_id, c.column_code, c.indicator""", act.id(), summed.indicators(), summed.appliesTo());
        if (act.form().indicators().stream().anyMatch(i -> i.source() == ReportForm.Source.BUDGET)) {
            addMoney(act);
        }
        return ids;
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
