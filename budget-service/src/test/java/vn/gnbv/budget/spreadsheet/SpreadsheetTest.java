package vn.gnbv.budget.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

    @Test
    void tellsNumbersTextsDatesFormulasAndEmptyCellsApart() {
        var sheet = Spreadsheet.read(Workbooks.of("Bảng", s -> {
                    Workbooks.fill(s, new Object[][] {{"Xa\u0303 Bo\u0301 Sinh", 466.25, "=1+1", true, null, 45413}});
                    s.style(0, 5).format("dd/mm/yyyy").set();
                }))
                .sheets()
                .getFirst();
        assertThat(sheet.name()).isEqualTo("Bảng");
        assertThat(sheet.cell(0, 0).text()).isEqualTo("Xã Bó Sinh");
        assertThat(sheet.cell(0, 1).kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(sheet.cell(0, 1).number()).isEqualByComparingTo("466.25");
        assertThat(sheet.cell(0, 2).kind()).isEqualTo(Cell.Kind.FORMULA);
        assertThat(sheet.cell(0, 3).kind()).isEqualTo(Cell.Kind.OTHER);
        assertThat(sheet.cell(0, 4).kind()).isEqualTo(Cell.Kind.EMPTY);
        assertThat(sheet.cell(0, 5).kind()).isEqualTo(Cell.Kind.DATE);
        assertThat(sheet.cell(0, 5).date()).isEqualTo("2024-05-01");
        assertThat(sheet.cell(6, 27).address()).isEqualTo("AB7");
    }

    @Test
    void takesForANumberWhatIsShownAndNotWhatTheArithmeticOfProgramsLeaves() {
        var sheet = Spreadsheet.read(Workbooks.of("A", new Object[][] {{0.1 + 0.2, 15.1 * 3}}))
                .sheets()
                .getFirst();
        assertThat(sheet.cell(0, 0).number()).isEqualByComparingTo("0.3");
        assertThat(sheet.cell(0, 1).number()).isEqualByComparingTo("45.3");
    }

    @Test
    void takesAMoneyFormatForNoDate() {
        var sheet = Spreadsheet.read(Workbooks.of("A", s -> {
                    s.value(0, 0, 5);
                    s.style(0, 0).format("[$-42A]#,##0.00\\ \"đồng mỗi hộ\"").set();
                }))
                .sheets()
                .getFirst();
        assertThat(sheet.cell(0, 0).kind()).isEqualTo(Cell.Kind.NUMBER);
    }

    @Test
    void knowsWhichCellsOfWhichSheetAreMerged() {
        var file = Spreadsheet.read(Workbooks.file(w -> {
            w.newWorksheet("Một").value(0, 0, "x");
            var two = w.newWorksheet("Hai");
            two.value(2, 1, "x");
            two.range(2, 1, 4, 27).merge();
        }));
        assertThat(file.sheets().getFirst().merges()).isEmpty();
        assertThat(file.sheets().getLast().merges())
                .extracting(Sheet.Merge::range)
                .containsExactly("B3:AB5");
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        assertThatThrownBy(() -> Spreadsheet.read("STT;Đơn vị".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("FILE_NOT_READABLE");
        assertThatThrownBy(() -> Spreadsheet.read(new byte[0])).hasMessage("FILE_NOT_READABLE");
        assertThatThrownBy(() -> Spreadsheet.read(new byte[Spreadsheet.MOST_BYTES + 1]))
                .hasMessage("PAYLOAD_TOO_LARGE");
        var file = Workbooks.of("A", new Object[][] {{1}});
        assertThatThrownBy(() -> Spreadsheet.read(Arrays.copyOf(file, file.length / 2)))
                .hasMessage("FILE_NOT_READABLE");
    }

    @Test
    void refusesAFileThatSwells() throws IOException {
        var small = Workbooks.of("A", new Object[][] {{1}});
        var bomb = rewritten(
                small, (name, content) -> name.endsWith("sheet1.xml") ? new byte[101 * 1024 * 1024] : content);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> Spreadsheet.read(bomb)).hasMessageContaining("FILE_");
        var hidden = rewritten(
                small, (name, content) -> name.endsWith("styles.xml") ? new byte[101 * 1024 * 1024] : content);
        assertThatThrownBy(() -> Spreadsheet.read(hidden)).hasMessage("FILE_TOO_LARGE_INSIDE");
    }

    @Test
    void followsNoEntityOutOfTheFile() throws IOException {
        var file = rewritten(
                Workbooks.of("A", s -> s.inlineString(0, 0, "hello")),
                (name, content) -> name.endsWith("sheet1.xml")
                        ? new String(content, StandardCharsets.UTF_8)
                                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                                .replace("hello", "&e;")
                                .getBytes(StandardCharsets.UTF_8)
                        : content);
        assertThatThrownBy(() -> Spreadsheet.read(file)).hasMessage("FILE_NOT_READABLE");
    }

    private static byte[] rewritten(byte[] file, BiFunction<String, byte[], byte[]> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        change.apply(entry.getName(), from.getInputStream(entry).readAllBytes()));
            }
        }
        return out.toByteArray();
    }
}
