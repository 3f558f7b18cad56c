package vn.gnbv.plans.directory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows what a unit has become from day to day, until units that are in force or whose successors nobody has told. */
final class Successors {

    private final Map<UUID, AdministrativeUnit> units;
    private final LocalDate asOf;
    private final Map<UUID, SuccessorView> result = new LinkedHashMap<>();

    private Successors(Map<UUID, AdministrativeUnit> units, LocalDate asOf) {
        this.units = units;
        this.asOf = asOf;
    }

    /** @param units the unit and all that it has led to */
    static List<SuccessorView> of(UUID unit, Map<UUID, AdministrativeUnit> units, LocalDate asOf) {
        var successors = new Successors(units, asOf);
        successors.follow(unit, LocalDate.MIN, BigDecimal.ONE);
        return List.copyOf(successors.result.values());
    }

    /** @param since what happened on that day or before has led here already */
    private void follow(UUID id, LocalDate since, @Nullable BigDecimal part) {
        var next = units.get(id).successions().stream()
                .filter(s -> s.onDay().isAfter(since) && !s.onDay().isAfter(asOf))
                .collect(Collectors.groupingBy(UnitSuccession::onDay))
                .entrySet()
                .stream()
                .min(Map.Entry.comparingByKey());
        if (next.isEmpty()) {
            add(units.get(id), part);
            return;
        }
        for (var succession : next.get().getValue()) {
            var only = next.get().getValue().size() == 1;
            var weight = succession.weight() == null && only ? BigDecimal.ONE : succession.weight();
            follow(
                    succession.successorId(),
                    succession.onDay(),
                    part == null || weight == null ? null : part.multiply(weight));
        }
    }

    private void add(AdministrativeUnit unit, @Nullable BigDecimal part) {
        var there = unit.on(asOf);
        var shown = there.or(() -> Timeline.at(unit.versions(), null)).orElseThrow();
        var before = result.get(unit.id());
        var known = part != null && (before == null || before.weight() != null);
        var sum = !known ? null : before == null ? part : part.add(before.weight());
        result.put(
                unit.id(),
                new SuccessorView(
                        unit.id(),
                        shown.code(),
                        shown.name(),
                        there.isPresent() ? SuccessorView.Standing.IN_FORCE : SuccessorView.Standing.UNKNOWN,
                        there.isPresent() ? null : shown.validTo(),
                        sum));
    }
}
