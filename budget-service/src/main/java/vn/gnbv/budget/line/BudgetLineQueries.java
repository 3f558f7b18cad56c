package vn.gnbv.budget.line;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.Document;
import vn.gnbv.budget.year.BudgetYearView;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** The lines past the object mapper: lists, single reads, and the one hot change, a payment. */
@ApplicationScoped
class BudgetLineQueries {

    private static final String COLUMNS = """
            l.id, l.version, l.decision_id, l.assigned_on, l.programme_id, l.component_id, l.unit_id,
            l.holder_organisation_id, l.lead_organisation_ids, l.year, l.origin_year, l.source, l.capital_type,
            l.parent_line_id, l.assigned_vnd, l.adjusted_vnd, l.allocated_vnd, l.carried_in_vnd, l.carried_out_vnd,
            l.committed_vnd, l.advanced_vnd, l.disbursed_vnd, l.cancelled_vnd, l.available_vnd, l.state, l.frozen_by,
            l.frozen_basis, l.flags, l.payable_until, l.predecessor_line_id,
            l.unconfirmed, l.held_until""";

    private static final String IN_AREA = AreaTree.within("l.scope_unit_id", "l.assigned_on");

    /** Who gives money out should not be who pays it; it is said, and refused where a rule asks for it. */
    private static final String RECORDED_BY_ALLOCATOR = "RECORDED_BY_ALLOCATOR";

    private static final String OF_YEAR = """
            select l.id from budget_lines l
            where l.programme_id = ? and l.year = ? and l.state <> 'CLOSED' and """ + " " + IN_AREA;

    static final String SPEND = """
            with moved as (
              update budget_lines l set committed_vnd = l.committed_vnd + ?, advanced_vnd = l.advanced_vnd + ?,
                disbursed_vnd = l.disbursed_vnd + ?, version = l.version + 1
              where l.id = ? and l.state = any (?) and l.capital_type = ? and l.available_vnd >= ?
                and l.committed_vnd >= ? and l.advanced_vnd >= ? and l.disbursed_vnd >= ?
                and (? or l.unconfirmed = 0 and ?::date between make_date(l.year, 1, 1)
                  and least(l.payable_until, l.held_until)) and %s
              returning %s, case when ? = any (l.given_by) then array['%s'] else '{}' end as act_flags
            ), written as (
              insert into budget_entries (line_id, line_version, account, change_vnd, available_vnd, document_kind,
                document_id, document_number, document_date, position, recorded_by)
              select m.id, m.version, e.account, e.change_vnd, m.available_vnd, ?, ?::uuid, ?, ?::date, 0, ?
              from moved m cross join unnest(?::text[], ?::bigint[]) as e(account, change_vnd)
            ), act as (
              %%s
            )
            select m.*, act.* from moved m cross join act""".formatted(IN_AREA, COLUMNS, RECORDED_BY_ALLOCATOR);

    private final Database database;

    BudgetLineQueries(Database database) {
        this.database = database;
    }

    /** The last line of the page before. */
    record After(int originYear, UUID id) {}

    @Nullable
    BudgetLineView find(UUID id, @Nullable UUID area) {
        return database.row(
                "select " + COLUMNS + " from budget_lines l where l.id = ? and " + IN_AREA,
                BudgetLineQueries::view,
                id,
                area);
    }

    /** The oldest money first, which is to be spent first. */
    List<BudgetLineView> list(LineFilter filter, @Nullable UUID area, @Nullable After after, int limit) {
        var conditions = new StringBuilder(IN_AREA);
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(area);
        filter.forEach((condition, argument) -> {
            conditions.append(" and ").append(condition);
            arguments.add(argument);
        });
        if (after != null) {
            conditions.append(" and (l.origin_year, l.id) > (?, ?)");
            arguments.add(after.originYear());
            arguments.add(after.id());
        }
        arguments.add(limit);
        return database.rows(
                "select " + COLUMNS + " from budget_lines l where " + conditions
                        + " order by l.origin_year, l.id limit ?",
                BudgetLineQueries::view,
                arguments.toArray());
    }

    /** Those of the lines that lie in the area. */
    Set<UUID> within(@Nullable UUID area, Collection<UUID> ids) {
        return ids("select l.id from budget_lines l where l.id = any (?) and " + IN_AREA, array(ids), area);
    }

    /** Those of the ids that lines have already. */
    Set<UUID> taken(Collection<UUID> ids) {
        return ids("select l.id from budget_lines l where l.id = any (?)", (Object) array(ids));
    }

    Set<UUID> ofUnitsAndBelow(Collection<UUID> units) {
        var tops = units.toArray(UUID[]::new);
        return ids("""
                select l.id from budget_lines l where l.unit_id = any (?)
                   or l.unit_id in (select p.unit_id from area_paths p where p.ancestor_id = any (?))""", tops, tops);
    }

    Set<UUID> ofOrganisation(UUID organisation) {
        return ids("""
                select l.id from budget_lines l
                where l.holder_organisation_id = ? or l.lead_organisation_ids @> array[?]""", organisation, organisation);
    }

    Set<UUID> ofProgramme(UUID programme) {
        return ids("select l.id from budget_lines l where l.programme_id = ?", programme);
    }

    Set<UUID> ofComponentAndItsParts(UUID component) {
        return ids("""
                with recursive part(id) as (
                  select ?::uuid union select c.id from component_copies c join part on c.parent_id = part.id
                )
                select l.id from budget_lines l where l.component_id in (select id from part)""", component);
    }

    /**
     * Spends from a line if it may be spent from, lies in the area, and has enough left; the line, its ledger and the act
     * in one statement, so that acts on one line wait for each other as short as can be, and never fail for that. Null
     * when it is refused.
     */
    @Nullable
    Spent spend(
            Document document,
            UUID id,
            @Nullable UUID area,
            CapitalType capitalType,
            Spending spending,
            String recordedBy,
            ActEntry act) {
        var changes = spending.changes();
        var arguments = Stream.<@Nullable Object>of(
                spending.committedVnd(),
                spending.advancedVnd(),
                spending.disbursedVnd(),
                id,
                spending.givesBack() ? new String[] {"OPEN", "FROZEN"} : new String[] {"OPEN"},
                capitalType,
                spending.takenVnd(),
                -spending.committedVnd(),
                -spending.advancedVnd(),
                -spending.disbursedVnd(),
                spending.givesBack(),
                document.date(),
                area,
                recordedBy,
                document.kind(),
                document.id(),
                document.number(),
                document.date(),
                recordedBy,
                changes.keySet().stream().map(Account::name).toArray(String[]::new),
                changes.values().toArray(Long[]::new));
        return database.row(
                act.statement(),
                row -> new Spent(
                        view(row),
                        List.of((String[]) row.getArray("act_flags").getArray()),
                        Database.instant(row, "recorded_at"),
                        row.getBoolean("awaited")),
                Stream.concat(arguments, Arrays.stream(act.arguments())).toArray());
    }

    /** Lines of the year, in its unit and below, that are not closed. */
    List<UUID> ofYear(BudgetYearView year) {
        return database.rows(OF_YEAR + " order by l.id", row -> row.getObject(1, UUID.class), of(year));
    }

    /** Those with the year's own money whose last day is another, and for which no nearer unit has stated one. */
    List<UUID> ofYearNotPayableUntil(BudgetYearView year, LocalDate day) {
        return database.rows(
                OF_YEAR + """
                         and l.origin_year = l.year and l.payable_until <> ? and not exists (
                          select 1 from budget_years y join area_paths p on p.ancestor_id = y.unit_id
                            join area_paths above on above.unit_id = y.unit_id
                          where y.programme_id = l.programme_id and y.year = l.year and y.unit_id <> ?
                            and p.unit_id = l.scope_unit_id and p.valid @> l.assigned_on
                            and above.ancestor_id = ? and above.valid @> l.assigned_on)
                        order by l.id""",
                row -> row.getObject(1, UUID.class),
                year.programmeId(),
                year.year(),
                year.unitId(),
                day,
                year.unitId(),
                year.unitId());
    }

    private static Object[] of(BudgetYearView year) {
        return new Object[] {year.programmeId(), year.year(), year.unitId()};
    }

    /** Carried-over money whose last day has passed, if it was on record by then. */
    List<UUID> expired(LocalDate today, int limit) {
        return database.rows("""
                select l.id from budget_lines l join budget_decisions d on d.id = l.decision_id
                where l.origin_year < l.year and l.payable_until < ? and l.state <> 'CLOSED' and l.available_vnd > 0
                  and (d.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date <= l.payable_until
                order by l.id limit ?""", row -> row.getObject(1, UUID.class), today, limit);
    }

    /** Each account of a line as the line has it and as its entries add up, all of one moment. */
    List<ReconciliationView.OfAccount> reconciliation(UUID id) {
        return database.rows(
                """
                select t.account, coalesce(t.total_vnd, 0) as total_vnd,
                  (select coalesce(sum(e.change_vnd), 0) from budget_entries e
                   where e.line_id = l.id and e.account = t.account) as entries_vnd
                from budget_lines l cross join lateral (values
                  ('ASSIGNED', l.assigned_vnd), ('ADJUSTED', l.adjusted_vnd), ('ALLOCATED', l.allocated_vnd),
                  ('CARRIED_IN', l.carried_in_vnd), ('CARRIED_OUT', l.carried_out_vnd),
                  ('COMMITTED', l.committed_vnd), ('ADVANCED', l.advanced_vnd), ('DISBURSED', l.disbursed_vnd),
                  ('CANCELLED', l.cancelled_vnd)) as t(account, total_vnd)
                where l.id = ?""",
                row -> new ReconciliationView.OfAccount(
                        Account.valueOf(row.getString("account")),
                        row.getLong("total_vnd"),
                        row.getLong("entries_vnd")),
                id);
    }

    private Set<UUID> ids(String sql, @Nullable Object... arguments) {
        return new HashSet<>(database.rows(sql, row -> row.getObject(1, UUID.class), arguments));
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static BudgetLineView view(ResultSet row) throws SQLException {
        return new BudgetLineView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("decision_id", UUID.class),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("holder_organisation_id", UUID.class),
                List.of((UUID[]) row.getArray("lead_organisation_ids").getArray()),
                row.getInt("year"),
                row.getInt("origin_year"),
                Source.valueOf(row.getString("source")),
                CapitalType.valueOf(row.getString("capital_type")),
                row.getObject("parent_line_id", UUID.class),
                row.getObject("predecessor_line_id", UUID.class),
                row.getObject("payable_until", LocalDate.class),
                row.getLong("assigned_vnd"),
                row.getLong("adjusted_vnd"),
                row.getLong("allocated_vnd"),
                row.getObject("carried_in_vnd", Long.class),
                row.getLong("carried_out_vnd"),
                row.getLong("committed_vnd"),
                row.getLong("advanced_vnd"),
                row.getLong("disbursed_vnd"),
                row.getLong("cancelled_vnd"),
                row.getLong("available_vnd"),
                row.getString("state"),
                BudgetLineView.freeze(row.getObject("frozen_by", UUID.class), row.getString("frozen_basis")),
                row.getObject("held_until", LocalDate.class),
                row.getInt("unconfirmed") > 0,
                List.of((String[]) row.getArray("flags").getArray()));
    }
}
