package vn.gnbv.reporting.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;
import vn.gnbv.reporting.regime.Regimes;

/** Keeps units, organisations and working calendars with their versions in time, and the tree that areas are decided by. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    record Unit(
            UUID id,
            int version,
            List<UnitVersion> versions,
            @Nullable List<UnitSuccession> successions) {}

    record UnitSuccession(
            UUID successorId,
            LocalDate onDay,
            String kind,
            @Nullable BigDecimal weight) {}

    record UnitVersion(
            @Nullable String code,
            String name,
            String level,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        AreaTree.Placement placement() {
            return new AreaTree.Placement(parentId, validFrom, validTo == null ? null : validTo.plusDays(1));
        }
    }

    record Organisation(
            UUID id,
            int version,
            List<OrganisationVersion> versions,
            @Nullable List<OrganisationSuccession> successions) {}

    record OrganisationSuccession(UUID successorId, LocalDate onDay, String passes, List<UUID> regimeIds) {}

    record WorkingCalendar(UUID id, int version, int year, List<NamedDay> daysOff, List<NamedDay> workedDays) {}

    record NamedDay(LocalDate date) {}

    record OrganisationVersion(
            String name,
            String kind,
            UUID unitId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final Database database;
    private final AreaTree areas;
    private final Regimes regimes;

    DirectoryProjection(Database database, AreaTree areas, Regimes regimes) {
        this.database = database;
        this.areas = areas;
        this.regimes = regimes;
    }

    @Override
    public String topic() {
        return "gnbv.directory";
    }

    @Override
    public void apply(ReceivedEvent event) {
        applyAll(List.of(event));
    }

    @Override
    public void applyAll(List<ReceivedEvent> events) {
        var newest = new LinkedHashMap<UUID, Told>();
        for (var event : events) {
            switch (event.type()) {
                case "vn.gnbv.administrative-unit.v1" -> {
                    var unit = event.as(Unit.class);
                    newest.merge(
                            unit.id(),
                            new Told(unit, event.id()),
                            (a, b) -> a.unit().version() < b.unit().version() ? b : a);
                }
                case "vn.gnbv.organisation.v1" -> keep(event.id(), event.as(Organisation.class));
                case "vn.gnbv.working-calendar.v1" -> keep(event.id(), event.as(WorkingCalendar.class));
                default -> {}
            }
        }
        if (!newest.isEmpty()) {
            keep(newest);
        }
    }

    private record Told(Unit unit, UUID eventId) {}

    private void keep(Map<UUID, Told> units) {
        var newer = database.rows(
                """
                insert into unit_copies (id, version, event_id) select * from unnest(?::uuid[], ?::integer[], ?::uuid[])
                on conflict (id) do update set version = excluded.version, event_id = excluded.event_id
                where unit_copies.version < excluded.version returning id""",
                row -> row.getObject(1, UUID.class),
                units.keySet().toArray(UUID[]::new),
                units.values().stream().map(told -> told.unit().version()).toArray(Integer[]::new),
                units.values().stream().map(Told::eventId).toArray(UUID[]::new));
        if (newer.isEmpty()) {
            return;
        }
        database.write("delete from unit_versions where unit_id = any (?)", (Object) newer.toArray(UUID[]::new));
        database.writeColumns(
                """
                insert into unit_versions (unit_id, code, name, level, valid)
                select unit_id, code, name, level, daterange(first_day, last_day, '[]')
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
                  v(unit_id, code, name, level, first_day, last_day)""",
                newer.stream()
                        .flatMap(id -> units.get(id).unit().versions().stream().map(v ->
                                new @Nullable Object[] {id, v.code(), v.name(), v.level(), v.validFrom(), v.validTo()}))
                        .toList());
        database.write("delete from unit_successions where unit_id = any (?)", (Object) newer.toArray(UUID[]::new));
        database.writeColumns(
                """
                insert into unit_successions (unit_id, successor_id, on_day, kind, weight)
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::numeric[])""",
                newer.stream()
                        .flatMap(id -> given(units.get(id).unit().successions()).stream()
                                .map(s ->
                                        new @Nullable Object[] {id, s.successorId(), s.onDay(), s.kind(), s.weight()}))
                        .toList());
        regimes.followAgain(newer.stream()
                .filter(id -> !given(units.get(id).unit().successions()).isEmpty())
                .toList());
        areas.place(newer.stream()
                .collect(Collectors.toMap(Function.identity(), id -> units.get(id).unit().versions().stream()
                        .map(UnitVersion::placement)
                        .toList())));
    }

    private void keep(UUID eventId, Organisation organisation) {
        if (!newer(organisation.id(), organisation.version(), eventId)) {
            return;
        }
        database.write("delete from organisation_versions where organisation_id = ?", organisation.id());
        for (var version : organisation.versions()) {
            database.write(
                    """
                            insert into organisation_versions (organisation_id, name, kind, unit_id, valid)
                            values (?, ?, ?, ?, daterange(?::date, ?::date, '[]'))""",
                    organisation.id(),
                    version.name(),
                    version.kind(),
                    version.unitId(),
                    version.validFrom(),
                    version.validTo());
        }
        database.write("delete from organisation_successions where organisation_id = ?", organisation.id());
        database.writeAll(
                """
                insert into organisation_successions (organisation_id, successor_id, on_day, passes, regime_ids)
                values (?, ?, ?, ?, ?)""",
                given(organisation.successions()).stream()
                        .map(s -> new @Nullable Object[] {
                            organisation.id(),
                            s.successorId(),
                            s.onDay(),
                            s.passes(),
                            s.regimeIds().toArray(UUID[]::new)
                        })
                        .toList());
        regimes.followAgain(List.of(organisation.id()));
    }

    private void keep(UUID eventId, WorkingCalendar calendar) {
        database.write(
                """
                insert into working_calendar_copies (id, version, event_id, year, days_off, worked_days)
                values (?, ?, ?, ?, string_to_array(?, ',')::date[], string_to_array(?, ',')::date[])
                on conflict (id) do update
                set version = excluded.version, event_id = excluded.event_id, year = excluded.year,
                    days_off = excluded.days_off, worked_days = excluded.worked_days
                where working_calendar_copies.version < excluded.version""",
                calendar.id(),
                calendar.version(),
                eventId,
                calendar.year(),
                dates(calendar.daysOff()),
                dates(calendar.workedDays()));
    }

    private static String dates(List<NamedDay> days) {
        return days.stream().map(day -> day.date().toString()).collect(Collectors.joining(","));
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private boolean newer(UUID id, int version, UUID eventId) {
        return database.write("""
                        insert into organisation_copies (id, version, event_id) values (?, ?, ?)
                        on conflict (id) do update set version = excluded.version, event_id = excluded.event_id
                        where organisation_copies.version < excluded.version""", id, version, eventId) == 1;
    }
}
