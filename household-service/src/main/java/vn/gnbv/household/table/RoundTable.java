package vn.gnbv.household.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.Figures.Figure;

/** One of the official tables 2 to 13 of a commune in a round, as the event carries it: exact, and nobody's name. */
public record RoundTable(int number, List<RoundFigure> figures) {

    /** A figure of the table: what of which class, in households and persons, and as a share in tables 5 and 7. */
    public record RoundFigure(
            PovertyClass povertyClass,
            String item,
            long households,
            long persons,
            @Nullable BigDecimal percent) {}

    static List<RoundTable> of(Figures counted) {
        return Arrays.stream(OfficialTable.values())
                .filter(table -> table != OfficialTable.RESULT)
                .map(table -> new RoundTable(table.number(), figures(table, counted)))
                .toList();
    }

    private static List<RoundFigure> figures(OfficialTable table, Figures counted) {
        var shown = new LinkedHashSet<Figure>();
        table.kinds().forEach(kind -> counted.items(kind).stream()
                .filter(f -> table.classes().contains(f.povertyClass()))
                .forEach(shown::add));
        var cells = table.isOfMovements()
                ? OfficialTableView.movements(
                        table.classes().getFirst(), before(table.classes().getFirst(), counted), counted, false)
                : OfficialTableView.cells(table, shown, counted, null);
        return cells.stream()
                .map(c -> new RoundFigure(
                        c.povertyClass(), c.item(), number(c.households()), number(c.persons()), c.percent()))
                .toList();
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    /** How many of the households of the round were on the list before it. */
    private static Figures before(PovertyClass povertyClass, Figures counted) {
        var moved = counted.items("MOVEMENT").stream()
                .filter(f -> f.povertyClass() == povertyClass)
                .toList();
        var all = Figure.of(povertyClass);
        var before = new Figures(Map.of(all, counted.get(all)));
        for (var figure : moved) {
            var count = new Figures(Map.of(all, counted.get(figure)));
            before = before.plus(count, OfficialTableView.isIn(figure.item()) ? -1 : 1);
        }
        return before;
    }
}
