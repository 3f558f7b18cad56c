package vn.gnbv.household.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.Figures.Figure;
import vn.gnbv.platform.disclosure.SmallCells;

/**
 * Which figures are hidden from readers outside the office, from the country down: what is decided of a place decides
 * with its sisters, so that every question about it gets the same answer. Counts of households decide; the persons are
 * hidden with them.
 *
 * <p>A figure within another, such as the deprived of the poor, is hidden where that one is, and goes row by row with the
 * rest of its class: who is poor and not deprived is as few as who is.
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

    /** What is hidden of the country, which has no sisters. */
    Set<Figure> ofCountry(Figures country) {
        var hidden = new HashSet<Figure>();
        for (var figure : figures) {
            var count = country.households(figure);
            var isSmall = rule.small(count)
                    || !figure.isClass() && rule.small(country.households(Figure.of(figure.povertyClass())) - count);
            if (count > 0 && (isSmall || within(figure).stream().anyMatch(hidden::contains))) {
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
            var ofNone = within(figure).stream().anyMatch(w -> !hidden.contains(w) && counted.households(w) == 0);
            if (!ofNone && !told.test(figure)) {
                hidden.add(figure);
            }
        }
        return hidden;
    }

    private BitSet rows(Figure figure, Set<Figure> above, List<Figures> parts, List<Set<Figure>> decided) {
        var counts = parts.stream().mapToLong(p -> p.households(figure)).toArray();
        if (figure.isClass()) {
            return above.contains(figure) ? SmallCells.everything(counts.length) : rule.hidden(counts);
        }
        var withHidden = new BitSet();
        var ofNone = new BitSet();
        for (int row = 0; row < parts.size(); row++) {
            var part = parts.get(row);
            var hiddenHere = decided.get(row);
            withHidden.set(row, within(figure).stream().anyMatch(hiddenHere::contains));
            ofNone.set(row, within(figure).stream().anyMatch(w -> !hiddenHere.contains(w) && part.households(w) == 0));
        }
        var rest = parts.stream()
                .mapToLong(p -> p.households(Figure.of(figure.povertyClass())) - p.households(figure))
                .toArray();
        var rows = above.contains(figure)
                ? SmallCells.everything(counts.length)
                : (BitSet) rule.hiddenRows(withHidden, List.of(counts, rest))
                        .getFirst()
                        .clone();
        rows.andNot(ofNone);
        return rows;
    }

    /** Readers outside learn who belongs to a minority, not to which. */
    static Set<Figure> ofEthnicities(List<PovertyClass> classes) {
        var figures = new LinkedHashSet<Figure>();
        classes.forEach(c -> figures.add(new Figure("GROUP", c, "ETHNIC_MINORITY")));
        return figures;
    }
}
