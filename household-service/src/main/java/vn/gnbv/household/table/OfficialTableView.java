package vn.gnbv.household.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.household.table.Figures.Figure;

/** An official table as it is shown (<i>biểu kết quả rà soát</i>). */
record OfficialTableView(
        int number,
        String nameVi,
        String nameEn,

        @Schema(description = "The unit whose parts are the rows; null for the country and its provinces.") @Nullable
        UUID unitId,

        LocalDate asOf,

        @Schema(description = "Tables 2 and 3: the day with whose end the period begins.") @Nullable
        LocalDate since,

        @Nullable
        @Schema(
                description =
                        "Tables 2 and 3: what separates a relapse from a new household, by each standard under which"
                                + " anything was decided in the period.")
        List<LookBack> relapseLookBacks,

        @Schema(description = "The rows are the units of this day; later than asOf: restated on new boundaries.")
        LocalDate boundariesOn,

        @Schema(
                description =
                        "False outside the office: small figures, and what they could be worked out from, are null.")
        boolean exact,

        @Schema(description = "As in the rows, of the unit itself.") @Nullable
        Boolean divided,

        @Schema(description = "Whether any household that was counted is invented; such a table is no fact.")
        boolean sample,

        List<Row> rows,
        List<Cell> total,

        @Schema(description = "What is in the total and in no row, such as communes whose successors are not known.")
        List<Cell> notPlaced) {

    /** How many months ago at most an escape was, for who falls back to count as a relapse. */
    @Schema(name = "RelapseLookBack")
    record LookBack(
            String standardCode,

            @Nullable @Schema(description = "Null for any time.")
            Integer months) {}

    @Schema(name = "OfficialTableRow")
    record Row(
            UUID unitId,
            String code,
            String name,
            String level,

            @Schema(
                    description =
                            "Whether a commune that has been divided is in it with a part. What was counted of that"
                                    + " commune is then not in it, but with the first unit above that has all parts, or"
                                    + " with the commune that gave a part away. Null in what was published before this"
                                    + " was told.")
            @Nullable
            Boolean divided,

            List<Cell> cells) {}

    /** One figure; null where it is not shown. */
    record Cell(
            PovertyClass povertyClass,

            @Schema(
                    description =
                            "What of the class: an indicator, a group, an ethnicity, a cause, a movement; empty: all of it.")
            String item,

            @Nullable Long households,

            @Schema(description = "Table 11: the children of these households.") @Nullable
            Long persons,

            @Schema(description = "Tables 5 and 7: of the households of the class; null where there are none.")
            @Nullable
            BigDecimal percent) {}

    private static final List<String> IN = List.of("FROM_POOR", "FROM_NEAR_POOR", "RELAPSE", "NEW", "OTHER_INCREASE");
    private static final List<String> OUT = List.of("TO_POOR", "TO_NEAR_POOR", "TO_NOT_POOR", "OTHER_DECREASE");

    /** @param hidden which figures are not shown; null for none of them */
    static List<Cell> cells(OfficialTable table, Set<Figure> shown, Figures counted, @Nullable Set<Figure> hidden) {
        var cells = new ArrayList<Cell>();
        shown.stream().sorted(ORDER).forEach(figure -> {
            var count = counted.get(figure);
            var all = Figure.of(figure.povertyClass());
            var isHidden = hidden != null && hidden.contains(figure);
            var ofAll = hidden != null && hidden.contains(all) ? 0 : counted.households(all);
            cells.add(new Cell(
                    figure.povertyClass(),
                    figure.kind().equals("GROUP_OF_FEMALE_HEAD") ? figure.item() + "/FEMALE_HEAD" : figure.item(),
                    isHidden ? null : count.households(),
                    isHidden ? null : count.persons(),
                    table.isOfShares() && !isHidden && ofAll > 0 ? percent(count.households(), ofAll) : null));
        });
        return cells;
    }

    /** @param outside whether nothing of it is shown: with two dates of table 1 small movements could be worked out */
    static List<Cell> movements(PovertyClass povertyClass, Figures opening, Figures closing, boolean outside) {
        var moved = closing.plus(opening, -1);
        var all = Figure.of(povertyClass);
        var cells = new ArrayList<Cell>();
        cells.add(movement(povertyClass, "OPENING", opening.get(all), outside));
        var items = new ArrayList<>(IN);
        items.addAll(OUT);
        items.remove("FROM_" + povertyClass);
        items.remove("TO_" + povertyClass);
        for (var item : items) {
            cells.add(movement(povertyClass, item, moved.get(new Figure("MOVEMENT", povertyClass, item)), outside));
        }
        cells.add(movement(povertyClass, "CLOSING", closing.get(all), outside));
        return cells;
    }

    /** Items of which other cells are hidden than in another table of the same unit and day. */
    Set<String> itemsHiddenOtherwise(OfficialTableView other) {
        var here = hidden();
        var there = other.hidden();
        return Stream.of(here, there)
                .flatMap(hidden -> hidden.keySet().stream())
                .filter(item -> !Objects.equals(here.get(item), there.get(item)))
                .collect(Collectors.toSet());
    }

    /** Where each item is hidden, of which class. */
    private Map<String, Set<String>> hidden() {
        var hidden = new HashMap<String, Set<String>>();
        rows.forEach(row -> addHidden(row.unitId().toString(), row.cells(), hidden));
        addHidden("total", total, hidden);
        addHidden("notPlaced", notPlaced, hidden);
        return hidden;
    }

    private static void addHidden(String place, List<Cell> cells, Map<String, Set<String>> hidden) {
        cells.stream().filter(cell -> cell.households() == null).forEach(cell -> hidden.computeIfAbsent(
                        cell.item(), _ -> new HashSet<>())
                .add(place + " " + cell.povertyClass()));
    }

    /** The same with nothing told of these items, in no class: who leaves one class is in another. */
    OfficialTableView without(Set<String> items) {
        return new OfficialTableView(
                number,
                nameVi,
                nameEn,
                unitId,
                asOf,
                since,
                relapseLookBacks,
                boundariesOn,
                exact,
                divided,
                sample,
                rows.stream()
                        .map(row -> new Row(
                                row.unitId(),
                                row.code(),
                                row.name(),
                                row.level(),
                                row.divided(),
                                without(items, row.cells())))
                        .toList(),
                without(items, total),
                without(items, notPlaced));
    }

    private static List<Cell> without(Set<String> items, List<Cell> cells) {
        return cells.stream()
                .map(cell -> items.contains(cell.item())
                        ? new Cell(cell.povertyClass(), cell.item(), null, null, null)
                        : cell)
                .toList();
    }

    /** Whether a movement makes its list longer. */
    static boolean isIn(String movement) {
        return IN.contains(movement);
    }

    private static Cell movement(PovertyClass povertyClass, String item, Count count, boolean hidden) {
        return new Cell(povertyClass, item, hidden ? null : count.households(), hidden ? null : count.persons(), null);
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::povertyClass)
            .thenComparing(Figure::item)
            .thenComparing(Figure::kind);
}
