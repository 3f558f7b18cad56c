package vn.gnbv.plans.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads inspections. */
@ApplicationScoped
class InspectionQueries {

    /** What a list of inspections can be narrowed by. */
    record InspectionFilter(
            @Nullable UUID organisationId,
            @Nullable UUID unitId,
            @Nullable UUID projectId,
            @Nullable InspectionKind kind,
            @Nullable InspectionState state) {}

    private static final String CONCERNED = """
            n.inspector_organisation_id = ? or n.organisation_id = ? or exists (
              select 1 from inspection_findings f where f.inspection_id = n.id and f.responsible_organisation_id = ?)""";

    private static final String OPEN = """
            exists (select 1 from inspection_findings f where f.inspection_id = n.id and f.done_on is null)""";

    private final Database database;

    InspectionQueries(Database database) {
        this.database = database;
    }

    /** The latest first. */
    List<InspectionView> list(Viewer viewer, InspectionFilter filter, Cursor after, int limit) {
        var own = viewer.organisation();
        var meant = filter.organisationId();
        var query = Query.of("select n.*, " + OPEN + " as open from inspections n")
                .where(Viewer.sees(CONCERNED, "n.unit_id", "n.concluded_on"), own, own, own, viewer.area())
                .whereGiven(filter.unitId(), "n.unit_id = ?")
                .whereGiven(filter.projectId(), "n.project_id = ?")
                .whereGiven(filter.kind(), "n.kind = ?");
        if (meant != null) {
            query.where("(" + CONCERNED + ")", meant, meant, meant);
        }
        if (filter.state() != null) {
            query.where(filter.state() == InspectionState.OPEN ? OPEN : "not " + OPEN);
        }
        if (!after.isFirst()) {
            query.where("(n.concluded_on, n.id) < (?::date, ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by n.concluded_on desc, n.id desc limit ?", limit)
                .list(database, InspectionQueries::inspection);
    }

    private static InspectionView inspection(ResultSet row) throws SQLException {
        return new InspectionView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                InspectionKind.valueOf(row.getString("kind")),
                row.getBoolean("open") ? InspectionState.OPEN : InspectionState.DONE,
                row.getObject("inspector_organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("component_id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("basis"),
                row.getString("paper_number"),
                row.getObject("concluded_on", LocalDate.class),
                null);
    }
}
