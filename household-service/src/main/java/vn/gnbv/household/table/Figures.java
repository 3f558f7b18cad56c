package vn.gnbv.household.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gnbv.household.standard.PovertyClass;

/** What was counted at one place: a class, a kind of item and an item make a figure; what is not there is nought. */
record Figures(Map<Figure, Count> counts) {

    private static final Count NONE = new Count(0, 0);

    /** @param kind as the roll-ups name it: CLASS, with an empty item, or what is counted within a class */
    record Figure(String kind, PovertyClass povertyClass, String item) {

        static Figure of(PovertyClass povertyClass) {
            return new Figure("CLASS", povertyClass, "");
        }

        boolean isClass() {
            return kind.equals("CLASS");
        }
    }

    Count get(Figure figure) {
        return counts.getOrDefault(figure, NONE);
    }

    long households(Figure figure) {
        return get(figure).households();
    }

    Figures plus(Figures other, int sign) {
        var sums = new HashMap<>(counts);
        other.counts.forEach((figure, count) -> sums.merge(
                figure,
                new Count(sign * count.households(), sign * count.persons()),
                (a, b) -> new Count(a.households() + b.households(), a.persons() + b.persons())));
        return new Figures(sums);
    }

    static Figures sum(Collection<Figures> all) {
        return all.stream().reduce(new Figures(Map.of()), (a, b) -> a.plus(b, 1));
    }

    Set<Figure> items(String kind) {
        return counts.keySet().stream().filter(f -> f.kind().equals(kind)).collect(Collectors.toSet());
    }
}
