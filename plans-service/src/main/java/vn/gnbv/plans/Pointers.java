package vn.gnbv.plans;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.gnbv.platform.problem.ProblemType;
import vn.gnbv.platform.problem.Refusals;

/** Rules on lists in a request, each told by the pointer of the item that breaks it. */
public final class Pointers {

    private Pointers() {}

    /** @param prefix pointer of the list, {@code field} of the item's field, with its slash */
    public static <T> void noneTwice(
            Refusals refusals, String prefix, String field, List<T> items, Function<T, Object> key) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var value = key.apply(items.get(i));
            refusals.addIf(!seen.add(value), prefix + i + field, PlansProblems.DUPLICATE, value);
        }
    }

    public static void allAmong(
            Refusals refusals, String prefix, Collection<UUID> ids, Collection<UUID> known, ProblemType otherwise) {
        int i = 0;
        for (var id : ids) {
            refusals.addIf(!known.contains(id), prefix + i, otherwise);
            i++;
        }
    }
}
