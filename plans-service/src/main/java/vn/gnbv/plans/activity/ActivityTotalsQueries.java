package vn.gnbv.plans.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.Headcount;
import vn.gnbv.plans.programme.ProgrammeTree;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Adds up activities by kind; the database counts, as there are thousands in a province and a year. */
@ApplicationScoped
class ActivityTotalsQueries {

    /** What totals can be narrowed to; a unit and a component mean all below them as well. */
    record TotalsFilter(
            @Nullable UUID unitId,
            @Nullable Integer year,
            @Nullable UUID componentId,
            @Nullable String kind,
            @Nullable String indicator) {}

    /** The two sides, by the column that holds them, and which activities count on each. */
    private enum Of {
        PLANNED("a.planned", "a.state <> 'CANCELLED'"),
        HELD("a.held", "a.state = 'HELD'");

        private final String column;
        private final String counted;

        Of(String column, String counted) {
            this.column = column;
            this.counted = counted;
        }
    }

    private static final String SELECT = select();

    private final Database database;

    ActivityTotalsQueries(Database database) {
        this.database = database;
    }

    ActivityTotals totals(TotalsFilter filter) {
        return ActivityTotals.of(Query.of(SELECT)
                .whereGiven(filter.unitId(), AreaTree.within("a.unit_id", "a.area_date"))
                .whereGiven(filter.year(), "a.year = ?")
                .whereGiven(filter.componentId(), ProgrammeTree.below("a.component_id"))
                .whereGiven(filter.kind(), "a.kind = ?")
                .whereGiven(filter.indicator(), "? = any (k.feeds)")
                .then("group by k.code order by k.code")
                .list(database, ActivityTotalsQueries::ofKind));
    }

    private static String select() {
        var sql = new StringBuilder("select k.*");
        for (var side : Of.values()) {
            sql.append(", count(*) filter (where %s) as %s".formatted(side.counted, side));
            sum(sql, side, "total", "#>> '{participants,total}'");
            for (var group : Headcount.Group.values()) {
                sum(sql, side, group.field(), "#>> '{participants," + group.field() + "}'");
            }
            sum(sql, side, "output", "->> 'output'");
            sum(sql, side, "cost", "->> 'costVnd'");
        }
        return sql.append(" from activities a join activity_kinds k on k.code = a.kind")
                .toString();
    }

    private static void sum(StringBuilder sql, Of side, String name, String path) {
        sql.append(", sum((%1$s %2$s)::bigint) filter (where %3$s) as %4$s_%5$s"
                .formatted(side.column, path, side.counted, side, name));
        sql.append(", count(%1$s %2$s) filter (where %3$s) as %4$s_%5$s_stated"
                .formatted(side.column, path, side.counted, side, name));
    }

    private static ActivityTotals.OfKind ofKind(ResultSet row) throws SQLException {
        var kind = ActivityKinds.kind(row);
        return new ActivityTotals.OfKind(
                kind.code(),
                kind.nameVi(),
                kind.nameEn(),
                kind.outputUnit(),
                kind.feeds(),
                side(row, Of.PLANNED, kind.counts()),
                side(row, Of.HELD, kind.counts()));
    }

    private static ActivityTotals.Side side(ResultSet row, Of side, List<Headcount.Group> counts) throws SQLException {
        var participants = new HashMap<String, ActivityTotals.Sum>();
        if (!counts.isEmpty()) {
            participants.put("total", sum(row, side, "total"));
        }
        for (var group : counts) {
            participants.put(group.field(), sum(row, side, group.field()));
        }
        return new ActivityTotals.Side(
                row.getLong(side.name()),
                ActivityTotals.Participants.of(participants),
                sum(row, side, "output"),
                sum(row, side, "cost"));
    }

    private static ActivityTotals.Sum sum(ResultSet row, Of side, String name) throws SQLException {
        var value = row.getBigDecimal(side + "_" + name);
        var stated = row.getLong(side + "_" + name + "_stated");
        return new ActivityTotals.Sum(
                value == null ? null : value.longValueExact(), stated, row.getLong(side.name()) - stated);
    }
}
