package vn.gnbv.household.support;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household and all with which it is bound by splits and mergers (<i>hộ tách, hộ nhập</i>): before it, after it, and
 * beside it from the same origin.
 */
record Lineage(UUID household, List<Link> links) {

    /** That one household came out of another, by a split or else by a merger. */
    record Link(UUID predecessor, UUID successor, boolean split, LocalDate onDay) {

        boolean parted(LocalDate on, @Nullable Integer apartAfterMonths) {
            return split && apartAfterMonths != null && !on.isBefore(onDay.plusMonths(apartAfterMonths));
        }
    }

    /** @param apartAfterMonths so long after a split it binds no more; null: it binds for ever */
    boolean holds(UUID other, LocalDate on, @Nullable Integer apartAfterMonths) {
        var reached = new HashSet<UUID>();
        var next = new ArrayDeque<UUID>();
        reached.add(household);
        next.add(household);
        while (!next.isEmpty()) {
            var here = next.remove();
            if (here.equals(other)) {
                return true;
            }
            for (var link : links) {
                if (link.parted(on, apartAfterMonths)) {
                    continue;
                }
                if (link.predecessor().equals(here) && reached.add(link.successor())) {
                    next.add(link.successor());
                }
                if (link.successor().equals(here) && reached.add(link.predecessor())) {
                    next.add(link.predecessor());
                }
            }
        }
        return false;
    }
}
