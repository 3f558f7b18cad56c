package vn.gnbv.household.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads needs; they pass with the unit in which they were stated. */
@ApplicationScoped
class NeedQueries {

    private static final String IN_AREA = AreaTree.within("n.unit_id");
    private static final String IN_SIGHT = HouseholdService.inSight("n");
    private static final String SELECT = "select n.*, k.category from needs n join need_kinds k on k.code = n.kind";

    /** A need that ended later was still open on the day. */
    private static final String ON_DAY = """
            select n.id, n.version, n.household_id, n.member_id, n.unit_id, n.kind, n.poverty_class, n.stated_on,
                   n.recorded_at, k.category,
                   case when n.ended_on <= d.day then n.state else 'OPEN' end as state,
                   case when n.ended_on <= d.day then n.ended_on end as ended_on,
                   case when n.ended_on <= d.day then n.end_reason end as end_reason,
                   case when n.ended_on <= d.day then n.met_by end as met_by,
                   case when n.ended_on <= d.day then n.support_id end as support_id
            from needs n join need_kinds k on k.code = n.kind
            cross join (select ?::date as day) d
            where n.stated_on <= d.day""";

    private final Database database;

    NeedQueries(Database database) {
        this.database = database;
    }

    Optional<NeedView> find(UUID id, @Nullable UUID area) {
        return Query.of(SELECT)
                .where("n.id = ?", id)
                .where(IN_SIGHT, area, area)
                .first(database, NeedQueries::view);
    }

    List<NeedView> list(NeedQuery asked, @Nullable UUID area, @Nullable UUID after, int limit) {
        var rows = asked.asOf == null ? Query.of(SELECT) : Query.of(ON_DAY, asked.asOf);
        rows = rows.asSource("n");
        return (asked.householdId == null ? rows.where(IN_AREA, area) : rows.where(IN_SIGHT, area, area))
                .whereGiven(asked.householdId, "n.household_id = ?")
                .whereGiven(asked.unitId, IN_AREA)
                .whereGiven(asked.kind, "n.kind = ?")
                .whereGiven(asked.state, "n.state = ?")
                .whereGiven(after, "n.id > ?")
                .then("order by n.id limit ?", limit)
                .list(database, NeedQueries::view);
    }

    boolean hasMember(UUID household, UUID member, LocalDate on) {
        return database.row("select 1 from household_members_on(?, ?) where id = ?", row -> true, household, on, member)
                != null;
    }

    private static NeedView view(ResultSet row) throws SQLException {
        var povertyClass = row.getString("poverty_class");
        var metBy = row.getString("met_by");
        return new NeedView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("kind"),
                NeedCategory.valueOf(row.getString("category")),
                povertyClass == null ? null : PovertyClass.valueOf(povertyClass),
                row.getObject("stated_on", LocalDate.class),
                NeedState.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"),
                metBy == null ? null : MetBy.valueOf(metBy),
                row.getObject("support_id", UUID.class),
                Database.instant(row, "recorded_at"));
    }
}
