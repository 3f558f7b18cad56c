package vn.gnbv.household.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Formulas;

/** A CSV (RFC 4180) that a spreadsheet takes for UTF-8. */
final class CsvTable implements ExportTable {

    static final String BOM = "\uFEFF";

    private static final int WINDOW = 1 << 16;

    private final Writer out;

    CsvTable(OutputStream to, List<String> headers) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), WINDOW);
        out.write(BOM);
        row(headers);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        out.write(line(cells));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    static String line(List<@Nullable String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable String text) {
        return text == null ? "" : '"' + Formulas.shown(text).replace("\"", "\"\"") + '"';
    }
}
