package vn.gnbv.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Table;

/** Writes the tables of papers as a workbook, one sheet each: numbers as numbers, words never as formulas. */
final class XlsxPaper {

    private static final String FONT = "Times New Roman";
    private static final String DANGEROUS = "=+-@\t\r";
    private static final int TITLE_ROW = 2;

    private XlsxPaper() {}

    static byte[] write(List<Paper> papers) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "GNBV", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, 12);
            int number = 0;
            for (var paper : papers) {
                for (var table : tables(paper)) {
                    number++;
                    var sheet = workbook.newWorksheet(new Phrases(paper).table(number));
                    write(sheet, paper, table);
                }
            }
            if (number == 0) {
                write(workbook.newWorksheet(new Phrases(papers.getFirst()).table(1)), papers.getFirst(), NO_TABLE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StableZip.of(file.toByteArray(), papers.getFirst().made());
    }

    /** A workbook needs a sheet, and a paper no table. */
    private static final Table NO_TABLE = new Table(null, List.of(new Paper.Column("", 1)), List.of());

    private static List<Table> tables(Paper paper) {
        return Stream.concat(
                        paper.body().stream(),
                        paper.annexes().stream().map(Annex::blocks).flatMap(List::stream))
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static void write(Worksheet sheet, Paper paper, Table table) {
        var phrases = new Phrases(paper);
        var columns = table.columns();
        int last = columns.size() - 1;
        text(sheet, 0, 0, paper.head().issuer().replace('\n', ' '));
        text(
                sheet,
                1,
                0,
                Stream.of(phrases.number(), paper.mark())
                        .filter(s -> s != null)
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""));
        text(sheet, TITLE_ROW, 0, paper.title().line());
        text(sheet, TITLE_ROW + 1, 0, table.caption() == null ? "" : table.caption());
        sheet.range(0, 0, 0, 0).style().bold().set();
        sheet.range(TITLE_ROW, 0, TITLE_ROW + 1, 0).style().bold().set();

        boolean grouped = columns.stream().anyMatch(c -> c.group() != null);
        int row = TITLE_ROW + 3;
        int headings = row;
        for (int c = 0; c <= last; c++) {
            var column = columns.get(c);
            text(sheet, row, c, grouped && column.group() != null ? column.group() : column.heading());
            if (grouped) {
                text(sheet, row + 1, c, column.group() == null ? "" : column.heading());
            }
            sheet.width(c, Math.clamp(column.width() * 1.0, 6, 60));
        }
        row += grouped ? 2 : 1;
        sheet.range(headings, 0, row - 1, last)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, row);
        sheet.repeatRows(headings, row - 1);
        for (var line : table.rows()) {
            for (int c = 0; c <= last; c++) {
                write(sheet, row, c, line.cells().get(c), line.strong());
            }
            row++;
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(columns.stream().mapToInt(Paper.Column::width).sum() > 90 ? "landscape" : "portrait");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell, boolean strong) {
        var style = sheet.style(row, column).borderStyle(BorderStyle.THIN).verticalAlignment("center");
        if (strong) {
            style.bold();
        }
        switch (cell) {
            case Cell.Number number -> {
                sheet.value(row, column, number.value());
                style.format(Cell.Number.format(number.decimals()));
            }
            case Cell.Words words -> {
                text(sheet, row, column, words.text());
                style.wrapText(true);
            }
            case Cell.Code code -> {
                text(sheet, row, column, code.text());
                style.horizontalAlignment("center");
            }
            case Cell.NotStated none -> {
                sheet.value(row, column, "…");
                style.horizontalAlignment("right");
            }
            case Cell.Blank blank -> {}
        }
        style.set();
    }

    /** Kept as words even when somebody edits the cell: what begins like a formula may have been written by a stranger. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        if (!text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0) {
            sheet.style(row, column).format("@").set();
        }
    }
}
