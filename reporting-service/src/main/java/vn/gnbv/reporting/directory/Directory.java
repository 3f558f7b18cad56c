package vn.gnbv.reporting.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What the copy of the directory knows of organisations on a date. */
@ApplicationScoped
public class Directory {

    /**
     * An organisation as it was on the date, or nearest to it.
     *
     * @param unitLevel null while its unit has not reached the copy
     */
    public record Organisation(
            UUID id,
            String name,
            String kind,
            UUID unitId,
            @Nullable String unitLevel) {

        /** Whether it is the People's Committee of a commune (<i>UBND cấp xã</i>): only these know households. */
        public boolean communeCommittee() {
            return committee() && "COMMUNE".equals(unitLevel);
        }

        /** Whether it is a People's Committee (<i>UBND</i>), which reports on a territory and not on itself. */
        public boolean committee() {
            return kind.equals("PEOPLES_COMMITTEE");
        }
    }

    /**
     * A unit as it was on the date, or nearest to it.
     *
     * @param until the first day of being no more; null while it is
     */
    public record Unit(
            UUID id, String name, String level, @Nullable LocalDate until) {

        /** The day itself, or the last day of the unit where it is no more. */
        public LocalDate lastDay(LocalDate today) {
            return until == null || until.isAfter(today) ? today : until.minusDays(1);
        }
    }

    /**
     * SQL of an organisation as it was on a date, or nearest to it: its name, kind, unit and the level of that.
     *
     * @param organisation SQL expression of its id
     * @param date SQL expression of the date
     */
    public static String organisationOn(String organisation, String date) {
        return """
                select o.organisation_id, o.name, o.kind, o.unit_id, u.level as unit_level
                from organisation_versions o
                left join lateral (
                  select level from unit_versions u where u.unit_id = o.unit_id
                  order by u.valid @> %2$s desc, upper(u.valid) desc nulls first limit 1) u on true
                where o.organisation_id = %1$s
                order by o.valid @> %2$s desc, upper(o.valid) desc nulls first limit 1""".formatted(organisation, date);
    }

    private final Database database;

    Directory(Database database) {
        this.database = database;
    }

    public Map<UUID, Organisation> organisations(Collection<UUID> ids, LocalDate on) {
        return database
                .rows(
                        "select o.* from (select ?::date as day) asked cross join (select distinct unnest(?::uuid[])) named (id) cross join lateral ("
                                + organisationOn("named.id", "asked.day") + ") o",
                        row -> new Organisation(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_level")),
                        on,
                        ids.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    public @Nullable Unit unit(UUID id, LocalDate on) {
        return database.row(
                """
                select name, level, upper(valid) as until from unit_versions where unit_id = ?
                order by valid @> ?::date desc, upper(valid) desc nulls first limit 1""",
                row -> new Unit(
                        id, row.getString("name"), row.getString("level"), row.getObject("until", LocalDate.class)),
                id,
                on);
    }

    public @Nullable Organisation organisation(UUID id, LocalDate on) {
        return organisations(List.of(id), on).get(id);
    }

    /** Who has on a day what a regime asks of an organisation: itself, or who came after it. */
    public UUID holder(UUID organisation, UUID regime, LocalDate on) {
        return successions(List.of(organisation), List.of())
                .holder(organisation, regime, on)
                .organisationId();
    }

    /**
     * All that was passed on by these organisations and units, and by whoever came after them. Of a People's Committee that
     * is no more, and of which nothing is stated, the unit tells who came after it: the committee of the one unit that
     * its own became.
     */
    public Successions successions(Collection<UUID> organisations, Collection<UUID> units) {
        var passed = new HashMap<UUID, List<Successions.Passed>>();
        var seats = new HashMap<UUID, Successions.Seat>();
        database.rows(
                """
                with recursive stated as materialized (
                  select organisation_id, successor_id, on_day, passes, regime_ids from organisation_successions
                  union all
                  select o.organisation_id, heir.organisation_id, s.on_day, 'EVERYTHING', '{}'::uuid[]
                  from organisation_versions o
                  join unit_successions s on s.unit_id = o.unit_id
                  join organisation_versions heir on heir.unit_id = s.successor_id and heir.valid @> s.on_day
                  where o.kind = 'PEOPLES_COMMITTEE' and heir.kind = 'PEOPLES_COMMITTEE'
                    and upper(o.valid) <= s.on_day and heir.organisation_id <> o.organisation_id
                    and not exists (
                      select from organisation_successions said where said.organisation_id = o.organisation_id)
                ), line (organisation_id) as (
                  select unnest(?::uuid[])
                  union
                  select s.successor_id from stated s join line l on l.organisation_id = s.organisation_id
                )
                select distinct l.organisation_id, s.successor_id, s.on_day, s.passes, s.regime_ids, seat.unit_id,
                       seat.ceased_on
                from line l
                left join stated s on s.organisation_id = l.organisation_id
                left join lateral (
                  select v.unit_id, case when not bool_or(upper_inf(v.valid)) over () then upper(v.valid) end as ceased_on
                  from organisation_versions v where v.organisation_id = l.organisation_id
                  order by upper(v.valid) desc nulls first limit 1) seat on true
                order by l.organisation_id, s.on_day, s.successor_id""",
                row -> {
                    var organisation = row.getObject("organisation_id", UUID.class);
                    var unit = row.getObject("unit_id", UUID.class);
                    if (unit != null) {
                        seats.put(
                                organisation, new Successions.Seat(unit, row.getObject("ceased_on", LocalDate.class)));
                    }
                    var successor = row.getObject("successor_id", UUID.class);
                    if (successor != null) {
                        passed.computeIfAbsent(organisation, _ -> new ArrayList<>())
                                .add(new Successions.Passed(
                                        successor,
                                        row.getObject("on_day", LocalDate.class),
                                        Successions.Passes.valueOf(row.getString("passes")),
                                        Set.copyOf(Arrays.asList((UUID[])
                                                row.getArray("regime_ids").getArray()))));
                    }
                    return organisation;
                },
                (Object) organisations.toArray(UUID[]::new));
        var became = new HashMap<UUID, List<Successions.Became>>();
        database.rows(
                """
                with recursive line (unit_id) as (
                  select unnest(?::uuid[])
                  union
                  select s.successor_id from unit_successions s join line l on l.unit_id = s.unit_id
                )
                select s.unit_id, s.successor_id, s.on_day from line l join unit_successions s on s.unit_id = l.unit_id""",
                row -> became.computeIfAbsent(row.getObject("unit_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Successions.Became(
                                row.getObject("successor_id", UUID.class), row.getObject("on_day", LocalDate.class))),
                (Object) units.toArray(UUID[]::new));
        return new Successions(passed, seats, became);
    }

    /** The working days of the years whose calendar has been entered. */
    public WorkingDays workingDays() {
        var years = new HashMap<Integer, WorkingDays.Year>();
        database.rows(
                "select year, days_off, worked_days from working_calendar_copies",
                row -> years.put(
                        row.getInt("year"), new WorkingDays.Year(dates(row, "days_off"), dates(row, "worked_days"))));
        return new WorkingDays(years);
    }

    private static Set<LocalDate> dates(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Date[]) row.getArray(column).getArray())
                .map(Date::toLocalDate)
                .collect(Collectors.toSet());
    }
}
