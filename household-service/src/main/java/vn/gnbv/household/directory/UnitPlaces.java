package vn.gnbv.household.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.caller.AreaTree;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** Communes and villages as places to live in: when each was one, of whose area, and what followed it. */
@ApplicationScoped
public class UnitPlaces {

    /** From a day until the day before another; null is without beginning, or without end. */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    /** What a unit passed into. */
    public record Successor(UUID unitId, LocalDate onDay, boolean whole, String name) {}

    /**
     * A place to live in.
     *
     * @param spans when it was one
     * @param isInArea whether it lies in the area asked about
     */
    public record Place(UUID unitId, List<Span> spans, boolean isInArea, List<Successor> successors) {

        /** Whether one could live there, in the area, from the day on. */
        public boolean holds(LocalDate day) {
            return isInArea && spans.stream().anyMatch(s -> s.holds(day));
        }

        /** The day from which it is no more; null while it exists. */
        public @Nullable LocalDate end() {
            return spans.stream().anyMatch(s -> s.until() == null)
                    ? null
                    : spans.stream().map(Span::until).max(LocalDate::compareTo).orElse(null);
        }

        /**
         * What followed it when it ended, where that is one unit which took all of it.
         *
         * @throws Problem UNIT_SUCCESSOR_UNKNOWN or UNIT_DIVIDED: somebody has to say, nothing is guessed
         */
        public Successor onlySuccessor() {
            var next = whenItEnded();
            if (next.isEmpty()) {
                throw Problem.of(HouseholdProblems.UNIT_SUCCESSOR_UNKNOWN);
            }
            if (isDivided()) {
                throw Problem.of(HouseholdProblems.UNIT_DIVIDED, named(next));
            }
            return next.getFirst();
        }

        private static String named(List<Successor> units) {
            return units.stream().map(s -> s.name() + " (" + s.unitId() + ")").collect(Collectors.joining(", "));
        }

        /** Why nobody of the area lived here on the day; which units have ended is known to everybody. */
        public Problem notOn(LocalDate day) {
            var end = end();
            if (end != null && !day.isBefore(end)) {
                var next = whenItEnded();
                return Problem.of(HouseholdProblems.UNIT_ENDED, end.toString(), next.isEmpty() ? "-" : named(next));
            }
            if (!isInArea) {
                return Problem.of(PlatformProblems.NOT_FOUND);
            }
            if (spans.isEmpty()) {
                return Problem.of(HouseholdProblems.NOT_A_PLACE_TO_LIVE);
            }
            return Problem.of(
                    HouseholdProblems.BEFORE_UNIT,
                    spans.stream()
                            .map(s -> s.from() == null ? "-" : s.from().toString())
                            .collect(Collectors.joining(", ")));
        }

        public boolean isDivided() {
            var next = whenItEnded();
            return next.size() > 1 || next.stream().anyMatch(s -> !s.whole());
        }

        /** Whether somebody may say that what lived here lives there since: where nothing is known, anywhere. */
        public boolean mayPassInto(UUID unit) {
            var next = whenItEnded();
            return next.isEmpty() || next.stream().anyMatch(s -> s.unitId().equals(unit));
        }

        private List<Successor> whenItEnded() {
            return successors.stream().filter(s -> s.onDay().equals(end())).toList();
        }
    }

    private static final String IN_AREA = "select u.id from unnest(?::uuid[]) u(id) where " + AreaTree.within("u.id");

    private final Database database;
    private final AreaTree areas;

    UnitPlaces(Database database, AreaTree areas) {
        this.database = database;
        this.areas = areas;
    }

    /** The units that had this code on the day: one, as long as the directory is in order. */
    public List<UUID> withCode(String code, LocalDate on) {
        return database.rows("""
                select unit_id from unit_versions
                where code = ? and valid @> ?::date and level in ('COMMUNE', 'VILLAGE')""", row -> row.getObject(1, UUID.class), code, on);
    }

    /** @see #of(Set, UUID) */
    public Place of(UUID unit, @Nullable UUID area) {
        return of(Set.of(unit), area).getFirst();
    }

    /** In any order. A unit that is not known, or no place to live in, has no spans. */
    public List<Place> of(Set<UUID> units, @Nullable UUID area) {
        areas.requireDirectory();
        var ids = units.toArray(UUID[]::new);
        var spans = byUnit(database.rows(
                """
                select unit_id, lower(valid), upper(valid) from unit_versions
                where unit_id = any (?) and level in ('COMMUNE', 'VILLAGE')""",
                row -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Span(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))),
                (Object) ids));
        var successors = byUnit(database.rows(
                """
                select s.unit_id, s.successor_id, s.on_day, coalesce(s.weight, 1) = 1,
                       coalesce((select v.name from unit_versions v
                                 where v.unit_id = s.successor_id and v.valid @> s.on_day), '?')
                from unit_successions s where s.unit_id = any (?) order by 5, 2""",
                row -> Map.entry(
                        row.getObject(1, UUID.class),
                        new Successor(
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4),
                                row.getString(5))),
                (Object) ids));
        var inArea = new HashSet<>(database.rows(IN_AREA, row -> row.getObject(1, UUID.class), ids, area));
        return Arrays.stream(ids)
                .map(id -> new Place(
                        id,
                        spans.getOrDefault(id, List.of()),
                        inArea.contains(id),
                        successors.getOrDefault(id, List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> byUnit(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
