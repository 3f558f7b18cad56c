package vn.gnbv.budget.appendix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.appendix.AppendixQueries.Amount;
import vn.gnbv.budget.appendix.AppendixQueries.Heading;

/**
 * Prints a decision's appendix in the layout of official papers (Decree 30/2020/NĐ-CP): heading, unit of money, the table
 * with its totals. Amounts are numbers, shown in million VND with a decimal comma; the table itself has no merged cell.
 */
final class AppendixPrint {

    private static final int HEADING_ROW = 6;
    private static final int FIRST_COMPONENT = 3;

    private final Heading heading;

    /** So many in all cells of a table, that they stand below each other. */
    private int decimals;

    private final Map<FundHeading, List<Amount>> funds = new LinkedHashMap<>();

    AppendixPrint(Heading heading, List<Amount> amounts) {
        this.heading = heading;
        for (var amount : amounts) {
            var origin = amount.originYear() == heading.year() ? null : Integer.valueOf(amount.originYear());
            funds.computeIfAbsent(
                            new FundHeading(amount.source(), amount.capitalType(), origin), fund -> new ArrayList<>())
                    .add(amount);
        }
    }

    byte[] toXlsx() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "GNBV", "1.0")) {
            int number = 1;
            for (var fund : funds.entrySet()) {
                var name = funds.size() == 1 ? "Phụ lục" : "Phụ lục " + roman(number);
                print(workbook.newWorksheet(name), name, fund.getKey(), fund.getValue());
                number++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void print(Worksheet sheet, String name, FundHeading fund, List<Amount> amounts) {
        var components = new TreeMap<String, String>();
        var recipients = new LinkedHashMap<String, Map<String, Long>>();
        var codes = new LinkedHashMap<String, String>();
        for (var amount : amounts) {
            components.put(amount.componentCode(), amount.componentName());
            recipients
                    .computeIfAbsent(amount.recipientName() + "|" + amount.recipientCode(), key -> new TreeMap<>())
                    .merge(amount.componentCode(), amount.vnd(), Long::sum);
            codes.put(amount.recipientName() + "|" + amount.recipientCode(), amount.recipientCode());
        }
        int total = FIRST_COMPONENT + components.size();
        decimals = amounts.stream()
                .mapToInt(amount -> million(amount.vnd()).scale())
                .max()
                .orElse(0);
        title(sheet, name, fund, total);
        headings(sheet, components, total);
        var sums = new TreeMap<String, Long>();
        int row = HEADING_ROW + 2;
        for (var recipient : recipients.entrySet()) {
            frame(sheet, row, 0, "center");
            sheet.value(row, 0, row - HEADING_ROW - 1);
            frame(sheet, row, 1, "center");
            sheet.value(row, 1, codes.get(recipient.getKey()));
            frame(sheet, row, 2, "left");
            sheet.value(
                    row, 2, recipient.getKey().substring(0, recipient.getKey().lastIndexOf('|')));
            amounts(sheet, row, components, recipient.getValue(), false);
            sheet.rowHeight(row, 18);
            recipient.getValue().forEach((code, vnd) -> sums.merge(code, vnd, Long::sum));
            row++;
        }
        totals(sheet, components, sums);
        page(sheet, total);
    }

    private void title(Worksheet sheet, String name, FundHeading fund, int lastColumn) {
        line(sheet, 0, lastColumn, name.toUpperCase(Locale.ROOT))
                .bold()
                .fontSize(14)
                .set();
        line(sheet, 1, lastColumn, "PHÂN BỔ KINH PHÍ NĂM " + heading.year())
                .bold()
                .fontSize(13)
                .set();
        var issued = heading.issuedOn();
        var day = "%02d tháng %02d năm %d".formatted(issued.getDayOfMonth(), issued.getMonthValue(), issued.getYear());
        var paper = "(Kèm theo Quyết định số " + heading.number() + " ngày " + day + " của " + heading.issuer() + ")";
        line(sheet, 2, lastColumn, heading.sample() ? paper + " - VÍ DỤ MẪU" : paper)
                .italic()
                .set();
        line(sheet, 3, lastColumn, fund.text()).set();
        sheet.value(5, lastColumn, "Đơn vị tính: triệu đồng");
        var unit = text(sheet, 5, lastColumn, "right");
        unit.wrapText(false);
        unit.italic();
        unit.set();
    }

    /** Above the table cells are merged, as the eye is used to; within it they never are. */
    private static StyleSetter line(Worksheet sheet, int row, int lastColumn, String text) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, lastColumn).merge();
        sheet.rowHeight(row, 20);
        return text(sheet, row, 0, "center");
    }

    private static void headings(Worksheet sheet, TreeMap<String, String> components, int total) {
        var texts = new ArrayList<>(List.of("STT", "Mã", "Đơn vị"));
        components.forEach((code, name) -> texts.add((code + " " + name).strip()));
        texts.add("Tổng cộng");
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(HEADING_ROW, column, texts.get(column));
            text(sheet, HEADING_ROW, column, "center")
                    .bold()
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        var longest = texts.stream().mapToInt(String::length).max().orElse(0);
        sheet.rowHeight(HEADING_ROW, Math.max(40, 17.0 * (Math.ceil(longest / 14.0) + 1)));
    }

    private void totals(Worksheet sheet, TreeMap<String, String> components, Map<String, Long> sums) {
        int row = HEADING_ROW + 1;
        for (int column = 0; column < FIRST_COMPONENT; column++) {
            text(sheet, row, column, "left")
                    .bold()
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        sheet.rowHeight(row, 18);
        sheet.value(row, 2, "Tổng số");
        amounts(sheet, row, components, sums, true);
    }

    private void amounts(
            Worksheet sheet, int row, TreeMap<String, String> components, Map<String, Long> vnd, boolean bold) {
        int column = FIRST_COMPONENT;
        for (var code : components.keySet()) {
            amount(sheet, row, column++, vnd.get(code), bold);
        }
        amount(
                sheet,
                row,
                column,
                vnd.values().stream().mapToLong(Long::longValue).sum(),
                true);
    }

    private void amount(Worksheet sheet, int row, int column, @Nullable Long vnd, boolean bold) {
        var style = text(sheet, row, column, "right");
        // Read by a program in Vietnamese, a point of the format is a comma, and a comma a point.
        style.format("[$-42A]#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)));
        style.borderStyle(BorderStyle.THIN);
        if (bold) {
            style.bold();
        }
        style.set();
        if (vnd != null) {
            sheet.value(row, column, million(vnd));
        }
    }

    private static BigDecimal million(long vnd) {
        return new BigDecimal(BigDecimal.valueOf(vnd, 6).stripTrailingZeros().toPlainString());
    }

    private static void frame(Worksheet sheet, int row, int column, String alignment) {
        var style = text(sheet, row, column, alignment);
        style.borderStyle(BorderStyle.THIN);
        style.set();
    }

    private static StyleSetter text(Worksheet sheet, int row, int column, String alignment) {
        var style = sheet.style(row, column);
        style.fontName("Times New Roman");
        style.fontSize(12);
        style.horizontalAlignment(alignment);
        style.verticalAlignment("center");
        style.wrapText(true);
        return style;
    }

    private static void page(Worksheet sheet, int total) {
        sheet.width(0, 6);
        sheet.width(1, 9);
        sheet.width(2, 28);
        for (int column = FIRST_COMPONENT; column <= total; column++) {
            sheet.width(column, 15);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADING_ROW);
        sheet.footer("Trang &P/&N", Position.CENTER);
        sheet.freezePane(FIRST_COMPONENT, HEADING_ROW + 1);
    }

    private static String roman(int number) {
        var tens = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC");
        var ones = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
        return tens.get(number / 10 % 10) + ones.get(number % 10);
    }
}
