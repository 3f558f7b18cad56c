package vn.gnbv.budget.decision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;

/** Reads decisions: those of the caller's area, and those of higher ones that gave it a line. */
@ApplicationScoped
class BudgetDecisionQueries {

    private static final String VISIBLE = "(" + AreaTree.within("d.unit_id", "d.issued_on")
            + " or exists (select 1 from budget_lines l where l.decision_id = d.id and "
            + AreaTree.within("l.scope_unit_id", "l.assigned_on") + "))";

    private final AgroalDataSource database;

    BudgetDecisionQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** Which decisions are asked for; null means any. */
    record Filter(
            @Nullable UUID id,
            @Nullable UUID programmeId,
            @Nullable UUID unitId,
            @Nullable Integer year,
            BudgetDecision.@Nullable Kind kind) {

        @Nullable
        Object[] values() {
            return new @Nullable Object[] {programmeId, unitId, year, kind};
        }
    }

    List<BudgetDecisionView> list(Filter filter, @Nullable UUID area, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select d.* from budget_decisions d
                        where %s and (?::uuid is null or d.id = ?) and (?::uuid is null or d.programme_id = ?)
                          and (?::uuid is null or d.unit_id = ?) and (?::int is null or d.year = ?)
                          and (?::text is null or d.kind = ?) and (?::uuid is null or d.id > ?)
                        order by d.id limit ?""".formatted(VISIBLE))) {
            query.setObject(1, area);
            query.setObject(2, area);
            var next = 3;
            for (var value : new @Nullable Object[] {
                filter.id(),
                filter.programmeId(),
                filter.unitId(),
                filter.year(),
                filter.kind() == null ? null : filter.kind().name(),
                after
            }) {
                query.setObject(next++, value);
                query.setObject(next++, value);
            }
            query.setInt(next, limit);
            try (var row = query.executeQuery()) {
                var decisions = new ArrayList<BudgetDecisionView>();
                while (row.next()) {
                    decisions.add(view(row));
                }
                return decisions;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions are not to be had", e);
        }
    }

    private static BudgetDecisionView view(ResultSet row) throws SQLException {
        return new BudgetDecisionView(
                row.getObject("id", UUID.class),
                BudgetDecision.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getDate("issued_on").toLocalDate(),
                row.getString("issuer"),
                BudgetDecisionView.signer(row.getString("signer_name"), row.getString("signer_position")),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getBoolean("sample"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                null);
    }
}
