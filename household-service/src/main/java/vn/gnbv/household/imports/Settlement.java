package vn.gnbv.household.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.directory.UnitPlaces.Place;
import vn.gnbv.household.household.HouseholdLoad.Former;
import vn.gnbv.platform.problem.Problem;

/**
 * Where a household of a file lives. A unit of before a reform is followed into its successor where there is one and no
 * other; else whoever sent the file is asked.
 */
final class Settlement {

    /** Where it lives now and since when, and where it lived until its old unit ended. */
    record Home(UUID unitId, LocalDate since, @Nullable Former former) {}

    private static final int LONGEST_CHAIN = 10;

    private final BiFunction<String, LocalDate, List<UUID>> withCode;
    private final Function<Set<UUID>, List<Place>> placesOf;
    private final @Nullable LocalDate codesAsOf;
    private final Map<String, List<UUID>> codes = new HashMap<>();
    private final Map<UUID, Place> places = new HashMap<>();

    Settlement(
            BiFunction<String, LocalDate, List<UUID>> withCode,
            Function<Set<UUID>, List<Place>> placesOf,
            @Nullable LocalDate codesAsOf) {
        this.withCode = withCode;
        this.placesOf = placesOf;
        this.codesAsOf = codesAsOf;
    }

    /** Looks up together where these live: a national file names tens of thousands of villages. */
    void meet(List<StatedHousehold> households) {
        lookUp(households.stream()
                .map(h -> h.unitId() != null ? List.of(h.unitId()) : withCode(h.unitCode()))
                .flatMap(List::stream)
                .filter(unit -> !places.containsKey(unit))
                .collect(Collectors.toSet()));
    }

    /** @throws Problem what is not known, or has to be asked; nothing is guessed */
    UUID unit(@Nullable UUID unitId, @Nullable String code) {
        if (unitId != null) {
            return unitId;
        }
        if (code == null) {
            throw Problem.of(HouseholdProblems.FIELD_MISSING);
        }
        if (codesAsOf == null) {
            throw Problem.of(HouseholdProblems.CODES_DATE_MISSING);
        }
        var found = withCode(code);
        if (found.size() != 1) {
            throw Problem.of(HouseholdProblems.UNIT_CODE_UNKNOWN, code, codesAsOf.toString());
        }
        return found.getFirst();
    }

    /** @throws Problem what is not known, or has to be asked; nothing is guessed */
    Home home(UUID unit, LocalDate since, LocalDate today) {
        Former former = null;
        var place = place(unit);
        var from = since;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            var end = place.end();
            if (end == null || end.isAfter(today)) {
                return new Home(requireInArea(place, from), from, former);
            }
            if (!from.isBefore(end)) {
                throw place.notOn(from);
            }
            // Of several units one after the other only the latest is kept: the file says no more than the first.
            former = former == null ? new Former(unit, since, end) : new Former(former.unitId(), former.since(), end);
            place = place(place.onlySuccessor().unitId());
            from = end;
        }
        throw Problem.of(HouseholdProblems.UNIT_SUCCESSOR_UNKNOWN);
    }

    private static UUID requireInArea(Place place, LocalDate since) {
        if (!place.holds(since)) {
            throw place.notOn(since);
        }
        return place.unitId();
    }

    private List<UUID> withCode(@Nullable String code) {
        return code == null || codesAsOf == null
                ? List.of()
                : codes.computeIfAbsent(code, c -> withCode.apply(c, codesAsOf));
    }

    private Place place(UUID unit) {
        if (!places.containsKey(unit)) {
            lookUp(Set.of(unit));
        }
        return places.get(unit);
    }

    private void lookUp(Set<UUID> units) {
        if (!units.isEmpty()) {
            placesOf.apply(units).forEach(place -> places.put(place.unitId(), place));
        }
    }
}
