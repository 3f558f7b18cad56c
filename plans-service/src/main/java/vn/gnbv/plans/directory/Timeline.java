package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;

/** The versions of one thing in the order of time, none overlapping another. */
public final class Timeline {

    private static final Comparator<Dated<?>> BY_TIME =
            Comparator.comparing(Dated::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private Timeline() {}

    /**
     * Takes up a version. One that begins on the same day is corrected by it. What was still in force ends on the day
     * before it; and without an end of its own it ends on the day before the one that follows, so that bringing the
     * same versions again, in whatever order, changes nothing.
     *
     * @throws Problem VERSIONS_OVERLAP when it overlaps a version whose end was stated
     */
    public static <V extends Dated<V>> List<V> with(List<V> versions, V added) {
        var others = versions.stream()
                .filter(v -> BY_TIME.compare(v, added) != 0)
                .sorted(BY_TIME)
                .toList();
        var result = new ArrayList<V>();
        @Nullable
        LocalDate next = others.stream()
                .filter(v -> BY_TIME.compare(v, added) > 0)
                .findFirst()
                .map(Dated::validFrom)
                .orElse(null);
        var start = added.validFrom();
        for (var other : others) {
            var open = other.validTo() == null && BY_TIME.compare(other, added) < 0;
            result.add(open && start != null ? other.endingOn(start.minusDays(1)) : other);
        }
        var placed = next != null && added.validTo() == null ? added.endingOn(next.minusDays(1)) : added;
        if (result.stream().anyMatch(placed::overlaps)) {
            throw Problem.of(PlansProblems.VERSIONS_OVERLAP);
        }
        result.add(placed);
        result.sort(BY_TIME);
        return List.copyOf(result);
    }

    public static <V extends Dated<V>> List<V> sorted(List<V> versions) {
        return versions.stream().sorted(BY_TIME).toList();
    }

    /** The version of a day; without a day the latest one. */
    public static <V extends Dated<V>> Optional<V> at(List<V> versions, @Nullable LocalDate day) {
        return versions.stream().filter(v -> day == null || v.holdsOn(day)).max(BY_TIME);
    }
}
