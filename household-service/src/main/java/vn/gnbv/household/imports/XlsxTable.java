package vn.gnbv.household.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.Formulas;

/** An XLSX whose columns are texts, in as many sheets as its rows need; few rows of it are held at once. */
final class XlsxTable implements ExportTable {

    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int HELD = 2_000;
    private static final int WIDTH = 20;

    private final Workbook workbook;
    private final String name;
    private final List<String> headers;
    private Worksheet sheet;
    private int written;

    XlsxTable(OutputStream to, String name, List<String> headers) {
        this.workbook = new Workbook(to, "GNBV", null);
        this.name = name;
        this.headers = headers;
        this.sheet = headed(workbook, name, headers);
    }

    /** Columns of texts, so that no program makes numbers or dates of what is typed. */
    static Worksheet headed(Workbook workbook, String name, List<String> headers) {
        var sheet = workbook.newWorksheet(name);
        for (int i = 0; i < headers.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.style(i).format("@").set();
            sheet.value(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (written == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = headed(workbook, name + " (tiếp)", headers);
            written = 0;
        }
        written++;
        for (int i = 0; i < cells.size(); i++) {
            var text = cells.get(i);
            if (text != null) {
                sheet.value(written, i, Formulas.shown(text));
            }
        }
        if (written % HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        workbook.close();
    }
}
