package vn.gnbv.household.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The spreadsheet that is filled in: its columns are texts, so that no program makes numbers or dates of what is typed. */
final class Template {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String APPLICATION = "GNBV";
    private static final int WIDTH = 20;

    /** What a spreadsheet spoils, or what only whoever fills it in can know. */
    private static final Map<Column, String> GUIDE = new EnumMap<>(Map.of(
            Column.UNIT_CODE,
            "Văn bản, giữ nguyên số 0 ở đầu.",
            Column.NUMBER,
            "Văn bản, giữ nguyên số 0 ở đầu: 007 và 7 là hai hộ; ô chứa con số không được nhận. Các dòng của một hộ có cùng mã"
                    + " và liền nhau, chủ hộ ở dòng đầu. Chỉ hộ một người mới được bỏ trống.",
            Column.SINCE,
            "Ngày/tháng/năm; như nhau ở mọi dòng của hộ.",
            Column.FULL_NAME,
            "Không bắt đầu bằng các dấu = + - @.",
            Column.CITIZEN_ID,
            "Văn bản, đủ 12 chữ số."));

    private Template() {}

    static byte[] file() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, APPLICATION, null)) {
            headed(workbook, "Hộ gia đình");
            var words = workbook.newWorksheet("Giá trị");
            write(words, Column.SEX, Words.SEX);
            write(words, Column.RELATIONSHIP, Words.RELATIONSHIP);
            write(words, Column.MERIT, Words.YES_OR_NO);
            write(words, Column.DISABILITY, Words.DISABILITY);
            write(words, Column.ABLE_TO_WORK, Words.YES_OR_NO);
            var guide = workbook.newWorksheet("Cách ghi");
            guide.width(0, WIDTH);
            guide.width(1, 4 * WIDTH);
            var columns = List.copyOf(GUIDE.keySet());
            for (int i = 0; i < columns.size(); i++) {
                guide.value(i, 0, columns.get(i).header());
                guide.value(i, 1, GUIDE.get(columns.get(i)));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    static Worksheet headed(Workbook workbook, String name) {
        return XlsxTable.headed(workbook, name, Column.headers());
    }

    private static void write(Worksheet sheet, Column column, Words<?> words) {
        sheet.width(column.ordinal(), WIDTH);
        sheet.value(0, column.ordinal(), column.header());
        var values = List.copyOf(words.values().keySet());
        for (int i = 0; i < values.size(); i++) {
            sheet.value(i + 1, column.ordinal(), values.get(i));
        }
    }
}
