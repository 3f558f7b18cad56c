package vn.gnbv.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** All kinds of activities: rows that are added and never change. */
@ApplicationScoped
class ActivityKinds {

    private final Database database;

    ActivityKinds(Database database) {
        this.database = database;
    }

    /** @return whether it was added; false when there is one of this code */
    boolean add(ActivityKind kind) {
        return database.write(
                        """
                        insert into activity_kinds (code, name_vi, name_en, counts, output_unit, feeds)
                        values (?, ?, ?, ?::text[], ?, ?::text[]) on conflict (code) do nothing""",
                        kind.code(),
                        kind.nameVi(),
                        kind.nameEn(),
                        kind.counts().stream().map(Enum::name).toArray(String[]::new),
                        kind.outputUnit(),
                        kind.feeds().toArray(String[]::new))
                == 1;
    }

    Optional<ActivityKind> find(String code) {
        return Query.of("select * from activity_kinds").where("code = ?", code).first(database, ActivityKinds::kind);
    }

    List<ActivityKind> list(@Nullable String after, int limit) {
        return Query.of("select * from activity_kinds")
                .whereGiven(after, "code > ?")
                .then("order by code limit ?", limit)
                .list(database, ActivityKinds::kind);
    }

    static ActivityKind kind(ResultSet row) throws SQLException {
        return new ActivityKind(
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Arrays.stream(texts(row, "counts"))
                        .map(Headcount.Group::valueOf)
                        .toList(),
                row.getString("output_unit"),
                List.of(texts(row, "feeds")));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
