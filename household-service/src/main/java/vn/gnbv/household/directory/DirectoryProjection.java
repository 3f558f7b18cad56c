package vn.gnbv.household.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps the units that plans-service publishes, their place in the tree and their area type; and who has its seat there. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    private static final String TOLD = """
            insert into told_areas
            select p.unit_id, array_agg(p.ancestor_id order by p.ancestor_id) from area_paths p
            where p.unit_id = any (?) and\s""" + AreaTree.lies("p") + " group by p.unit_id on conflict do nothing";

    record Unit(
            UUID id,
            int version,
            List<UnitVersion> versions,
            @Nullable List<Succession> successions,
            @Nullable List<Label> labels) {

        List<Label> labelled() {
            return labels == null ? List.of() : labels;
        }

        List<Succession> followed() {
            return successions == null ? List.of() : successions;
        }
    }

    /** What a unit is besides, such as a poor district, until its last day. */
    record Label(
            String label,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** What follows a unit from a day on. */
    record Succession(
            UUID successorId,
            LocalDate onDay,
            String kind,
            @Nullable BigDecimal weight) {}

    /** What a unit was until its last day. */
    record UnitVersion(
            String code,
            String name,
            String level,
            @Nullable AreaType areaType,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        @Nullable
        LocalDate until() {
            return validTo == null ? null : validTo.plusDays(1);
        }
    }

    record Organisation(UUID id, int version, List<OrganisationVersion> versions) {}

    /** What an organisation was until its last day. */
    record OrganisationVersion(
            String kind,
            UUID unitId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record WorkingCalendar(UUID id, int version, List<NamedDay> daysOff, List<NamedDay> workedDays) {}

    record NamedDay(LocalDate date) {}

    private final Database database;
    private final AreaTree areas;

    DirectoryProjection(Database database, AreaTree areas) {
        this.database = database;
        this.areas = areas;
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
        var newest = new LinkedHashMap<UUID, Unit>();
        for (var event : events) {
            if (event.type().equals("vn.gnbv.organisation.v1")) {
                keep(event.as(Organisation.class));
            } else if (event.type().equals("vn.gnbv.working-calendar.v1")) {
                keep(event.as(WorkingCalendar.class));
            } else if (event.type().equals("vn.gnbv.administrative-unit.v1")) {
                var unit = event.as(Unit.class);
                if (unit.id() == null || unit.versions() == null) {
                    throw new EventNotApplicable("a unit needs an id and versions");
                }
                newest.merge(unit.id(), unit, (a, b) -> a.version() < b.version() ? b : a);
            }
        }
        var changed = newer(newest).stream().map(newest::get).toList();
        if (changed.isEmpty()) {
            return;
        }
        replaceVersions(changed);
        areas.place(changed.stream().collect(Collectors.toMap(Unit::id, unit -> unit.versions().stream()
                .map(v -> new AreaTree.Placement(v.parentId(), v.validFrom(), v.until()))
                .toList())));
        // Before anybody lives there: whatever the unit passes to afterwards is told to copies of the register.
        database.write(TOLD, (Object) changed.stream().map(Unit::id).toArray(UUID[]::new));
    }

    private void keep(Organisation organisation) {
        if (organisation.id() == null || organisation.versions() == null) {
            throw new EventNotApplicable("an organisation needs an id and versions");
        }
        var newer = database.write("""
                insert into organisation_copies (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version
                where organisation_copies.version < excluded.version""", organisation.id(), organisation.version());
        if (newer == 0) {
            return;
        }
        database.write("delete from organisation_versions where organisation_id = ?", organisation.id());
        database.writeAll(
                """
                insert into organisation_versions (organisation_id, valid, kind, unit_id)
                values (?, daterange(?::date, ?::date, '[]'), ?, ?)""",
                organisation.versions().stream()
                        .map(v -> new @Nullable Object[] {
                            organisation.id(), v.validFrom(), v.validTo(), v.kind(), v.unitId()
                        })
                        .toList());
    }

    private void keep(WorkingCalendar calendar) {
        if (calendar.id() == null || calendar.daysOff() == null || calendar.workedDays() == null) {
            throw new EventNotApplicable("a working calendar needs an id and days");
        }
        var newer = database.write("""
                insert into working_calendars (id, version) values (?, ?)
                on conflict (id) do update set version = excluded.version
                where working_calendars.version < excluded.version""", calendar.id(), calendar.version());
        if (newer == 0) {
            return;
        }
        database.write("delete from working_calendar_days where calendar_id = ?", calendar.id());
        var days = new ArrayList<@Nullable Object[]>();
        calendar.daysOff().forEach(d -> days.add(new @Nullable Object[] {calendar.id(), d.date(), false}));
        calendar.workedDays().forEach(d -> days.add(new @Nullable Object[] {calendar.id(), d.date(), true}));
        database.writeAll("insert into working_calendar_days (calendar_id, day, worked) values (?, ?, ?)", days);
    }

    private List<UUID> newer(Map<UUID, Unit> units) {
        return database.rows(
                """
                insert into unit_copies (id, version) select * from unnest(?::uuid[], ?::integer[])
                on conflict (id) do update set version = excluded.version
                where unit_copies.version < excluded.version returning id""",
                row -> row.getObject(1, UUID.class),
                units.keySet().toArray(UUID[]::new),
                units.values().stream().map(Unit::version).toArray(Integer[]::new));
    }

    private void replaceVersions(List<Unit> units) {
        var ids = units.stream().map(Unit::id).toArray(UUID[]::new);
        database.write("delete from unit_versions where unit_id = any (?)", (Object) ids);
        database.write("delete from unit_successions where unit_id = any (?)", (Object) ids);
        database.write("delete from unit_labels where unit_id = any (?)", (Object) ids);
        database.writeColumns(
                """
                insert into unit_labels (unit_id, label, valid)
                select unit_id, label, daterange(first_day, last_day, '[]')
                from unnest(?::uuid[], ?::text[], ?::date[], ?::date[]) l(unit_id, label, first_day, last_day)""",
                units.stream()
                        .flatMap(unit -> unit.labelled().stream()
                                .map(l -> new @Nullable Object[] {unit.id(), l.label(), l.validFrom(), l.validTo()}))
                        .toList());
        database.writeColumns(
                """
                insert into unit_successions (unit_id, successor_id, on_day, kind, weight)
                select * from unnest(?::uuid[], ?::uuid[], ?::date[], ?::text[], ?::numeric[])
                on conflict do nothing""",
                units.stream()
                        .flatMap(unit -> unit.followed().stream().map(s ->
                                new @Nullable Object[] {unit.id(), s.successorId(), s.onDay(), s.kind(), s.weight()}))
                        .toList());
        database.writeColumns(
                """
                insert into unit_versions (unit_id, valid, code, name, level, area_type)
                select unit_id, daterange(first_day, until_day), code, name, level, area_type
                from unnest(?::uuid[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[])
                  v(unit_id, first_day, until_day, code, name, level, area_type)""",
                units.stream()
                        .flatMap(unit -> unit.versions().stream().map(v -> new @Nullable Object[] {
                            unit.id(), v.validFrom(), v.until(), v.code(), v.name(), v.level(), v.areaType()
                        }))
                        .toList());
    }
}
