package vn.gnbv.household.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.Figures.Figure;
import vn.gnbv.platform.disclosure.SmallCells;

/**
 * Which figures are hidden from readers outside the office, from the country down: what is decided of a place decides
 * with its sisters, so that every question about it gets the same answer. Counts of households decide; the persons are
 * hidden with them.
 *
 * <p>A figure within another, such as the deprived of the poor, is hidden where that one is, and goes row by row with the
 * rest of it: who is poor and not deprived is as few as who is. What is within two others goes with all that the three
 * divide their class into.
 */
final class Disclosed {

    /** Fewer than five households are not told; the number is the house's own, no law is known to set one. */
    static final SmallCells OFFICIAL = new SmallCells(5);

    private final SmallCells rule;
    private final Set<Figure> figures = new LinkedHashSet<>();

    /** @param asked what will be shown; what these are within is decided with them */
    Disclosed(SmallCells rule, Set<Figure> asked) {
        this.rule = rule;
        asked.forEach(this::add);
    }

    private void add(Figure figure) {
        within(figure).forEach(this::add);
        figures.add(figure);
    }

    private static List<Figure> within(Figure figure) {
        var povertyClass = figure.povertyClass();
        return switch (figure.kind()) {
            case "CLASS" -> List.of();
            case "GROUP_OF_FEMALE_HEAD" ->
                List.of(
                        new Figure("GROUP", povertyClass, figure.item()),
                        new Figure("GROUP", povertyClass, "FEMALE_HEAD"));
            case "CHILD_DEPRIVATION" ->
                List.of(
                        new Figure("DEPRIVATION", povertyClass, figure.item()),
                        new Figure("GROUP", povertyClass, "WITH_CHILDREN"));
            default -> List.of(Figure.of(povertyClass));
        };
    }

    /** The figure, and what else it and those around it divide their class into. */
    private static long[] cells(Figure figure, Figures counted) {
        var count = counted.households(figure);
        var around = within(figure).stream().mapToLong(counted::households).toArray();
        return switch (around.length) {
            case 0 -> new long[] {count};
            case 1 -> new long[] {count, around[0] - count};
            default ->
                new long[] {
                    count,
                    around[0] - count,
                    around[1] - count,
                    counted.households(Figure.of(figure.povertyClass())) - around[0] - around[1] + count
                };
        };
    }

    private static boolean isWithinHidden(Figure figure, Set<Figure> hidden) {
        return within(figure).stream().anyMatch(hidden::contains);
    }

    /** Whether it is nought because what it is within is, as everybody sees. */
    private static boolean isOfNone(Figure figure, Figures counted, Set<Figure> hidden) {
        return within(figure).stream().anyMatch(w -> !hidden.contains(w) && counted.households(w) == 0);
    }

    /** What is hidden of the country, which has no sisters. */
    Set<Figure> ofCountry(Figures country) {
        var hidden = new HashSet<Figure>();
        for (var figure : figures) {
            if (!isOfNone(figure, country, hidden)
                    && (isWithinHidden(figure, hidden)
                            ? country.households(figure) > 0
                            : Arrays.stream(cells(figure, country)).anyMatch(rule::small))) {
                hidden.add(figure);
            }
        }
        return hidden;
    }

    /**
     * What is hidden of each of the places that make up another.
     *
     * @param above what is hidden of that one
     */
    List<Set<Figure>> ofParts(Set<Figure> above, List<Figures> parts) {
        var hidden = new ArrayList<Set<Figure>>();
        parts.forEach(_ -> hidden.add(new HashSet<>()));
        for (var figure : figures) {
            rows(figure, above, parts, hidden).stream()
                    .forEach(row -> hidden.get(row).add(figure));
        }
        return hidden;
    }

    /**
     * What is hidden of a unit on newer boundaries.
     *
     * @param told whether it can be added up from what is shown on those of the day of the figures
     */
    Set<Figure> ofRestated(Figures counted, Predicate<Figure> told) {
        var hidden = new HashSet<Figure>();
        for (var figure : figures) {
            if (!isOfNone(figure, counted, hidden) && !told.test(figure)) {
                hidden.add(figure);
            }
        }
        return hidden;
    }

    private BitSet rows(Figure figure, Set<Figure> above, List<Figures> parts, List<Set<Figure>> decided) {
        var withHidden = new BitSet();
        var ofNone = new BitSet();
        for (int row = 0; row < parts.size(); row++) {
            withHidden.set(row, isWithinHidden(figure, decided.get(row)));
            ofNone.set(row, isOfNone(figure, parts.get(row), decided.get(row)));
        }
        var rows = above.contains(figure)
                ? SmallCells.everything(parts.size())
                : (BitSet) rule.hiddenRows(withHidden, columns(figure, parts))
                        .getFirst()
                        .clone();
        rows.andNot(ofNone);
        return rows;
    }

    private static List<long[]> columns(Figure figure, List<Figures> parts) {
        var rows = parts.stream().map(part -> cells(figure, part)).toList();
        return IntStream.range(0, rows.getFirst().length)
                .mapToObj(column -> rows.stream().mapToLong(row -> row[column]).toArray())
                .toList();
    }

    /** Readers outside learn who belongs to a minority, not to which. */
    static Set<Figure> ofEthnicities(List<PovertyClass> classes) {
        var figures = new LinkedHashSet<Figure>();
        classes.forEach(c -> figures.add(new Figure("GROUP", c, "ETHNIC_MINORITY")));
        return figures;
    }
}
