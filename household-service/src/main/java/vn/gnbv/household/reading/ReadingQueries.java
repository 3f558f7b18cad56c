package vn.gnbv.household.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Who has read of a household, and what somebody has read. */
@ApplicationScoped
class ReadingQueries {

    private final Database database;

    ReadingQueries(Database database) {
        this.database = database;
    }

    /** The latest first. */
    List<ReadingView> list(
            @Nullable UUID household,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID before,
            int limit) {
        var query = Query.of("select * from readings");
        if (household != null) {
            query.where("subject_id = ? or ? = any (household_ids)", household, household);
        }
        return query.whereGiven(actor, "actor = ?")
                .whereGiven(from, "read_at >= ?")
                .whereGiven(to, "read_at < ?")
                .whereGiven(before, "id < ?")
                .then("order by id desc limit ?", limit)
                .list(database, ReadingQueries::view);
    }

    private static ReadingView view(ResultSet row) throws SQLException {
        var ids = row.getArray("household_ids");
        return new ReadingView(
                row.getObject("id", UUID.class),
                row.getTimestamp("read_at").toInstant(),
                row.getString("actor"),
                row.getObject("area", UUID.class),
                row.getString("origin"),
                Matter.valueOf(row.getString("matter")),
                row.getString("detail"),
                row.getObject("subject_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("households", Integer.class),
                ids == null ? null : List.of((UUID[]) ids.getArray()));
    }
}
