package vn.gnbv.household.imports;

import java.util.List;

/** What is wrong with a file, as a file that a spreadsheet opens. */
final class ErrorFile {

    private ErrorFile() {}

    static String of(List<ImportError> errors) {
        return new PlainTable(
                        List.of("Dòng", "Cột", "Mã lỗi", "Lỗi", "Error"),
                        errors.stream()
                                .map(e -> List.of(String.valueOf(e.line()), e.place(), e.code(), e.vi(), e.en()))
                                .toList())
                .csv();
    }
}
