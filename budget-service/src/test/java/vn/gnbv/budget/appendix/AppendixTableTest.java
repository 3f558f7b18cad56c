package vn.gnbv.budget.appendix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.gnbv.budget.line.CapitalType;
import vn.gnbv.budget.line.Source;
import vn.gnbv.budget.spreadsheet.Spreadsheet;
import vn.gnbv.budget.spreadsheet.Workbooks;
import vn.gnbv.platform.problem.Language;

class AppendixTableTest {

    private static final UUID BO_SINH = UUID.randomUUID();
    private static final UUID DISTRICT = UUID.randomUUID();
    private static final UUID LABOUR_OFFICE = UUID.randomUUID();
    private static final UUID NAM_TY = UUID.randomUUID();
    private static final UUID DA2 = UUID.randomUUID();
    private static final UUID DA31 = UUID.randomUUID();
    private static final AppendixNames NAMES = new AppendixNames(
            DISTRICT,
            List.of(
                    new AppendixNames.Unit(BO_SINH, "04171", "Xã Bó Sinh"),
                    new AppendixNames.Unit(NAM_TY, "04186", "Xã Nậm Ty"),
                    new AppendixNames.Unit(UUID.randomUUID(), "1", "Xã Hòa Bình"),
                    new AppendixNames.Unit(UUID.randomUUID(), "2", "Thị trấn Hòa Bình")),
            List.of(
                    new AppendixNames.Organisation(LABOUR_OFFICE, "Phòng Lao động – TBXH"),
                    new AppendixNames.Organisation(UUID.randomUUID(), "Trung tâm Y tế"),
                    new AppendixNames.Organisation(UUID.randomUUID(), "Trung tâm Y tế")),
            List.of(
                    new AppendixNames.Component(DA31, "DA3.1", "Nông nghiệp"),
                    new AppendixNames.Component(UUID.randomUUID(), "DA3", "Sản xuất"),
                    new AppendixNames.Component(DA2, "DA2", "Đa dạng hóa sinh kế")));

    @Test
    void refusesATableThatIsTooLongToBeOneDecision() {
        var units = new ArrayList<AppendixNames.Unit>();
        var rows = new ArrayList<Object[]>();
        rows.add(cells("Đơn vị", "DA2"));
        for (int i = 0; i <= AppendixTable.MOST_LINES; i++) {
            units.add(new AppendixNames.Unit(UUID.randomUUID(), "" + i, "Xã số " + i));
            rows.add(cells("Xã số " + i, 1));
        }
        var names = new AppendixNames(
                DISTRICT, units, List.of(), List.of(new AppendixNames.Component(DA2, "DA2", "Đa dạng hóa sinh kế")));
        var table = AppendixTable.read(Spreadsheet.read(Workbooks.of("Bảng", rows.toArray(Object[][]::new))), names);
        assertThat(errors(table)).containsExactly("A1 TABLE_TOO_LONG");
    }

    @Test
    void readsATableAsOfficialsHaveItToTheDong() {
        var table = read(
                cells("PHỤ LỤC"),
                cells("Nguồn vốn: Ngân sách trung ương; tính chất vốn: Vốn sự nghiệp"),
                cells("STT", "Đơn vị", "DA2", "DA 3.1 Nông nghiệp", "Tổng cộng"),
                cells("A", "B", 1, 2, 3),
                cells(null, "Tổng số", 466.25, 0.000001, 466.250001),
                cells(1, "Bó Sinh", 466, "-", 466),
                cells(2, "XÃ NẬM TY", 0.25, 0.000001, null),
                cells(),
                cells(null, "Người lập biểu", "ký"));
        assertThat(errors(table)).isEmpty();
        assertThat(table.lines())
                .extracting(line -> line.recipient().unitId(), AppendixTable.Line::componentId, AppendixTable.Line::vnd)
                .containsExactly(
                        tuple(BO_SINH, DA2, 466_000_000L), tuple(NAM_TY, DA2, 250_000L), tuple(NAM_TY, DA31, 1L));
        assertThat(table.lines().getFirst().fund())
                .isEqualTo(new FundHeading(Source.CENTRAL, CapitalType.RECURRENT, null));
    }

    @Test
    void namesSheetCellAndRuleOfEverythingThatIsWrongAtOnce() {
        var table = read(
                cells("Đơn vị", "DA2", "DA3.1", "DA9", "DA2"),
                cells("Xã Bó Sinh", "466,25", -1),
                cells("Xã Nậm Ty", "=1+1", 1.0000001),
                cells("Bó Sinh", 1, 1),
                cells("Xã Lạ", 1, true),
                cells("Hòa Bình", 1, 1_000_000_001));
        assertThat(errors(table))
                .containsExactly(
                        "D1 COLUMN_UNKNOWN",
                        "E1 COLUMN_TWICE",
                        "B2 CELL_IS_TEXT",
                        "C2 CELL_NEGATIVE",
                        "B3 CELL_IS_FORMULA",
                        "C3 CELL_NO_WHOLE_VND",
                        "A4 ROW_TWICE",
                        "A5 ROW_UNKNOWN",
                        "C5 CELL_IS_NO_NUMBER",
                        "A6 ROW_AMBIGUOUS",
                        "C6 CELL_TOO_LARGE");
        assertThat(table.refusals().get(2).sheet()).isEqualTo("Bảng");
        assertThat(table.refusals().get(2).value()).isEqualTo("466,25");
    }

    @Test
    void findsEveryTotalThatIsWrongAndSaysWhatAddsUp() {
        var table = read(
                cells("Đơn vị", "DA2", "DA3.1", "Cộng"),
                cells("Xã Bó Sinh", 10, 1, 12),
                cells("Xã Nậm Ty", 20, 2, 22),
                cells("Tổng cộng", 30.000001, 3, 33));
        assertThat(errors(table)).containsExactly("D2 TOTAL_WRONG", "B4 TOTAL_WRONG");
        assertThat(table.refusals()
                        .getLast()
                        .rule()
                        .told(Language.VI)
                        .getFirst()
                        .message())
                .isEqualTo("Tổng không khớp: cộng được 30.000.000 đồng, bảng ghi 30.000.001 đồng.");
    }

    @Test
    void doesNotBlameATotalForACellThatCannotBeRead() {
        var table = read(
                cells("Đơn vị", "DA2", "Cộng"),
                cells("Xã Bó Sinh", "mười", 10),
                cells("Xã Nậm Ty", 20, 20),
                cells("Tổng số", 30, 30));
        assertThat(errors(table)).containsExactly("B2 CELL_IS_TEXT");
    }

    @Test
    void refusesADateThatWasAnAmount() {
        var table = AppendixTable.read(
                Spreadsheet.read(Workbooks.of("Bảng", s -> {
                    Workbooks.fill(s, new Object[][] {{"Đơn vị", "DA2"}, {"Xã Bó Sinh", 45413}});
                    s.style(1, 1).format("d-mmm").set();
                })),
                NAMES);
        assertThat(errors(table)).containsExactly("B2 CELL_IS_DATE");
        assertThat(table.refusals().getFirst().value()).isEqualTo("2024-05-01");
    }

    @Test
    void allowsMergedCellsAboveTheTableAndRefusesThemWithin() {
        var table = AppendixTable.read(
                Spreadsheet.read(Workbooks.of("Bảng", s -> {
                    Workbooks.fill(
                            s, new Object[][] {{"PHỤ LỤC"}, {"Đơn vị", "DA2"}, {"Xã Bó Sinh", 1}, {"Xã Nậm Ty", 1}});
                    s.range(0, 0, 0, 1).merge();
                    s.range(2, 1, 3, 1).merge();
                })),
                NAMES);
        assertThat(errors(table)).containsExactly("B3 CELLS_MERGED");
        assertThat(table.refusals().getFirst().value()).isEqualTo("B3:B4");
    }

    @Test
    void tellsUnitsOfOneNameApartByTheirCodes() {
        var table = read(cells("Mã", "Đơn vị", "DA2"), cells("2", "Hòa Bình", 1), cells("1", "Hoà Bình", 1));
        assertThat(errors(table)).isEmpty();
        assertThat(table.lines()).hasSize(2);
    }

    @Test
    void readsAnAgencyAsTheHolderOfMoneyInTheDecisionsUnit() {
        var table = read(
                cells("Đơn vị", "DA2"),
                cells("PHÒNG LAO ĐỘNG – TBXH", 3),
                cells("Xã Bó Sinh", 1),
                cells("Phòng Lao động – TBXH", 2),
                cells("Trung tâm Y tế", 4));
        assertThat(errors(table)).containsExactly("A4 ROW_TWICE", "A5 ROW_AMBIGUOUS");
        assertThat(table.lines())
                .extracting(AppendixTable.Line::recipient)
                .containsExactly(
                        new AppendixNames.Recipient(DISTRICT, LABOUR_OFFICE),
                        new AppendixNames.Recipient(BO_SINH, null));
    }

    @Test
    void asksForAHeadingAnAmountAndAFundThatItKnows() {
        assertThat(errors(read(cells("Tên", "DA2"), cells("Xã Bó Sinh", 1))))
                .containsExactly("A1 TABLE_HEADING_MISSING");
        assertThat(errors(read(cells("Đơn vị", "DA2"), cells("Xã Bó Sinh", "-"))))
                .containsExactly("A1 TABLE_EMPTY");
        assertThat(errors(read(cells("Nguồn vốn: Vốn trời cho"), cells("Đơn vị", "DA2"), cells("Xã Bó Sinh", 1))))
                .containsExactly("A1 FUND_UNKNOWN");
    }

    @Test
    void readsBackTheFundThatItPrints() {
        for (var source : Source.values()) {
            for (var type : CapitalType.values()) {
                var fund = new FundHeading(source, type, 2023);
                assertThat(FundHeading.read(fund.text())).contains(fund);
            }
        }
    }

    private static Object[] cells(Object... cells) {
        return cells;
    }

    private static AppendixTable read(Object[]... rows) {
        return AppendixTable.read(Spreadsheet.read(Workbooks.of("Bảng", rows)), NAMES);
    }

    private static List<String> errors(AppendixTable table) {
        return table.refusals().stream()
                .map(r -> r.cell() + " " + r.rule().type().name())
                .toList();
    }
}
