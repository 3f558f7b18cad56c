package vn.gnbv.household.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A table that is given out whole, for a spreadsheet: its cells are texts, and what would be taken for a formula is made a
 * text.
 */
public record PlainTable(List<String> headers, List<List<@Nullable String>> rows) {

    /** The shapes of the file. */
    @Schema(name = "TableFormat")
    public enum Format {
        CSV("text/csv"),
        XLSX(Template.XLSX);

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    private static final String BOM = "\uFEFF";

    /** @param name of the sheet, where there are sheets */
    public byte[] file(Format format, String name) {
        return switch (format) {
            case CSV -> csv().getBytes(StandardCharsets.UTF_8);
            case XLSX -> xlsx(name);
        };
    }

    String csv() {
        return Stream.concat(Stream.of(headers), rows.stream())
                .map(row -> row.stream().map(PlainTable::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BOM, ""));
    }

    static String cell(@Nullable String text) {
        return '"' + plain(text).replace("\"", "\"\"") + '"';
    }

    private byte[] xlsx(String name) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, Template.APPLICATION, null)) {
            var sheet = workbook.newWorksheet(name);
            for (int column = 0; column < headers.size(); column++) {
                Template.head(sheet, column, headers.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, plain(rows.get(row).get(column)));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static String plain(@Nullable String text) {
        var cell = Objects.requireNonNullElse(text, "");
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
