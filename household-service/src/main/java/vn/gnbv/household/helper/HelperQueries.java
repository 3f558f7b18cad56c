package vn.gnbv.household.helper;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads who helps whom; an assignment passes with the unit that it is for. */
@ApplicationScoped
class HelperQueries {

    private static final String IN_AREA = AreaTree.within("a.unit_id");
    private static final String IN_SIGHT = HouseholdService.inSight("a");

    /** No visit is due behind the last day. */
    private static final String SELECT = """
            select a.*, case when coalesce(d.due_on <= a.to_day, true) then d.due_on end as visit_due_on
            from helper_assignments a
            cross join lateral (select coalesce(a.last_visited_on, a.from_day) + a.visit_every_days as due_on) d""";

    private final Database database;

    HelperQueries(Database database) {
        this.database = database;
    }

    Optional<HelperAssignmentView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where("a.id = ?", id)
                .where(IN_SIGHT, area, area)
                .first(database, HelperQueries::view);
    }

    List<HelperAssignmentView> list(HelperQuery asked, @Nullable UUID area, @Nullable UUID after, int limit) {
        var rows = Query.of(SELECT);
        return (asked.householdId == null ? rows.where(IN_AREA, area) : rows.where(IN_SIGHT, area, area))
                .whereGiven(asked.householdId, "a.household_id = ?")
                .whereGiven(asked.unitId, IN_AREA)
                .whereGiven(asked.organisationId, "a.organisation_id = ?")
                .whereGiven(asked.asOf, "daterange(a.from_day, a.to_day, '[]') @> ?::date")
                .whereGiven(after, "a.id > ?")
                .then("order by a.id limit ?", limit)
                .list(database, HelperQueries::view);
    }

    void visit(UUID assignment, RecordVisit said, String by) {
        database.write("""
                insert into helper_visits (id, assignment_id, visited_on, findings, recorded_by) values (?, ?, ?, ?, ?)""", Ids.next(), assignment, said.visitedOn(), said.findings(), by);
    }

    /** Latest first. */
    List<VisitView> visits(UUID assignment, @Nullable UUID after, int limit) {
        return Query.of("select * from helper_visits")
                .where("assignment_id = ?", assignment)
                .whereGiven(after, "id < ?")
                .then("order by id desc limit ?", limit)
                .list(
                        database,
                        row -> new VisitView(
                                row.getObject("id", UUID.class),
                                row.getObject("visited_on", LocalDate.class),
                                row.getString("findings"),
                                Database.instant(row, "recorded_at")));
    }

    private static HelperAssignmentView view(ResultSet row) throws SQLException {
        return new HelperAssignmentView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                new AssignHelp.Who(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("officer_id", UUID.class),
                        row.getString("helper_name")),
                new AssignHelp.ByDecision(
                        row.getString("decision_number"), row.getObject("decided_on", LocalDate.class)),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("end_reason"),
                row.getObject("visit_every_days", Integer.class),
                row.getInt("visits"),
                row.getObject("last_visited_on", LocalDate.class),
                row.getObject("visit_due_on", LocalDate.class),
                Database.instant(row, "recorded_at"));
    }
}
