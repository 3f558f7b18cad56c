package vn.gnbv.budget.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets as tests need them. */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] of(String name, Object[][] cells) {
        return of(name, sheet -> fill(sheet, cells));
    }

    public static byte[] of(String name, Consumer<Worksheet> sheet) {
        return file(workbook -> sheet.accept(workbook.newWorksheet(name)));
    }

    public static byte[] file(Consumer<Workbook> filled) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            filled.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A text that begins with "=" is a formula; null leaves a cell empty. */
    public static void fill(Worksheet sheet, Object[][] cells) {
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                switch (cells[row][column]) {
                    case null -> {}
                    case String formula
                    when formula.startsWith("=") -> sheet.formula(row, column, formula.substring(1));
                    case Number number -> sheet.value(row, column, number);
                    case Boolean bool -> sheet.value(row, column, bool);
                    case Object text -> sheet.value(row, column, text.toString());
                }
            }
        }
    }
}
