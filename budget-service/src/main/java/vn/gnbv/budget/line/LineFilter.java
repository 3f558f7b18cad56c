package vn.gnbv.budget.line;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Which lines are asked for; null means any. */
record LineFilter(
        @Nullable UUID programmeId,
        @Nullable UUID componentId,
        @Nullable UUID unitId,
        @Nullable UUID decisionId,
        @Nullable UUID parentLineId,
        @Nullable Integer year,
        @Nullable Source source,
        BudgetLine.@Nullable State state,
        @Nullable Boolean withoutHolder) {

    private static final String WITHOUT_HOLDER =
            "coalesce(l.state <> 'CLOSED' and l.held_until < (now() at time zone 'Asia/Ho_Chi_Minh')::date, false)";

    /** The conditions in force, each with its parameter. */
    void forEach(BiConsumer<String, Object> condition) {
        each(condition, "l.programme_id = ?", programmeId);
        each(condition, "l.component_id = ?", componentId);
        each(condition, "l.unit_id = ?", unitId);
        each(condition, "l.decision_id = ?", decisionId);
        each(condition, "l.parent_line_id = ?", parentLineId);
        each(condition, "l.year = ?", year);
        each(condition, "l.source = ?", source == null ? null : source.name());
        each(condition, "l.state = ?", state == null ? null : state.name());
        each(condition, WITHOUT_HOLDER + " = ?", withoutHolder);
    }

    /** All of it, in a fixed order, to bind a cursor to. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            programmeId, componentId, unitId, decisionId, parentLineId, year, source, state, withoutHolder
        };
    }

    private static void each(BiConsumer<String, Object> condition, String sql, @Nullable Object value) {
        if (value != null) {
            condition.accept(sql, value);
        }
    }
}
