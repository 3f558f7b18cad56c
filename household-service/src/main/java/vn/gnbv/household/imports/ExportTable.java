package vn.gnbv.household.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is given out row by row, as texts of which a spreadsheet computes nothing. What has no end was cut. */
public interface ExportTable {

    void row(List<@Nullable String> cells) throws IOException;

    void end() throws IOException;

    static ExportTable csv(OutputStream to, List<String> headers) throws IOException {
        return new CsvTable(to, headers);
    }

    static ExportTable xlsx(OutputStream to, String sheet, List<String> headers) {
        return new XlsxTable(to, sheet, headers);
    }
}
