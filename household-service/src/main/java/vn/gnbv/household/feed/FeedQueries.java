package vn.gnbv.household.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;

/** Reads the households that have changed, those included that have left the area, so that copies of them can go. */
@ApplicationScoped
class FeedQueries {

    private static final String CHANGES = """
            select h.changed_xid::text, h.id, h.version, g.is_here,
              case when g.is_here then json_build_object(
                'unitId', h.unit_id, 'since', h.since, 'status', h.poverty_class, 'statusSince', h.decided_on,
                'sample', h.sample,
                'members', (select coalesce(json_agg(json_build_object(
                   'id', m.id, 'fullName', m.full_name, 'sex', m.sex, 'birthYear', m.birth_year,
                   'birthDate', m.birth_date, 'relationship', m.relationship, 'ethnicity', m.ethnicity,
                   'merit', m.merit, 'disability', m.disability, 'ableToWork', m.able_to_work)
                   order by m.relationship <> 'HEAD', m.number), '[]')
                 from household_members m where m.household_id = h.id and m.left_on is null)) end
            from households h
            cross join lateral (select h.ended_on is null and\s""" + AreaTree.within("h.unit_id") + """
             as is_here) g
            where (h.changed_xid, h.id) > (?::xid8, ?::uuid) and h.changed_xid < ?::xid8
              and exists (
                select 1 from household_residences r
                join area_paths was_here on was_here.unit_id = r.unit_id and was_here.ancestor_id = ?
                 and was_here.valid && daterange(r.since, r.until, '[]')
                where r.household_id = h.id)
            order by h.changed_xid, h.id limit ?""";

    private final Database database;
    private final ObjectReader households;

    private record Row(FeedPosition position, ChangeFeed.Change change) {}

    FeedQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.households = json.readerFor(FeedHousehold.class);
    }

    /** The first transaction that may still be open: whatever is older has ended, and is seen by all who ask later. */
    BigInteger horizon() {
        return new BigInteger(
                database.rows("select pg_snapshot_xmin(pg_current_snapshot())::text", row -> row.getString(1))
                        .getFirst());
    }

    ChangeFeed after(FeedPosition position, BigInteger horizon, @Nullable UUID area, int limit) {
        var rows = database.rows(
                CHANGES,
                row -> {
                    var here = row.getBoolean(4);
                    var change = new ChangeFeed.Change(
                            here ? ChangeFeed.Operation.UPSERT : ChangeFeed.Operation.REMOVE,
                            row.getObject(2, UUID.class),
                            row.getInt(3),
                            here ? household(row.getString(5)) : null);
                    return new Row(new FeedPosition(new BigInteger(row.getString(1)), change.id()), change);
                },
                area,
                position.transaction().toString(),
                position.household(),
                horizon.toString(),
                area,
                limit + 1);
        var more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new ChangeFeed(
                shown.stream().map(Row::change).toList(),
                (more ? shown.getLast().position() : position.orLater(FeedPosition.before(horizon))).toString(),
                more);
    }

    private FeedHousehold household(String text) {
        try {
            return households.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
