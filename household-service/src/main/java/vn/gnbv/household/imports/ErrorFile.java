package vn.gnbv.household.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a file, as a file that a spreadsheet opens. */
final class ErrorFile {

    private static final String BOM = "\uFEFF";

    private ErrorFile() {}

    static String of(List<ImportError> errors) {
        return Stream.concat(
                        Stream.of(line("Dòng", "Cột", "Mã lỗi", "Lỗi", "Error")),
                        errors.stream().map(e -> line(String.valueOf(e.line()), e.place(), e.code(), e.vi(), e.en())))
                .collect(Collectors.joining("", BOM, ""));
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(ErrorFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is made a text. */
    static String cell(String text) {
        var plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
