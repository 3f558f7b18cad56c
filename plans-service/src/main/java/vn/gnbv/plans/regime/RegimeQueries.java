package vn.gnbv.plans.regime;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;
import vn.gnbv.platform.http.Cursor;

/** Reads the regimes in force across plans and papers, and who has what they ask for. */
@ApplicationScoped
class RegimeQueries {

    /** What the list is narrowed by, and the day that it is of. */
    record RegimeFilter(
            @Nullable UUID planId,
            @Nullable UUID documentId,
            @Nullable UUID organisationId,
            LocalDate asOf) {}

    /** A regime in its paper. */
    record Placed(UUID paperId, int position, RegimeDuties regime) {}

    private final Database database;

    RegimeQueries(Database database) {
        this.database = database;
    }

    /** In the order of their papers; with an organisation those of which anything is its on the day. */
    List<Placed> list(RegimeFilter filter, Cursor after, int limit) {
        var query = Query.of("select r.*, coalesce(r.plan_id, r.document_id) as paper_id from reporting_regimes r")
                .where("r.state = 'IN_FORCE'")
                .whereGiven(filter.planId(), "r.plan_id = ?")
                .whereGiven(filter.documentId(), "r.document_id = ?");
        if (filter.organisationId() != null) {
            query.where("""
                    r.id in (select h.regime_id from regime_holders(array(select regimes_around(?)), ?) h
                             where h.organisation_id = ?)""", filter.organisationId(), filter.asOf(), filter.organisationId());
        }
        if (!after.isFirst()) {
            query.where(
                    "(coalesce(r.plan_id, r.document_id), r.position, r.id) > (?, ?::integer, ?)",
                    after.uuid(0),
                    after.text(1),
                    after.uuid(2));
        }
        var duties = new HashMap<UUID, List<RegimeDuties.Duty>>();
        var placed = query.then("order by paper_id, r.position, r.id limit ?", limit)
                .list(database, row -> placed(row, filter.asOf(), duties));
        read(duties, filter.asOf());
        return placed;
    }

    private static Placed placed(ResultSet row, LocalDate asOf, Map<UUID, List<RegimeDuties.Duty>> duties)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Placed(
                row.getObject("paper_id", UUID.class),
                row.getInt("position"),
                new RegimeDuties(
                        id,
                        row.getObject("plan_id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getString("name"),
                        RegimeKind.valueOf(row.getString("kind")),
                        asOf,
                        duties.computeIfAbsent(id, _ -> new ArrayList<>())));
    }

    private void read(Map<UUID, List<RegimeDuties.Duty>> duties, LocalDate asOf) {
        Query.of(
                        "select h.* from regime_holders(?::uuid[], ?) h",
                        duties.keySet().toArray(UUID[]::new),
                        asOf)
                .then("order by array_position(array['REPORTER', 'RECEIVER', 'VIA', 'ALSO_TO'], h.role), h.named_id")
                .list(database, row -> duties.get(row.getObject("regime_id", UUID.class))
                        .add(duty(row)));
    }

    private static RegimeDuties.Duty duty(ResultSet row) throws SQLException {
        var mode = row.getString("mode");
        return new RegimeDuties.Duty(
                RegimeRole.valueOf(row.getString("role")),
                row.getObject("named_id", UUID.class),
                mode == null ? null : ReporterMode.valueOf(mode),
                row.getObject("organisation_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getObject("unknown_since", LocalDate.class));
    }
}
