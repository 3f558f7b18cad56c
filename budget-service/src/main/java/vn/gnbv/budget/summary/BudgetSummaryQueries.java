package vn.gnbv.budget.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.plan.PlanCopy;
import vn.gnbv.platform.database.Database;

/** Adds up the lines of a plan in one statement, so that all sums are of one moment. */
@ApplicationScoped
class BudgetSummaryQueries {

    private static final int OF_COMPONENT = 1;
    private static final int OF_LEAD = 2;

    private static final String SUMS = """
            with chosen as (
              select l.*, l.lead_organisation_ids[1] as lead_id,
                     l.assigned_vnd + l.adjusted_vnd - l.allocated_vnd as own_vnd
              from budget_lines l
              where l.programme_id = ? and l.year = ? and exists (
                select 1 from area_paths p
                where p.unit_id = l.scope_unit_id and p.ancestor_id = ?
                  and p.valid && daterange(make_date(?, 1, 1), make_date(?, 12, 31), '[]'))
            ), rooted as (
              select c.*, not exists (select 1 from chosen above where above.id = c.parent_line_id) as root from chosen c
            ), sums as (
              select component_id, lead_id, grouping(component_id, lead_id) as grouped, count(*) as lines,
                sum(assigned_vnd - allocated_vnd) as assigned, sum(adjusted_vnd) as adjusted,
                sum(committed_vnd) as committed, sum(advanced_vnd) as advanced, sum(disbursed_vnd) as disbursed,
                sum(cancelled_vnd) as cancelled, sum(available_vnd) as available,
                case when bool_and(carried_in_vnd is not null or not root) then sum(carried_in_vnd) end as carried_in,
                sum(carried_out_vnd) as carried_out,
                count(*) filter (where root and carried_in_vnd is null) as unknown_carry_over,
                sum(own_vnd) filter (where source = 'CENTRAL') as central,
                sum(own_vnd) filter (where source = 'COUNTERPART') as counterpart,
                sum(own_vnd) filter (where source = 'INTEGRATED') as integrated,
                sum(own_vnd) filter (where source = 'ENTRUSTED') as entrusted,
                sum(own_vnd) filter (where source = 'MOBILISED') as mobilised,
                sum(own_vnd) filter (where capital_type = 'RECURRENT') as recurrent,
                sum(own_vnd) filter (where capital_type = 'INVESTMENT') as investment,
                sum(own_vnd) filter (where capital_type = 'NOT_STATED') as not_stated,
                count(*) filter (where state = 'FROZEN') as frozen_lines,
                sum(available_vnd) filter (where state = 'FROZEN') as frozen
              from rooted group by grouping sets ((), (component_id), (lead_id))
            )
            select s.*, c.code, c.name_vi, c.name_en, c.parent_id, o.name as lead_name, now() as as_of,
                   array(select distinct unnest(flags) from chosen order by 1) as flags
            from sums s
            left join component_copies c on c.id = s.component_id
            left join organisation_copies o on o.id = s.lead_id
            order by c.code, s.component_id, o.name, s.lead_id""";

    private record Sum(
            int grouped,
            @Nullable UUID componentId,
            @Nullable String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable UUID parentId,
            @Nullable UUID leadId,
            @Nullable String leadName,
            SummaryAmounts amounts,
            List<String> flags,
            Instant asOf) {

        BudgetSummaryView.OfComponent ofComponent() {
            return new BudgetSummaryView.OfComponent(componentId, code, nameVi, nameEn, parentId, amounts);
        }

        BudgetSummaryView.OfLead ofLead() {
            return new BudgetSummaryView.OfLead(leadId, leadName, amounts);
        }
    }

    private final Database database;

    BudgetSummaryQueries(Database database) {
        this.database = database;
    }

    BudgetSummaryView of(PlanCopy plan) {
        var sums = database.rows(
                SUMS,
                BudgetSummaryQueries::sum,
                plan.programmeId(),
                plan.year(),
                plan.unitId(),
                plan.year(),
                plan.year());
        var total = sums.stream()
                .filter(s -> s.grouped() == (OF_COMPONENT | OF_LEAD))
                .findFirst()
                .orElseThrow();
        return new BudgetSummaryView(
                plan.id(),
                plan.edition(),
                plan.programmeId(),
                plan.unitId(),
                plan.year(),
                total.asOf(),
                total.amounts(),
                sums.stream()
                        .filter(s -> s.grouped() == OF_COMPONENT)
                        .map(Sum::ofComponent)
                        .toList(),
                sums.stream()
                        .filter(s -> s.grouped() == OF_LEAD)
                        .map(Sum::ofLead)
                        .toList(),
                total.flags());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getInt("grouped"),
                row.getObject("component_id", UUID.class),
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                row.getObject("parent_id", UUID.class),
                row.getObject("lead_id", UUID.class),
                row.getString("lead_name"),
                amounts(row),
                List.of((String[]) row.getArray("flags").getArray()),
                Database.instant(row, "as_of"));
    }

    private static SummaryAmounts amounts(ResultSet row) throws SQLException {
        return new SummaryAmounts(
                row.getInt("lines"),
                vnd(row, "assigned"),
                vnd(row, "adjusted"),
                vnd(row, "committed"),
                vnd(row, "advanced"),
                vnd(row, "disbursed"),
                vnd(row, "cancelled"),
                vnd(row, "available"),
                vnd(row, "carried_in"),
                vnd(row, "carried_out"),
                row.getInt("unknown_carry_over"),
                vnd(row, "central"),
                vnd(row, "counterpart"),
                vnd(row, "integrated"),
                vnd(row, "entrusted"),
                vnd(row, "mobilised"),
                vnd(row, "recurrent"),
                vnd(row, "investment"),
                vnd(row, "not_stated"),
                row.getInt("frozen_lines"),
                vnd(row, "frozen"));
    }

    /** The database adds up whole numbers as a decimal that cannot overflow. */
    private static @Nullable Long vnd(ResultSet row, String column) throws SQLException {
        var sum = row.getBigDecimal(column);
        return sum == null ? null : sum.longValueExact();
    }
}
