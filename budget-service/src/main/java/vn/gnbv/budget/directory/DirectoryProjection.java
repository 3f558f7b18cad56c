package vn.gnbv.budget.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.standing.FactChanged;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.event.EventNotApplicable;
import vn.gnbv.platform.event.Projection;
import vn.gnbv.platform.event.ReceivedEvent;

/** Keeps which unit lay below which and when, and the names of organisations. */
@ApplicationScoped
class DirectoryProjection implements Projection {

    record UnitCopy(UUID id, int version, List<UnitVersion> versions) {}

    /** @param validTo the last day; null is open */
    record UnitVersion(
            @Nullable String code,
            @Nullable String name,
            @Nullable String level,
            @Nullable UUID parentId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record OrganisationCopy(UUID id, int version, List<OrganisationVersion> versions) {}

    /** @param validTo the last day; null is open */
    record OrganisationVersion(String name, @Nullable LocalDate validTo) {}

    private final Database database;
    private final AreaTree areas;
    private final Event<FactChanged> changes;

    DirectoryProjection(Database database, AreaTree areas, Event<FactChanged> changes) {
        this.database = database;
        this.areas = areas;
        this.changes = changes;
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
        var newest = new LinkedHashMap<UUID, UnitCopy>();
        for (var event : events) {
            switch (event.type()) {
                case "vn.gnbv.administrative-unit.v1" -> {
                    var unit = event.as(UnitCopy.class);
                    newest.merge(unit.id(), unit, (a, b) -> a.version() < b.version() ? b : a);
                }
                case "vn.gnbv.organisation.v1" -> organisation(event.as(OrganisationCopy.class));
                default -> {}
            }
        }
        if (!newest.isEmpty()) {
            units(newest);
        }
    }

    private void units(Map<UUID, UnitCopy> units) {
        var changed = database.rows(
                """
                insert into unit_copies (id, version) select * from unnest(?::uuid[], ?::integer[])
                on conflict (id) do update set version = excluded.version
                where unit_copies.version < excluded.version returning id""",
                row -> row.getObject(1, UUID.class),
                units.keySet().toArray(UUID[]::new),
                units.values().stream().map(UnitCopy::version).toArray(Integer[]::new));
        if (changed.isEmpty()) {
            return;
        }
        areas.place(
                changed.stream().collect(Collectors.toMap(Function.identity(), id -> units.get(id).versions().stream()
                        .map(v -> new AreaTree.Placement(v.parentId(), v.validFrom(), dayAfter(v.validTo())))
                        .toList())));
        name(changed, units);
        changes.fire(new FactChanged(FactChanged.Kind.UNIT, changed));
    }

    private void name(List<UUID> changed, Map<UUID, UnitCopy> units) {
        // A join, not "= any": that plan is kept from when the table was empty, and would compare each with each.
        database.write(
                "delete from unit_name_copies n using unnest(?::uuid[]) changed(id) where n.unit_id = changed.id",
                (Object) changed.toArray(UUID[]::new));
        database.writeColumns(
                """
                insert into unit_name_copies (unit_id, code, name, level, valid)
                select unit_id, code, name, level, daterange(first_day, last_day, '[]')
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[])
                  v(unit_id, code, name, level, first_day, last_day)""",
                changed.stream()
                        .flatMap(id -> units.get(id).versions().stream()
                                .filter(v -> v.code() != null && v.name() != null)
                                .map(v -> new @Nullable Object[] {
                                    id, v.code(), v.name(), v.level(), v.validFrom(), v.validTo()
                                }))
                        .toList());
    }

    private void organisation(OrganisationCopy organisation) {
        if (organisation.versions().isEmpty()) {
            throw new EventNotApplicable("an organisation without a version has no name");
        }
        var written = database.write(
                """
                insert into organisation_copies (id, name, valid_to, version) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, valid_to = excluded.valid_to, version = excluded.version
                where organisation_copies.version < excluded.version""",
                organisation.id(),
                organisation.versions().getLast().name(),
                organisation.versions().getLast().validTo(),
                organisation.version());
        if (written == 1) {
            changes.fire(new FactChanged(FactChanged.Kind.ORGANISATION, organisation.id()));
        }
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1);
    }
}
