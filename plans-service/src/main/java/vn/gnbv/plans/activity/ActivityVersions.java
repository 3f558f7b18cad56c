package vn.gnbv.plans.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Everything that was ever said of activities, as it was said; the latest is what is read. */
@ApplicationScoped
class ActivityVersions {

    /** An activity as the JSON of its latest version. */
    record Latest(int version, String document) {}

    private final Database database;
    private final ObjectMapper json;

    ActivityVersions(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void keep(ActivityView activity, ActivityChanged.Change change, @Nullable String reason) {
        database.write(
                "insert into activity_versions (activity_id, version, change, reason, document) values (?, ?, ?, ?, ?)",
                activity.id(),
                activity.version(),
                change,
                reason,
                written(activity));
    }

    Optional<Latest> latest(UUID activity) {
        return Query.of("""
                        select v.version, v.document
                        from activities a join activity_versions v on v.activity_id = a.id and v.version = a.version""")
                .where("a.id = ?", activity)
                .first(database, row -> new Latest(row.getInt(1), row.getString(2)));
    }

    List<ActivityVersionView> of(UUID activity) {
        return Query.of("select version, change, reason, recorded_at, document from activity_versions")
                .where("activity_id = ?", activity)
                .then("order by version")
                .list(
                        database,
                        row -> new ActivityVersionView(
                                row.getInt("version"),
                                ActivityChanged.Change.valueOf(row.getString("change")),
                                row.getString("reason"),
                                row.getTimestamp("recorded_at").toInstant(),
                                row.getString("document")));
    }

    private String written(ActivityView activity) {
        try {
            return json.writeValueAsString(activity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
