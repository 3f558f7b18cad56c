package vn.gnbv.budget.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.spreadsheet.Cell;
import vn.gnbv.budget.spreadsheet.CellRefusal;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;

/** What the dry run of an appendix has found. */
record AppendixCheck(int lines, long totalVnd, List<Error> errors) {

    private static final Pattern LINE = Pattern.compile("/lines/(\\d+)(/.*)?");

    /** One thing that is wrong: with a cell, or with a field of the paper. */
    record Error(
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String value,
            @Nullable String pointer,
            String code,
            String messageVi,
            String messageEn) {}

    static List<Error> ofCells(List<CellRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> {
                    var vi = refusal.rule().told(Language.VI).getFirst();
                    var en = refusal.rule().told(Language.EN).getFirst();
                    return new Error(
                            refusal.sheet(),
                            refusal.cell(),
                            refusal.value(),
                            null,
                            vi.code(),
                            vi.message(),
                            en.message());
                })
                .toList();
    }

    /** What the rules of decisions say of the lines is said of the cells from which they come. */
    static List<Error> ofLines(Problem refused, List<AppendixTable.Line> lines) {
        var vi = refused.told(Language.VI);
        var en = refused.told(Language.EN);
        var errors = new ArrayList<Error>();
        for (int i = 0; i < vi.size(); i++) {
            var said = vi.get(i);
            var line = LINE.matcher(said.pointer());
            var from = line.matches() ? lines.get(Integer.parseInt(line.group(1))) : null;
            Cell cell = from == null ? null : from.cell();
            errors.add(new Error(
                    from == null ? null : from.sheet(),
                    cell == null ? null : cell.address(),
                    cell == null ? null : cell.text(),
                    cell == null ? said.pointer() : null,
                    said.code(),
                    said.message(),
                    en.get(i).message()));
        }
        return errors;
    }
}
