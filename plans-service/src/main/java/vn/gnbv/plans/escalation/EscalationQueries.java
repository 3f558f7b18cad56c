package vn.gnbv.plans.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Viewer;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads escalations. */
@ApplicationScoped
class EscalationQueries {

    /** What a list of escalations can be narrowed by. */
    record EscalationFilter(
            @Nullable UUID organisationId,
            @Nullable EscalationKind kind,
            @Nullable EscalationState state,
            @Nullable LocalDate raisedBefore) {}

    private static final String CONCERNED = "e.organisation_id = ? or e.route @> array[?]::uuid[]";

    private final Database database;

    EscalationQueries(Database database) {
        this.database = database;
    }

    /** The oldest first: they have waited longest. */
    List<EscalationView> list(Viewer viewer, EscalationFilter filter, Cursor after, int limit) {
        var own = viewer.organisation();
        var query = Query.of("select e.* from escalations e")
                .where(Viewer.sees(CONCERNED, "e.unit_id", "e.raised_on"), own, own, viewer.area())
                .whereGiven(filter.organisationId(), "e.route @> array[?]::uuid[]")
                .whereGiven(filter.kind(), "e.kind = ?")
                .whereGiven(filter.state(), "e.state = ?")
                .whereGiven(filter.raisedBefore(), "e.raised_on < ?::date");
        if (!after.isFirst()) {
            query.where("(e.raised_on, e.id) > (?::date, ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by e.raised_on, e.id limit ?", limit).list(database, EscalationQueries::escalation);
    }

    private static EscalationView escalation(ResultSet row) throws SQLException {
        var route = List.of((UUID[]) row.getArray("route").getArray());
        var holder = route.get(row.getInt("steps_made"));
        var raisedOn = row.getObject("raised_on", LocalDate.class);
        var answeredOn = row.getObject("answered_on", LocalDate.class);
        return new EscalationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                EscalationKind.valueOf(row.getString("kind")),
                EscalationState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("content"),
                row.getObject("plan_id", UUID.class),
                row.getString("paper_number"),
                row.getObject("organisation_id", UUID.class),
                raisedOn,
                route,
                holder,
                answeredOn == null
                        ? null
                        : new EscalationView.ReplyView(
                                holder, row.getString("answer_text"), row.getString("answer_number"), answeredOn),
                answeredOn == null ? null : ChronoUnit.DAYS.between(raisedOn, answeredOn),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("withdrawal_reason"),
                null);
    }
}
