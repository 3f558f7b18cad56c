package vn.gnbv.plans.committee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads steering committees. */
@ApplicationScoped
class CommitteeQueries {

    private static final String CONCERNED = """
            c.organisation_id = ? or exists (
              select 1 from committee_conclusions n where n.committee_id = c.id and n.assigned_organisation_id = ?)""";

    private final Database database;

    CommitteeQueries(Database database) {
        this.database = database;
    }

    List<CommitteeView> list(Viewer viewer, @Nullable UUID unit, @Nullable UUID after, int limit) {
        var own = viewer.organisation();
        return Query.of("select c.* from steering_committees c")
                .where(Viewer.sees(CONCERNED, "c.unit_id", "c.established_on"), own, own, viewer.area())
                .whereGiven(unit, "c.unit_id = ?")
                .whereGiven(after, "c.id > ?")
                .then("order by c.id limit ?", limit)
                .list(
                        database,
                        row -> new CommitteeView(
                                row.getObject("id", UUID.class),
                                row.getInt("version"),
                                row.getObject("unit_id", UUID.class),
                                row.getObject("organisation_id", UUID.class),
                                row.getString("name"),
                                row.getString("basis"),
                                row.getObject("established_on", LocalDate.class),
                                null,
                                null));
    }
}
