package vn.gnbv.plans.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/**
 * An official list of units (<i>danh mục đơn vị hành chính</i>) as the statistics office publishes it: a CSV with
 * {@code code,full_name,level,parent_code}.
 *
 * @param rows those of higher levels first, so that each follows its parent
 */
record OfficialList(List<Row> rows) {

    /** Where in the request the list stands. */
    static final String POINTER = "/list/csv";

    private static final String HEADER = "code,full_name,level,parent_code";
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z.-]{1,20}");

    /** One line; the number is that in the file. */
    record Row(
            int line,
            String code,
            String fullName,
            UnitType type,
            UnitLevel level,
            @Nullable String parentCode) {

        UnitName name() {
            return UnitName.of(fullName);
        }

        @Nullable
        AreaType areaType() {
            return level == UnitLevel.COMMUNE ? type.areaType() : null;
        }
    }

    /** @throws Problem INVALID_REQUEST naming each line that cannot be read */
    static OfficialList read(String csv) {
        var refusals = new Refusals();
        var lines = csv.replace("\uFEFF", "").lines().toList();
        if (lines.isEmpty()
                || !lines.getFirst().strip().toLowerCase(Locale.ROOT).equals(HEADER)) {
            refusals.add(POINTER, PlansProblems.LIST_HEADER_EXPECTED, HEADER);
            refusals.throwIfAny();
        }
        var rows = new ArrayList<Row>();
        var codes = new HashSet<String>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            var row = row(i + 1, lines.get(i), refusals);
            if (row != null) {
                refusals.addIf(!codes.add(row.code()), POINTER, PlansProblems.DUPLICATE, row.code());
                rows.add(row);
            }
        }
        refusals.addIf(rows.isEmpty() && refusals.isEmpty(), POINTER, PlansProblems.LIST_EMPTY);
        refusals.throwIfAny();
        rows.sort(Comparator.comparing(Row::level));
        return new OfficialList(List.copyOf(rows));
    }

    private static @Nullable Row row(int number, String line, Refusals refusals) {
        var cells = Stream.of(line.split(",", -1)).map(OfficialList::cell).toArray(String[]::new);
        if (cells.length != 4 || !CODE.matcher(cells[0]).matches() || cells[1].isEmpty() || cells[1].length() > 200) {
            refusals.add(POINTER, PlansProblems.LIST_LINE_UNREADABLE, String.valueOf(number));
            return null;
        }
        var level = Stream.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT, UnitLevel.COMMUNE)
                .filter(l -> l.name().equals(cells[2]))
                .findFirst()
                .orElse(null);
        var type = UnitName.of(cells[1]).type();
        refusals.addIf(level == null, POINTER, PlansProblems.LIST_LEVEL_UNKNOWN, String.valueOf(number), cells[2]);
        refusals.addIf(type == null, POINTER, PlansProblems.LIST_TYPE_UNKNOWN, String.valueOf(number), cells[1]);
        return level == null || type == null
                ? null
                : new Row(number, cells[0], cells[1], type, level, cells[3].isEmpty() ? null : cells[3]);
    }

    private static String cell(String text) {
        var stripped = text.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
                ? stripped.substring(1, stripped.length() - 1).strip()
                : stripped;
    }
}
