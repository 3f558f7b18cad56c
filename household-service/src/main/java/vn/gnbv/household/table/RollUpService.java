package vn.gnbv.household.table;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;

/**
 * Keeps what the official tables are added up from: what was counted in each commune, and the roll-ups of the provinces and
 * the country, on the boundaries of every time. They can be counted anew from the facts at any time, and then are the same.
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
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final String KEY = "boundary, node_id, kind, period, poverty_class, item";
    private static final String KEY_OF_COMMUNES = "unit_id, kind, on_day, poverty_class, item";

    private static final String COUNTED = """
            select unit_id, on_day, kind, poverty_class, item, sum(households) as households, sum(persons) as persons
            from %s group by unit_id, on_day, kind, poverty_class, item
            having sum(households) <> 0 or sum(persons) <> 0""";

    /** From rows that are counted to those that are rolled up. */
    private static final String PERIODS = """
            cross join lateral (values (to_char(d.on_day, 'YYYY')::int), (to_char(d.on_day, 'YYYYMM')::int),
                                       (to_char(d.on_day, 'YYYYMMDD')::int)) g(period)
            """;

    /**
     * From what is counted by commune and day. Commune by commune through the index, which "offset 0" sees to: how many rows
     * there will be is hard to foresee.
     */
    private static final String ROLLED_UP = """
            select d.boundary, d.node_id, d.kind, g.period, d.poverty_class, d.item, sum(d.households) as households,
                   sum(d.persons) as persons
            from (
              select p.boundary, p.node_id, c.on_day, c.kind, c.poverty_class, c.item, sum(c.households) as households,
                     sum(c.persons) as persons
              from %s c
              cross join lateral (
                select * from boundary_places b where b.unit_id = c.unit_id and b.rolled_up offset 0) p
              group by 1, 2, 3, 4, 5, 6) d
            """ + PERIODS + """
            group by 1, 2, 3, 4, 5, 6
            having sum(d.households) <> 0 or sum(d.persons) <> 0""";

    private static final String ADD = """
             on conflict (%s) do update
            set households = r.households + excluded.households, persons = r.persons + excluded.persons""";

    private static final String FOLD = """
            with taken as (
              delete from table_deltas where seq in (select seq from table_deltas order by seq limit ?) returning *
            ), counted as (""" + COUNTED.formatted("taken") + """
            ), of_communes as (
              insert into commune_counts as r (unit_id, on_day, kind, poverty_class, item, households, persons)
              select * from counted""" + ADD.formatted(KEY_OF_COMMUNES) + """
            ), rolled_up as (
              insert into table_roll_ups as r (boundary, node_id, kind, period, poverty_class, item, households, persons)
            """
            + ROLLED_UP.formatted("counted") + ADD.formatted(KEY) + ") select count(*) from taken";

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
        return foldPortion();
    }

    private boolean foldPortion() {
        return database.rows(FOLD, row -> row.getInt(1), AT_ONCE).getFirst() == AT_ONCE;
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
                select c.boundary, c.node_id, d.kind, g.period, d.poverty_class, d.item, sum(c.sign * d.households),
                       sum(c.sign * d.persons)
                from (
                  select -1 as sign, g.* from (table boundary_places except table next_boundary_places) g
                  union all
                  select 1, a.* from (table next_boundary_places except table boundary_places) a) c
                cross join lateral (select * from commune_counts u where u.unit_id = c.unit_id offset 0) d
                """ + PERIODS + """
                where c.rolled_up
                group by 1, 2, 3, 4, 5, 6
                having sum(c.sign * d.households) <> 0 or sum(c.sign * d.persons) <> 0""" + ADD.formatted(KEY));
        database.write("delete from boundary_places");
        database.write("insert into boundary_places select * from next_boundary_places");
        database.write("delete from boundaries");
        database.write("insert into boundaries select distinct boundary from boundary_places");
        database.write("delete from divided_places");
        database.write("insert into divided_places select * from current_divided_places");
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
        while (foldPortion()) {
            // all that waits
        }
        var corrected = correct("commune_counts", KEY_OF_COMMUNES, COUNTED.formatted("household_counts"))
                + correct("table_roll_ups", KEY, ROLLED_UP.formatted("commune_counts"));
        var figures = database.rows(
                        "select (select count(*) from commune_counts) + (select count(*) from table_roll_ups)",
                        row -> row.getLong(1))
                .getFirst();
        var recount = new Recount(figures, corrected);
        events.append(new AggregateChange(
                null, "vn.gnbv.table-recount.v1", Ids.next(), 0, recount, command.reason(), Ids.next(), null));
        return Answer.ok(recount);
    }

    /** How many figures of the table the facts tell otherwise; they are mended. */
    private int correct(String table, String key, String counted) {
        database.write("delete from " + table + " where households = 0 and persons = 0");
        var same = Stream.of(key.split(", ")).map(k -> "t." + k + " = c." + k).collect(Collectors.joining(" and "));
        return database.write("""
                merge into %1$s t using (%2$s) c on %3$s
                when matched and (t.households, t.persons) is distinct from (c.households, c.persons) then
                  update set households = c.households, persons = c.persons
                when not matched by target then
                  insert (%4$s, households, persons) values (%5$s, c.households, c.persons)
                when not matched by source then delete""".formatted(table, counted, same, key, "c." + key.replace(", ", ", c.")));
    }
}
