package vn.gnbv.budget.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.budget.spreadsheet.Workbooks;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.problem.Problem;

class TreasuryTableTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @Test
    void readsACsvOfAnySeparatorWithQuotesAndAByteOrderMark() {
        var rows = csv("\uFEFFSố chứng từ,Ngày hạch toán,Số tiền,Mã,Nội dung\r\n"
                + "KB-1,2/5/2024,1500000,DA2,\"Con giống, đợt \"\"1\"\"\"\r\n"
                + "KB-2,2024-05-03,15.000.000,,\r\n");
        assertThat(rows)
                .containsExactly(
                        new TreasuryTable.Row(
                                "A2", "KB-1", LocalDate.of(2024, 5, 2), 1_500_000, "DA2", "Con giống, đợt \"1\""),
                        new TreasuryTable.Row("A3", "KB-2", LocalDate.of(2024, 5, 3), 15_000_000, null, null));
    }

    @Test
    void readsASpreadsheetWithRealDatesAndNumbersBelowAHeading() {
        var file = Workbooks.of("Sao kê", s -> {
            Workbooks.fill(s, new Object[][] {
                {"KHO BẠC NHÀ NƯỚC"}, {"Số CT", "Ngày", "Số tiền"}, {"KB-1", 45414, 1_500_000}, {null, null, 1_500_000}
            });
            s.style(2, 1).format("dd/mm/yyyy").set();
        });
        assertThat(TreasuryTable.read(Spreadsheet.readXlsxOrCsv(file), TODAY))
                .containsExactly(new TreasuryTable.Row("A3", "KB-1", LocalDate.of(2024, 5, 2), 1_500_000, null, null));
    }

    @Test
    void namesEveryCellThatCannotBeRead() {
        assertThat(refused("Số CT;Ngày;Số tiền\nKB-1;31/2/2024;1,5\nKB-1;2/6/2024;-4\n;2/5/2024;0\n"))
                .containsExactly(
                        "CSV!B2 CELL_IS_NO_DATE",
                        "CSV!C2 CELL_NO_WHOLE_DONG",
                        "CSV!B3 DATE_IN_FUTURE",
                        "CSV!C3 CELL_NO_WHOLE_DONG",
                        "CSV!A3 REFERENCE_TWICE",
                        "CSV!A4 REFERENCE_MISSING",
                        "CSV!C4 CELL_NO_WHOLE_DONG");
        assertThat(refused("a;b;c\n1;2;3\n")).containsExactly("CSV!A1 STATEMENT_HEADING_MISSING");
        assertThatThrownBy(() -> csv("Số CT;Ngày;Số tiền\n")).hasMessage("STATEMENT_EMPTY");
        assertThatThrownBy(() -> Spreadsheet.readXlsxOrCsv(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 'b'}))
                .hasMessage("FILE_NOT_READABLE");
    }

    private static List<TreasuryTable.Row> csv(String text) {
        return TreasuryTable.read(Spreadsheet.readXlsxOrCsv(text.getBytes(StandardCharsets.UTF_8)), TODAY);
    }

    private static List<String> refused(String text) {
        try {
            csv(text);
            return List.of();
        } catch (Problem problem) {
            return problem.told(Language.EN).stream()
                    .map(told -> told.pointer() + " " + told.code())
                    .toList();
        }
    }
}
