package vn.gnbv.plans.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Visible;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads targets across plans. */
@ApplicationScoped
class TargetQueries {

    /** A target and the version of its plan, which is the target's own. */
    record Versioned(int version, TargetView target) {}

    private static final String SELECT = "select t.*, p.version from targets t join plans p on p.id = t.plan_id";

    private final Database database;
    private final ObjectMapper json;

    TargetQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<TargetView> list(@Nullable UUID area, @Nullable UUID plan, Cursor after, int limit) {
        var query = Query.of(SELECT)
                .where("t.last_edition is null")
                .where(Visible.PLAN, area)
                .whereGiven(plan, "t.plan_id = ?");
        if (!after.isFirst()) {
            query.where("(t.plan_id, t.code) > (?, ?)", after.uuid(0), after.text(1));
        }
        return query.then("order by t.plan_id, t.code limit ?", limit).list(database, this::view);
    }

    Optional<Versioned> find(@Nullable UUID area, UUID id) {
        return Query.of(SELECT)
                .where("t.id = ?", id)
                .where(Visible.PLAN, area)
                .first(database, row -> new Versioned(row.getInt("version"), view(row)));
    }

    private TargetView view(ResultSet row) throws SQLException {
        var direction = row.getString("direction");
        return new TargetView(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Operator.valueOf(row.getString("operator")),
                TargetView.decimal(row.getBigDecimal("value")),
                TargetView.decimal(row.getBigDecimal("value_to")),
                row.getString("unit"),
                row.getString("statement"),
                direction == null ? null : Direction.valueOf(direction),
                row.getString("population"),
                baseline(row.getString("baseline")),
                row.getString("parent_code"),
                List.of((UUID[]) row.getArray("component_ids").getArray()),
                row.getInt("since_edition"),
                row.getObject("last_edition", Integer.class));
    }

    private @Nullable Baseline baseline(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, Baseline.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
