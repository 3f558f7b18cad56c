package vn.gnbv.reporting.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The issued plans that have reached the copy. */
@ApplicationScoped
public class Plans {

    /** What a figure has to know of a plan. */
    public record Plan(UUID id, int edition, UUID programmeId, UUID unitId, int year) {}

    private final Database database;

    Plans(Database database) {
        this.database = database;
    }

    public @Nullable Plan find(UUID id) {
        return database.row(
                "select edition, programme_id, unit_id, year from plan_copies where id = ?",
                row -> new Plan(
                        id,
                        row.getInt("edition"),
                        row.getObject("programme_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getInt("year")),
                id);
    }
}
