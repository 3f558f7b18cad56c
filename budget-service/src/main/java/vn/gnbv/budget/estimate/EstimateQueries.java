package vn.gnbv.budget.estimate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Estimates: only ever added. What was assigned is read from the lines, which know nothing of them. */
@ApplicationScoped
class EstimateQueries {

    private static final String SELECT = """
            select e.*, (select sum(i.amount_vnd)::bigint from estimate_items i where i.estimate_id = e.id) as total_vnd
            from estimates e""";

    /** Each đồng where it enters the unit: not again on the lines that it was passed on to within. */
    private static final String COMPARISON = """
            select key.component_id, c.code, key.source, key.capital_type, key.estimated, key.assigned
            from (
              select coalesce(i.component_id, a.component_id) as component_id, coalesce(i.source, a.source) as source,
                coalesce(i.capital_type, a.capital_type) as capital_type, i.estimated, a.assigned
              from (
                select component_id, source, capital_type, sum(amount_vnd)::bigint as estimated
                from estimate_items where estimate_id = ? group by 1, 2, 3) i
              full join (
                select l.component_id, l.source, l.capital_type, sum(l.assigned_vnd)::bigint as assigned
                from budget_lines l left join budget_lines p on p.id = l.parent_line_id
                where l.programme_id = ? and l.year = ? and l.assigned_vnd > 0 and %s and not %s
                group by 1, 2, 3) a using (component_id, source, capital_type)
            ) key left join component_copies c on c.id = key.component_id
            order by c.code, key.component_id, key.source, key.capital_type""".formatted(
            AreaTree.within("l.scope_unit_id", "l.assigned_on"), AreaTree.within("p.scope_unit_id", "p.assigned_on"));

    private final Database database;

    EstimateQueries(Database database) {
        this.database = database;
    }

    /** @return whether it was added; else it is on record already */
    boolean add(UUID id, RecordEstimate paper, String by) {
        var added = database.write(
                """
                insert into estimates (id, number, issued_on, issuer, signer_name, signer_position, programme_id, unit_id,
                  year, sample, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint uq_estimates_paper do nothing""",
                id,
                paper.number(),
                paper.issuedOn(),
                paper.issuer(),
                Signer.name(paper.signer()),
                Signer.position(paper.signer()),
                paper.programmeId(),
                paper.unitId(),
                paper.year(),
                Boolean.TRUE.equals(paper.sample()),
                by);
        if (added == 0) {
            return false;
        }
        var rows = new ArrayList<@Nullable Object[]>();
        for (var item : paper.items()) {
            rows.add(new @Nullable Object[] {
                id,
                rows.size(),
                item.componentId(),
                item.unitId(),
                item.holderOrganisationId(),
                item.source(),
                item.capitalType(),
                item.amountVnd()
            });
        }
        database.writeAll("""
                insert into estimate_items (estimate_id, position, component_id, unit_id, holder_organisation_id, source,
                  capital_type, amount_vnd)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        return true;
    }

    Optional<EstimateView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where(AreaTree.within("e.unit_id", "e.issued_on"), area)
                .where("e.id = ?", id)
                .first(database, EstimateQueries::view);
    }

    List<RecordEstimate.Item> items(UUID estimate) {
        return database.rows(
                "select * from estimate_items where estimate_id = ? order by position",
                row -> new RecordEstimate.Item(
                        row.getObject("component_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("holder_organisation_id", UUID.class),
                        Source.valueOf(row.getString("source")),
                        CapitalType.valueOf(row.getString("capital_type")),
                        row.getLong("amount_vnd")),
                estimate);
    }

    /** Which estimates are asked for; null means any. */
    record Filter(
            @Nullable UUID programmeId,
            @Nullable UUID unitId,
            @Nullable Integer year) {

        @Nullable
        Object[] values() {
            return new @Nullable Object[] {programmeId, unitId, year};
        }
    }

    List<EstimateView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        return Query.of(SELECT)
                .where(AreaTree.within("e.unit_id", "e.issued_on"), area)
                .whereGiven(filter.programmeId(), "e.programme_id = ?")
                .whereGiven(filter.unitId(), "e.unit_id = ?")
                .whereGiven(filter.year(), "e.year = ?")
                .whereGiven(after, "e.id > ?")
                .then("order by e.id limit ?", limit)
                .list(database, EstimateQueries::view);
    }

    /** The paper that stands: the last by its date, and of one date the one that was entered last. */
    Optional<EstimateView> last(UUID programme, int year, UUID unit) {
        return Query.of(SELECT)
                .where("e.programme_id = ? and e.year = ? and e.unit_id = ?", programme, year, unit)
                .then("order by e.issued_on desc, e.recorded_at desc, e.id desc limit 1")
                .first(database, EstimateQueries::view);
    }

    List<EstimateComparison.Row> compare(@Nullable UUID estimate, UUID programme, int year, UUID unit) {
        return database.rows(
                COMPARISON,
                row -> EstimateComparison.Row.of(
                        row.getObject("component_id", UUID.class),
                        row.getString("code"),
                        Source.valueOf(row.getString("source")),
                        CapitalType.valueOf(row.getString("capital_type")),
                        row.getObject("estimated", Long.class),
                        row.getObject("assigned", Long.class)),
                estimate,
                programme,
                year,
                unit,
                unit);
    }

    private static EstimateView view(ResultSet row) throws SQLException {
        return new EstimateView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                Signer.of(row.getString("signer_name"), row.getString("signer_position")),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getBoolean("sample"),
                row.getLong("total_vnd"),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                null);
    }
}
