package vn.gnbv.plans.consultation;

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
import vn.gnbv.platform.time.DueKind;

/** Reads consultations. */
@ApplicationScoped
class ConsultationQueries {

    /** What a list of consultations can be narrowed by. */
    record ConsultationFilter(
            @Nullable UUID organisationId,
            @Nullable UUID planId,
            @Nullable ConsultationKind kind,
            @Nullable ConsultationState state) {}

    private static final String ASKED = """
            exists (select 1 from consultation_invited i where i.consultation_id = c.id and i.organisation_id = ?)""";

    /** Who asks, who is asked, and who asks in the round that this one goes into. */
    private static final String CONCERNED = "c.organisation_id = ? or " + ASKED + """
             or exists (select 1 from consultations fed where fed.id = c.feeds and fed.organisation_id = ?)""";

    private final Database database;

    ConsultationQueries(Database database) {
        this.database = database;
    }

    List<ConsultationView> list(Viewer viewer, ConsultationFilter filter, Cursor after, int limit) {
        var own = viewer.organisation();
        var query = Query.of("select c.* from consultations c")
                .where(Viewer.sees(CONCERNED, "c.unit_id", "c.opened_on"), own, own, own, viewer.area())
                .whereGiven(filter.planId(), "c.plan_id = ?")
                .whereGiven(filter.kind(), "c.kind = ?")
                .whereGiven(filter.state(), "c.state = ?");
        if (filter.organisationId() != null) {
            query.where("(c.organisation_id = ? or " + ASKED + ")", filter.organisationId(), filter.organisationId());
        }
        if (!after.isFirst()) {
            query.where("(c.last_day, c.id) < (?::date, ?)", after.text(0), after.uuid(1));
        }
        return query.then("order by c.last_day desc, c.id desc limit ?", limit)
                .list(database, ConsultationQueries::consultation);
    }

    /** The consultations whose outcome goes into this one, the first to end first. */
    List<UUID> feeding(UUID id) {
        return Query.of("select id from consultations")
                .where("feeds = ?", id)
                .then("order by last_day, id")
                .list(database, row -> row.getObject(1, UUID.class));
    }

    private static ConsultationView consultation(ResultSet row) throws SQLException {
        return new ConsultationView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                ConsultationKind.valueOf(row.getString("kind")),
                ConsultationState.valueOf(row.getString("state")),
                row.getObject("plan_id", UUID.class),
                row.getString("title"),
                row.getString("text_reference"),
                row.getString("letter_number"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                DueKind.valueOf(row.getString("due_kind")),
                row.getObject("last_day", LocalDate.class),
                row.getObject("feeds", UUID.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                null);
    }
}
