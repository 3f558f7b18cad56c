package vn.gnbv.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** Which projects and activities have arrived; money may refer to one before it does, and is flagged until then. */
@ApplicationScoped
public class WorkQueries {

    private final Database database;

    WorkQueries(Database database) {
        this.database = database;
    }

    void know(UUID id) {
        database.write("insert into work_copies (id) values (?) on conflict do nothing", id);
    }

    void name(UUID id, int version, String name) {
        database.write("""
                insert into work_copies (id, version, name) values (?, ?, ?)
                on conflict (id) do update set version = excluded.version, name = excluded.name
                where coalesce(work_copies.version, -1) < excluded.version""", id, version, name);
    }

    /** SQL expression of the flags of a row that refers to a project and an activity. */
    public static String unknown(String project, String activity) {
        return "array_remove(array[" + unless(project, "PROJECT_UNKNOWN") + ", " + unless(activity, "ACTIVITY_UNKNOWN")
                + "], null)";
    }

    private static String unless(String id, String flag) {
        return "case when " + id + " is not null and not exists (select 1 from work_copies known where known.id = " + id
                + ") then '" + flag + "' end";
    }

    /** As a row recorded with these flags would be shown now. */
    public List<String> flags(List<String> recorded, @Nullable UUID project, @Nullable UUID activity) {
        if (project == null && activity == null) {
            return recorded;
        }
        return database.rows(
                        "select w.flags, " + unknown("w.project", "w.activity")
                                + " as unknown from (values (?::text[], ?::uuid, ?::uuid)) as w(flags, project, activity)",
                        WorkQueries::flags,
                        recorded.toArray(String[]::new),
                        project,
                        activity)
                .getFirst();
    }

    /** The flags that a row was recorded with, and those that its references have now. */
    public static List<String> flags(ResultSet row) throws SQLException {
        var flags = new ArrayList<>(List.of((String[]) row.getArray("flags").getArray()));
        flags.addAll(List.of((String[]) row.getArray("unknown").getArray()));
        return List.copyOf(flags);
    }
}
