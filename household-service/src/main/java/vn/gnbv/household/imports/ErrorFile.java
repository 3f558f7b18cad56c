package vn.gnbv.household.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** What is wrong with a file, as a file that a spreadsheet opens. */
final class ErrorFile {

    private ErrorFile() {}

    /** @param all how many there are; that these are not all of them is told at the end */
    static String of(List<ImportError> errors, long all) {
        var more = all > errors.size()
                ? Stream.of(ImportError.of(0, "", Problem.of(HouseholdProblems.ERRORS_LEFT_OUT, all - errors.size())))
                : Stream.<ImportError>empty();
        return Stream.concat(
                        Stream.of(line("Dòng", "Cột", "Mã lỗi", "Lỗi", "Error")),
                        Stream.concat(errors.stream(), more)
                                .map(e -> line(String.valueOf(e.line()), e.place(), e.code(), e.vi(), e.en())))
                .collect(Collectors.joining("", CsvTable.BOM, ""));
    }

    private static String line(String... cells) {
        return CsvTable.line(List.of(cells));
    }
}
