package vn.gnbv.budget.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Reads the copy of issued plans. */
@ApplicationScoped
public class PlanQueries {

    private final Database database;

    PlanQueries(Database database) {
        this.database = database;
    }

    public @Nullable PlanCopy find(UUID id) {
        return database.row(
                "select edition, programme_id, unit_id, year from plan_copies where id = ?",
                row -> new PlanCopy(
                        id,
                        row.getInt("edition"),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getInt("year")),
                id);
    }
}
