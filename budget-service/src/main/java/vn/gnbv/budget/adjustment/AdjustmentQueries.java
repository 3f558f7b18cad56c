package vn.gnbv.budget.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Which adjustments a caller may see: those all of whose lines lie in its area. */
@ApplicationScoped
class AdjustmentQueries {

    private static final String VISIBLE = """
            not exists (select 1 from adjustment_movements m join budget_lines l on l.id in (m.from_line_id, m.to_line_id)
                        where m.adjustment_id = a.id and not %s)""".formatted(AreaTree.within("l.scope_unit_id", "l.assigned_on"));

    private final Database database;

    AdjustmentQueries(Database database) {
        this.database = database;
    }

    boolean sees(@Nullable UUID area, UUID id) {
        return database.row("select 1 from adjustments a where a.id = ? and " + VISIBLE, row -> true, id, area) != null;
    }

    List<UUID> list(@Nullable UUID lineId, @Nullable UUID area, @Nullable UUID after, int limit) {
        return database.rows(
                """
                select a.id from adjustments a
                where %s and (?::uuid is null or exists (select 1 from adjustment_movements m
                                where m.adjustment_id = a.id and ? in (m.from_line_id, m.to_line_id)))
                  and (?::uuid is null or a.id > ?)
                order by a.id limit ?""".formatted(VISIBLE),
                row -> row.getObject("id", UUID.class),
                area,
                lineId,
                lineId,
                after,
                after,
                limit);
    }
}
