package vn.gnbv.household.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** Rows of the first sheet of an XLSX, read without trust: bounded before it is unpacked, and nothing in it is computed. */
final class XlsxRows implements Iterator<Row> {

    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_CELLS = 200;
    private static final Pattern DATE_FORMAT = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General");

    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    XlsxRows(InputStream content) throws IOException {
        var file = content.readAllBytes();
        requireBounded(file);
        try {
            var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
            this.rows = workbook.getFirstSheet().openStream().iterator();
        } catch (RuntimeException broken) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException broken) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    @Override
    public Row next() {
        var row = rows.next();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            var cell = row.getOptionalCell(i).orElse(null);
            cells.add(cell == null ? Cell.EMPTY : cell(cell));
        }
        return new Row(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            // The text of a cell is text, whatever sign it begins with.
            case STRING -> {
                var text = CsvRows.clean(cell.asString());
                yield text.isEmpty() ? Cell.EMPTY : new Cell(Cell.Kind.TEXT, text, null);
            }
            case NUMBER -> number(cell, raw);
            case FORMULA -> new Cell(Cell.Kind.FORMULA, "=" + cell.getFormula(), null);
            case BOOLEAN -> new Cell(Cell.Kind.ERROR, raw.equals("0") ? "FALSE" : "TRUE", null);
            case ERROR -> new Cell(Cell.Kind.ERROR, raw, null);
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        if (isDate(cell)) {
            try {
                return new Cell(Cell.Kind.DATE, raw, cell.asDate().toLocalDate());
            } catch (RuntimeException outOfRange) {
                return new Cell(Cell.Kind.NUMBER, raw, null);
            }
        }
        return new Cell(
                Cell.Kind.NUMBER, new BigDecimal(raw).stripTrailingZeros().toPlainString(), null);
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }

    private static void requireBounded(byte[] file) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++) {
                try (var part = zip.getInputStream(entries.nextElement())) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                            throw Problem.of(HouseholdProblems.FILE_SWELLS);
                        }
                    }
                }
            }
        }
    }
}
