package vn.gnbv.budget.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of programmes, units and organisations at one moment, and the rules by which it decides.
 *
 * @param ends units and organisations that are no more after a day, and that day
 * @param places for each unit and date: the unit itself and all above it, nearest first
 */
public record Facts(
        Set<UUID> programmes,
        Map<UUID, Component> components,
        List<Statement> statements,
        Map<Place, List<UUID>> places,
        Set<UUID> organisations,
        Map<UUID, LocalDate> ends) {

    /** A component as the programme has it. */
    public record Component(
            UUID id, UUID programmeId, @Nullable UUID parentId, Set<String> capitalTypes) {}

    /** A unit on a date. */
    public record Place(UUID unitId, LocalDate on) {}

    public Standing of(Subject subject) {
        var flags = EnumSet.noneOf(Flag.class);
        var component = components.get(subject.componentId());
        var units = unitsOf(subject.unitId(), subject.on());
        if (!programmes.contains(subject.programmeId())) {
            flags.add(Flag.PROGRAMME_UNKNOWN);
        }
        if (component == null) {
            flags.add(Flag.COMPONENT_UNKNOWN);
        } else if (!subject.capitalType().equals("NOT_STATED")
                && !component.capitalTypes().contains(subject.capitalType())) {
            flags.add(Flag.CAPITAL_TYPE_NOT_FORESEEN);
        }
        if (units.isEmpty()) {
            flags.add(Flag.UNIT_UNKNOWN);
        } else if (!units.contains(subject.decisionUnitId())) {
            flags.add(Flag.UNIT_OUTSIDE_DECISION);
        }
        if (!organisations.containsAll(subject.organisationIds())) {
            flags.add(Flag.ORGANISATION_UNKNOWN);
        }
        if (subject.leads() > 1) {
            flags.add(Flag.SEVERAL_LEADS);
        }
        var decisive = nearest(subject);
        if (decisive == null) {
            flags.add(Flag.APPLICABILITY_UNKNOWN);
        }
        var parts =
                components.values().stream().anyMatch(c -> subject.componentId().equals(c.parentId()));
        var foreign = component != null && !component.programmeId().equals(subject.programmeId());
        return new Standing(flags, parts, foreign, ends, decisive);
    }

    /** Whether the first place is the second or lies below it, as far as is known; null when it is not known. */
    public @Nullable Boolean unitWithin(UUID lower, UUID upper, LocalDate on) {
        var units = unitsOf(lower, on);
        return units.isEmpty() ? null : Boolean.valueOf(units.contains(upper));
    }

    /** Whether the first component is the second or a part of it; null when it is not known. */
    public @Nullable Boolean componentWithin(UUID lower, UUID upper) {
        return components.containsKey(lower) ? Boolean.valueOf(path(lower).contains(upper)) : null;
    }

    /** The nearest unit speaks before a higher one, then the component before its project, then the later word. */
    private @Nullable Statement nearest(Subject subject) {
        var units = unitsOf(subject.unitId(), subject.on());
        var where = units.isEmpty() ? List.of(subject.unitId()) : units;
        var what = path(subject.componentId());
        return statements.stream()
                .filter(s -> s.holdsIn(subject.year()))
                .filter(s -> where.contains(s.unitId()) && what.contains(s.componentId()))
                .min(Comparator.<Statement>comparingInt(s -> where.indexOf(s.unitId()))
                        .thenComparingInt(s -> what.indexOf(s.componentId()))
                        .thenComparing(Statement::validFrom, Comparator.reverseOrder())
                        .thenComparing(Statement::id, Comparator.reverseOrder()))
                .orElse(null);
    }

    private List<UUID> unitsOf(UUID unit, LocalDate on) {
        return places.getOrDefault(new Place(unit, on), List.of());
    }

    private List<UUID> path(UUID component) {
        var path = new ArrayList<UUID>();
        for (UUID next = component; next != null && !path.contains(next); ) {
            path.add(next);
            var known = components.get(next);
            next = known == null ? null : known.parentId();
        }
        return path;
    }
}
