package vn.gnbv.budget.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Account;
import vn.gnbv.budget.ledger.EntryView;
import vn.gnbv.budget.ledger.Ledger;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/**
 * Adds up the money of a unit and year. What there is now stands on the lines; what there was, and when it moved, is
 * added up from the ledger. Either is found by the places below the unit, so that other units' lines cost nothing.
 */
@ApplicationScoped
class MoneyQueries {

    /** Which unit lay below the asked one, and within which of its children, and when; and which lay above it. */
    private static final String PLACES = """
            with around as (
              select p.unit_id, c.unit_id as child_id, p.valid * c.valid as valid, false as above
              from area_versions c join area_paths p on p.ancestor_id = c.unit_id and p.valid && c.valid
              where c.parent_id = ?
              union all select ancestor_id, unit_id, valid, ancestor_id <> unit_id from area_paths where unit_id = ?
            ), places as (select * from around where not above)""";

    private static final String LINES =
            " from places p join budget_lines l on l.scope_unit_id = p.unit_id" + " and p.valid @> l.assigned_on";
    private static final String LEDGER = LINES + " join budget_entries e on e.line_id = l.id";

    /** What each movement was made for stands with the contract, advance or payment by which it was made. */
    private static final String WORKS = """
             left join disbursements paid on paid.id = e.document_id
            left join recoveries back on back.id = e.document_id
            left join disbursements came_back on came_back.id = back.disbursement_id
            left join obligations bound on bound.id
              = coalesce(paid.obligation_id, back.obligation_id, came_back.obligation_id, e.document_id)
            left join obligations contract on contract.id = bound.commitment_id""";

    /** Money comes to an allocated line by its allocation alone: nothing of it can be unknown. */
    private static final String CARRIED_IN = "case when l.parent_line_id is null then %1$s else coalesce(%1$s, 0) end";

    private static final String NOW = """
            l.assigned_vnd - l.allocated_vnd as assigned, l.adjusted_vnd as adjusted, %s as carried_in,
            l.carried_out_vnd as carried_out, l.committed_vnd as committed, l.advanced_vnd as advanced,
            l.disbursed_vnd as disbursed, l.cancelled_vnd as cancelled""".formatted(CARRIED_IN.formatted("l.carried_in_vnd"));

    private static final String MOVED = """
            coalesce(sum(case e.account when 'ASSIGNED' then e.change_vnd when 'ALLOCATED' then -e.change_vnd end), 0)
              as assigned,
            coalesce(sum(e.change_vnd) filter (where e.account = 'ADJUSTED'), 0) as adjusted, %s as carried_in,
            coalesce(sum(e.change_vnd) filter (where e.account = 'CARRIED_OUT'), 0) as carried_out,
            coalesce(sum(e.change_vnd) filter (where e.account = 'COMMITTED'), 0) as committed,
            coalesce(sum(e.change_vnd) filter (where e.account = 'ADVANCED'), 0) as advanced,
            coalesce(sum(e.change_vnd) filter (where e.account = 'DISBURSED'), 0) as disbursed,
            coalesce(sum(e.change_vnd) filter (where e.account = 'CANCELLED'), 0) as cancelled""";

    private static final String CARRIED_IN_MOVED =
            "(sum(e.change_vnd) filter (where e.account = 'CARRIED_IN'))::bigint";
    private static final String MOVED_UNTIL = MOVED.formatted(CARRIED_IN.formatted(CARRIED_IN_MOVED));
    private static final String MOVED_WITHIN = MOVED.formatted(CARRIED_IN_MOVED);

    private static final String SUMS = """
            count(*) as lines, sum(assigned)::bigint as assigned, sum(adjusted)::bigint as adjusted,
            sum(carried_in)::bigint as carried_in, count(*) filter (where carried_in is null) as unknown,
            sum(carried_out)::bigint as carried_out, sum(committed)::bigint as committed,
            sum(advanced)::bigint as advanced, sum(disbursed)::bigint as disbursed,
            sum(cancelled)::bigint as cancelled""";

    private static final String PLANNED = """
            (select coalesce(sum(m.amount_vnd), 0) from payment_plan_months m
              where m.line_id = l.id and m.month + interval '1 month' <= ?::date + 1) as planned,
            (select coalesce(sum(e.change_vnd), 0) from budget_entries e
              where e.line_id = l.id and e.account = 'DISBURSED' and e.document_date <= ?
                and e.recorded_at <= coalesce(?::timestamptz, 'infinity')) as paid""";

    private static final String AROUND = LINES.replace("places", "around");

    private static final String PAST_LINES = """
            l.id, l.component_id, l.unit_id, l.holder_organisation_id, l.assigned_on, 1 as lines, %s""".formatted(MOVED_UNTIL);

    private static final String LINE_OF_UNIT = """
            p.above, l.*, c.code, d.kind, d.number,
            (select count(*) from disbursements paid where paid.line_id = l.id) as payments,
            (select max(paid.paid_on) from disbursements paid where paid.line_id = l.id) as last_paid_on
            %s
            join budget_decisions d on d.id = l.decision_id
            left join component_copies c on c.id = l.component_id""".formatted(AROUND);

    private final Database database;

    MoneyQueries(Database database) {
        this.database = database;
    }

    /** A line as the ledger had it at a time. */
    record PastLine(
            UUID id,
            UUID componentId,
            UUID unitId,
            @Nullable UUID holderOrganisationId,
            LocalDate decidedOn,
            CellAmounts amounts) {

        SpendingOutlook outlook(int year, LocalDate asOf) {
            var spent = amounts.disbursedVnd();
            var spendable = amounts.availableVnd() + amounts.committedVnd() + amounts.advancedVnd() + spent;
            return SpendingOutlook.of(year, decidedOn, asOf, spendable, spent);
        }
    }

    /** What was planned to be paid until a day, and was paid of that. */
    record Planned(long plannedVnd, long paidVnd) {}

    /** Of the entries that a cell may be opened to, those that are asked for. */
    record Which(
            @Nullable LocalDate month,
            @Nullable Account account,
            @Nullable UUID projectId,
            MoneyScopeQuery.@Nullable Holding project) {}

    /** Which of the cells are read: those behind one until another, in their order. */
    record Range(List<String> after, List<String> until, int limit) {}

    List<SummaryCell> cells(MoneyScopeQuery scope, @Nullable UUID area, List<Dimension> by, Range range) {
        var within = by.stream().anyMatch(Dimension::ofMovements);
        var moved = within || scope.isPast();
        var ledger = by.contains(Dimension.PROJECT) ? LEDGER + WORKS : LEDGER;
        var query = select(
                "facts",
                keys(by) + (within ? MOVED_WITHIN + ledger : moved ? MOVED_UNTIL + ledger : NOW + LINES),
                scope);
        filter(query, scope, area);
        if (moved) {
            until(query, scope).then("group by 1, 2, l.id");
        }
        var links = MoneyLinks.of(scope, by);
        return page(query, SUMS, by, range, row -> {
            var keys = keys(row, by);
            return new SummaryCell(keys, amounts(row, within), links.entries(keys));
        });
    }

    /** By the months that are over, of the lines that have a plan; both as the plans are now. */
    Map<List<CellKey>, Planned> planned(MoneyScopeQuery scope, @Nullable UUID area, List<Dimension> by, Range range) {
        var query = select("facts", keys(by) + PLANNED + LINES, scope, scope.asOf, scope.asOf, scope.recordedAsOf);
        filter(query, scope, area);
        query.where("exists (select 1 from payment_plan_months m where m.line_id = l.id)");
        var sums = "sum(planned)::bigint as planned, sum(paid)::bigint as paid";
        return page(
                        query,
                        sums,
                        by,
                        range,
                        row -> Map.entry(keys(row, by), new Planned(row.getLong("planned"), row.getLong("paid"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String keys(List<Dimension> by) {
        return key(by, 0) + " as k1, " + key(by, 1) + " as k2, ";
    }

    /** Adds up what was found of each line by row and column. */
    private <T> List<T> page(Query query, String sums, List<Dimension> by, Range range, Database.Row<T> as) {
        query.then("), cells as (select coalesce(k1::text, '') collate \"C\" as row_key,"
                + " coalesce(k2::text, '') collate \"C\" as column_key, " + sums + " from facts group by k1, k2)"
                + " select cells.*, " + names(by, 0) + ", " + names(by, 1) + " from cells " + source(by, 0)
                + source(by, 1) + " where true");
        if (!range.after().isEmpty()) {
            query.then("and (row_key, column_key) > (?, ?)", range.after().toArray());
        }
        if (!range.until().isEmpty()) {
            query.then("and (row_key, column_key) <= (?, ?)", range.until().toArray());
        }
        return query.then("order by row_key, column_key limit ?", range.limit()).list(database, as);
    }

    List<EntryView> entries(MoneyScopeQuery scope, Which which, @Nullable UUID area, @Nullable Long after, int limit) {
        var ofProject = which.projectId() != null || which.project() != null;
        var query = select(null, "e.*" + LEDGER + (ofProject ? WORKS : ""), scope);
        filter(query, scope, area);
        until(query, scope)
                .whereGiven(which.month(), "date_trunc('month', e.document_date) = date_trunc('month', ?::date)")
                .whereGiven(which.account(), "e.account = ?")
                .whereGiven(which.projectId(), Dimension.PROJECT.sql + " = ?")
                .whereGiven(after, "e.seq > ?");
        if (which.project() != null) {
            query.where(Dimension.PROJECT.sql + isStated(which.project()));
        }
        return query.then("order by e.seq limit ?", limit).list(database, Ledger::view);
    }

    /** The lines as they were, by id. */
    List<PastLine> pastLines(MoneyScopeQuery scope, @Nullable UUID area, @Nullable UUID after, int limit) {
        var query = select("facts", PAST_LINES + LEDGER, scope);
        filter(query, scope, area);
        until(query, scope)
                .whereGiven(after, "l.id > ?")
                .then(
                        "group by l.id order by l.id limit ?) select *, (carried_in is null)::int as unknown from facts"
                                + " order by id",
                        limit);
        return query.list(
                database,
                row -> new PastLine(
                        row.getObject("id", UUID.class),
                        row.getObject("component_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("holder_organisation_id", UUID.class),
                        row.getObject("assigned_on", LocalDate.class),
                        amounts(row, false)));
    }

    /** The lines of the unit and of all units above and below it, as they are, by id. */
    List<LineOfUnitView> linesAround(MoneyScopeQuery scope, @Nullable UUID area, @Nullable UUID after, int limit) {
        var query = select(null, LINE_OF_UNIT, scope);
        filter(query, scope, area);
        return query.whereGiven(after, "l.id > ?")
                .then("order by l.id limit ?", limit)
                .list(database, MoneyQueries::lineOfUnit);
    }

    private static Query select(
            @Nullable String name, String select, MoneyScopeQuery scope, @Nullable Object... arguments) {
        var source = name == null ? " select " : ", " + name + " as (select ";
        return Query.of(
                PLACES + source + select,
                Stream.concat(Stream.of(scope.unitId, scope.unitId), Arrays.stream(arguments))
                        .toArray());
    }

    /** What lies in the unit lies in the area where that is the same; nothing above it does. */
    private static void filter(Query query, MoneyScopeQuery scope, @Nullable UUID area) {
        if (scope.unitId.equals(area)) {
            query.where("not p.above");
        } else {
            query.where(AreaTree.within("l.scope_unit_id", "l.assigned_on"), area);
        }
        query.where("l.year = ?", scope.year)
                .whereGiven(scope.programmeId, "l.programme_id = ?")
                .whereGiven(scope.componentId, "l.component_id = ?")
                .whereGiven(scope.childUnitId, "p.child_id = ?")
                .whereGiven(scope.source, "l.source = ?")
                .whereGiven(scope.capitalType, "l.capital_type = ?")
                .whereGiven(scope.originYear, "l.origin_year = ?")
                .whereGiven(scope.holderOrganisationId, "l.holder_organisation_id = ?");
        if (scope.holding != null) {
            query.where("l.holder_organisation_id" + isStated(scope.holding));
        }
    }

    private static String isStated(MoneyScopeQuery.Holding holding) {
        return holding == MoneyScopeQuery.Holding.STATED ? " is not null" : " is null";
    }

    private static Query until(Query query, MoneyScopeQuery scope) {
        return query.whereGiven(scope.asOf, "e.document_date <= ?")
                .whereGiven(scope.recordedAsOf, "e.recorded_at <= ?");
    }

    private static String key(List<Dimension> by, int position) {
        return position < by.size() ? by.get(position).sql : "null::text";
    }

    private static String names(List<Dimension> by, int position) {
        var of = "n" + position;
        var columns = position >= by.size()
                ? List.of("null", "null", "null")
                : switch (by.get(position)) {
                    case COMPONENT -> List.of(of + ".code", of + ".name_vi", of + ".name_en");
                    case HOLDER, PROJECT -> List.of("null", of + ".name", "null");
                    default -> List.of("null", "null", "null");
                };
        return "%2$s as code%1$d, %3$s as name_vi%1$d, %4$s as name_en%1$d"
                .formatted(position, columns.get(0), columns.get(1), columns.get(2));
    }

    private static String source(List<Dimension> by, int position) {
        if (position >= by.size()) {
            return "";
        }
        var named = " left join %%s n%d on n%d.id = nullif(%s, '')::uuid"
                .formatted(position, position, position == 0 ? "row_key" : "column_key");
        return switch (by.get(position)) {
            case COMPONENT -> named.formatted("component_copies");
            case HOLDER -> named.formatted("organisation_copies");
            case PROJECT -> named.formatted("work_copies");
            default -> "";
        };
    }

    private static List<CellKey> keys(ResultSet row, List<Dimension> by) throws SQLException {
        var keys = new ArrayList<CellKey>();
        for (int i = 0; i < by.size(); i++) {
            var value = row.getString(i == 0 ? "row_key" : "column_key");
            keys.add(new CellKey(
                    by.get(i),
                    value.isEmpty() ? null : value,
                    row.getString("code" + i),
                    row.getString("name_vi" + i),
                    row.getString("name_en" + i)));
        }
        return keys;
    }

    private static CellAmounts amounts(ResultSet row, boolean within) throws SQLException {
        var unknown = row.getInt("unknown");
        return CellAmounts.of(
                row.getInt("lines"),
                row.getLong("assigned"),
                row.getLong("adjusted"),
                row.getObject("carried_in", Long.class),
                within ? null : unknown,
                row.getLong("carried_out"),
                row.getLong("committed"),
                row.getLong("advanced"),
                row.getLong("disbursed"),
                row.getLong("cancelled"));
    }

    private static LineOfUnitView lineOfUnit(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new LineOfUnitView(
                id,
                row.getBoolean("above"),
                row.getObject("unit_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getString("code"),
                row.getObject("holder_organisation_id", UUID.class),
                Source.valueOf(row.getString("source")),
                CapitalType.valueOf(row.getString("capital_type")),
                row.getInt("year"),
                row.getInt("origin_year"),
                row.getString("kind"),
                row.getObject("decision_id", UUID.class),
                row.getString("number"),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("parent_line_id", UUID.class),
                row.getLong("assigned_vnd"),
                row.getLong("adjusted_vnd"),
                row.getLong("allocated_vnd"),
                row.getObject("carried_in_vnd", Long.class),
                row.getLong("disbursed_vnd"),
                row.getLong("available_vnd"),
                row.getInt("payments"),
                row.getObject("last_paid_on", LocalDate.class),
                MoneyLinks.entriesOf(id),
                "/v1/disbursements?lineId=" + id);
    }
}
