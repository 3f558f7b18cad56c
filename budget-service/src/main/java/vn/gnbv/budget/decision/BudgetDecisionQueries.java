package vn.gnbv.budget.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;
import vn.gnbv.budget.year.Authority;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads decisions: those of the caller's area, and those of higher ones that moved money of its lines. */
@ApplicationScoped
class BudgetDecisionQueries {

    private static final String VISIBLE = "(" + AreaTree.within("d.unit_id", "d.issued_on")
            + " or exists (select 1 from budget_entries e join budget_lines l on l.id = e.line_id"
            + " where e.document_id = d.id and " + AreaTree.within("l.scope_unit_id", "l.assigned_on") + "))";

    private final Database database;

    BudgetDecisionQueries(Database database) {
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
        var conditions = new StringBuilder(VISIBLE);
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(area);
        arguments.add(area);
        condition(conditions, arguments, "d.id = ?", filter.id());
        condition(conditions, arguments, "d.programme_id = ?", filter.programmeId());
        condition(conditions, arguments, "d.unit_id = ?", filter.unitId());
        condition(conditions, arguments, "d.year = ?", filter.year());
        condition(conditions, arguments, "d.kind = ?", filter.kind());
        condition(conditions, arguments, "d.id > ?", after);
        arguments.add(limit);
        return database.rows(
                "select d.* from budget_decisions d where " + conditions + " order by d.id limit ?",
                BudgetDecisionQueries::view,
                arguments.toArray());
    }

    /** The lines of earlier decisions that got new money by this one. */
    List<RecordDecision.Raise> raises(UUID id, @Nullable UUID area) {
        return database.rows(
                """
                select e.line_id, e.change_vnd from budget_entries e join budget_lines l on l.id = e.line_id
                where e.document_id = ? and e.account = 'ASSIGNED' and l.decision_id <> e.document_id and %s
                order by e.position""".formatted(AreaTree.within("l.scope_unit_id", "l.assigned_on")),
                row -> new RecordDecision.Raise(row.getObject("line_id", UUID.class), row.getLong("change_vnd")),
                id,
                area);
    }

    private static void condition(
            StringBuilder conditions, List<@Nullable Object> arguments, String sql, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(sql);
            arguments.add(value);
        }
    }

    private static @Nullable Authority authority(@Nullable String name) {
        return name == null ? null : Authority.valueOf(name);
    }

    private static BudgetDecisionView view(ResultSet row) throws SQLException {
        return new BudgetDecisionView(
                row.getObject("id", UUID.class),
                BudgetDecision.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer"),
                Signer.of(row.getString("signer_name"), row.getString("signer_position")),
                authority(row.getString("authority")),
                row.getObject("programme_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getInt("year"),
                row.getBoolean("sample"),
                List.of((String[]) row.getArray("warnings").getArray()),
                Database.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                null,
                null,
                null);
    }
}
