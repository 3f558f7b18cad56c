package vn.gnbv.household.table;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;

/**
 * Keeps the roll-ups of the official tables: for every unit, on the boundaries of every time, what its communes add up
 * to. They can be counted anew from the facts at any time, and then are the same.
 */
@ApplicationScoped
class RollUpService {

    /** Why everything is counted anew. */
    record RecountTables(@NotBlank @Size(max = 500) String reason) {}

    /** How many rolled-up figures the facts told otherwise; 0 unless something was written past the service. */
    record Recount(long figures, long corrected) {}

    /** What the copy of the directory held, and since when. */
    private record Seen(String directory, long since) {}

    private static final int AT_ONCE = 50_000;

    /** All reviews of a country are counted anew in minutes. */
    private static final int TIMEOUT_SECONDS = 2 * 60 * 60;

    /** A list of units arrives in many portions: whoever followed each would move everything dozens of times. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    /**
     * Into a table with the key of the roll-ups, from rows of unit_id, on_day and counts. Unit by unit through the index,
     * which "offset 0" sees to: how many rows there will be is hard to foresee.
     */
    private static final String ROLL_UP = """
            insert into %s as r (boundary, node_id, kind, period, poverty_class, item, households, persons)
            select p.boundary, p.node_id, d.kind, g.period, d.poverty_class, d.item, sum(d.households), sum(d.persons)
            from (
              select unit_id, on_day, kind, poverty_class, item, sum(households) as households, sum(persons) as persons
              from %s group by unit_id, on_day, kind, poverty_class, item) d
            cross join lateral (select * from boundary_places b where b.unit_id = d.unit_id offset 0) p
            cross join lateral (values (to_char(d.on_day, 'YYYY')::int), (to_char(d.on_day, 'YYYYMM')::int),
                                       (to_char(d.on_day, 'YYYYMMDD')::int)) g(period)
            group by 1, 2, 3, 4, 5, 6
            having sum(d.households) <> 0 or sum(d.persons) <> 0
            on conflict (boundary, node_id, kind, period, poverty_class, item) do update
            set households = r.households + excluded.households, persons = r.persons + excluded.persons""";

    private final Database database;
    private final EventLog events;
    private volatile Seen seen = new Seen("", System.nanoTime());

    RollUpService(Database database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    /**
     * Folds the changes that wait into the roll-ups; one instance at a time.
     *
     * @return whether more may be waiting
     */
    @Transactional
    boolean fold() {
        if (!database.rows("select pg_try_advisory_xact_lock(hashtext('table_roll_ups'))", row -> row.getBoolean(1))
                .getFirst()) {
            return false;
        }
        var directory = directory();
        var isWaiting = database.row("select 1 from table_deltas limit 1", row -> true) != null;
        if (isWaiting || hasSettled(directory)) {
            follow(directory);
        }
        if (!isWaiting) {
            return false;
        }
        var taken = database.rows(
                """
                with taken as (
                  delete from table_deltas where seq in (select seq from table_deltas order by seq limit ?) returning *
                ), folded as (""" + ROLL_UP.formatted("table_roll_ups", "taken") + ") select count(*) from taken",
                row -> row.getInt(1),
                AT_ONCE);
        return taken.getFirst() == AT_ONCE;
    }

    private boolean hasSettled(String directory) {
        if (!directory.equals(seen.directory())) {
            seen = new Seen(directory, System.nanoTime());
        }
        return System.nanoTime() - seen.since() > SETTLED.toNanos();
    }

    private String directory() {
        return database.rows(
                        "select count(*) || ':' || coalesce(sum(version), 0) from unit_copies", row -> row.getString(1))
                .getFirst();
    }

    /** Moves what was counted to where it belongs now, commune by commune; most changes of the directory move nothing. */
    private void follow(String directory) {
        if (database.row("select 1 from boundary_state where directory = ?", row -> true, directory) != null) {
            return;
        }
        database.write("delete from boundary_state");
        database.write("insert into boundary_state values (?)", directory);
        database.write("delete from next_boundary_places");
        database.write("insert into next_boundary_places select * from current_boundary_places");
        database.write("""
                insert into table_roll_ups as r
                  (boundary, node_id, kind, period, poverty_class, item, households, persons)
                select c.boundary, c.node_id, l.kind, l.period, l.poverty_class, l.item, sum(c.sign * l.households),
                       sum(c.sign * l.persons)
                from (
                  select -1 as sign, g.* from (table boundary_places except table next_boundary_places) g
                  union all
                  select 1, a.* from (table next_boundary_places except table boundary_places) a) c
                cross join lateral (
                  select * from table_roll_ups u where u.boundary = 'infinity' and u.node_id = c.unit_id offset 0) l
                where c.boundary <> 'infinity'
                group by 1, 2, 3, 4, 5, 6
                having sum(c.sign * l.households) <> 0 or sum(c.sign * l.persons) <> 0
                on conflict (boundary, node_id, kind, period, poverty_class, item) do update
                set households = r.households + excluded.households, persons = r.persons + excluded.persons""");
        database.write("delete from boundary_places");
        database.write("insert into boundary_places (boundary, unit_id, node_id) select * from next_boundary_places");
        database.write("delete from boundaries");
        database.write(
                "insert into boundaries select distinct boundary from boundary_places where boundary < 'infinity'");
    }

    /** Counts everything anew from the facts. Decisions wait meanwhile, readers do not. */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    @Idempotent
    Answer recount(RecountTables command) {
        database.row("select pg_advisory_xact_lock(hashtext('table_roll_ups'))", row -> true);
        database.write("lock table table_deltas in exclusive mode");
        // Millions of groups, which would otherwise be sorted on disk.
        database.write("set local work_mem = '256MB'");
        follow(directory());
        database.write(ROLL_UP.formatted("table_roll_ups", "table_deltas"));
        database.write("delete from table_deltas");
        database.write(ROLL_UP.formatted("recounted_roll_ups", "household_counts"));
        var corrected = database.rows("""
                        with was as (select * from table_roll_ups where households <> 0 or persons <> 0)
                        select count(distinct (boundary, node_id, kind, period, poverty_class, item))
                        from ((table was except table recounted_roll_ups)
                              union all (table recounted_roll_ups except table was)) differing""", row -> row.getLong(1)).getFirst();
        database.write("delete from table_roll_ups");
        database.write("insert into table_roll_ups select * from recounted_roll_ups");
        var figures = database.write("delete from recounted_roll_ups");
        var recount = new Recount(figures, corrected);
        events.append(new AggregateChange(
                null, "vn.gnbv.table-recount.v1", Ids.next(), 0, recount, command.reason(), Ids.next(), null));
        return Answer.ok(recount);
    }
}
