package vn.gnbv.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Article;
import vn.gnbv.paper.Paper.Bar;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.paper.Paper.Column;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Head;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.problem.Language;

/** A report with all that papers consist of. */
final class SamplePaper {

    static final Instant MADE = Instant.parse("2024-11-08T02:30:00Z");

    private SamplePaper() {}

    static Paper report(Language language, @Nullable String mark) {
        return new Paper(
                language,
                mark,
                MADE,
                new Head(
                        "Ủy ban nhân dân\nhuyện Sông Mã",
                        "Ủy ban nhân dân\nxã Chiềng Cang",
                        "86",
                        "BC-UBND",
                        "Chiềng Cang",
                        LocalDate.of(2024, 2, 8)),
                new Title("Báo cáo", "Kết quả thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững năm 2024"),
                List.of(
                        new Text(Text.Style.BASIS, "Căn cứ Thông tư số 10/2022/TT-BLĐTBXH ngày 31 tháng 5 năm 2022;"),
                        new Heading(1, "Tình hình chung"),
                        new Text(
                                Text.Style.PLAIN,
                                "Trong kỳ, xã đã rà soát toàn bộ hộ dân cư trên địa bàn, công khai kết quả tại từng bản và"
                                        + " gửi văn bản về cơ quan thường trực đúng thời hạn quy định.\nMột số hộ còn thiếu hụt"
                                        + " <nhà ở> & nước sinh hoạt."),
                        new Heading(2, "Số liệu"),
                        new Table(
                                "Kết quả thực hiện các chỉ tiêu",
                                List.of(
                                        new Column("STT", 6),
                                        new Column("Chỉ tiêu", 34),
                                        new Column("Đơn vị tính", 14),
                                        new Column("Thực hiện", "Kế hoạch", 18),
                                        new Column("Thực hiện", "Đến kỳ báo cáo", 18)),
                                List.of(
                                        Row.strong(
                                                Cell.code("A"),
                                                Cell.words("Tổng số hộ"),
                                                Cell.words("Hộ"),
                                                Cell.number(1_234L),
                                                Cell.number(1_215L)),
                                        Row.of(
                                                Cell.code(1),
                                                Cell.words("Vốn đã giải ngân"),
                                                Cell.words("Triệu đồng"),
                                                Cell.number(new BigDecimal("15555.25"), 2),
                                                Cell.notStated()),
                                        Row.of(
                                                Cell.code(2),
                                                Cell.words("=1+1\n□ dòng hai"),
                                                Cell.words("%"),
                                                Cell.number(new BigDecimal("15.4"), 2),
                                                Cell.blank()))),
                        new Text(Text.Style.NOTE, "Dấu “…”: có phát sinh nhưng chưa có số liệu."),
                        new Chart(
                                Chart.Kind.TREND,
                                "Số hộ nghèo qua các năm",
                                "hộ",
                                List.of(bar("2021", 812L), bar("2022", 640L), bar("2023", null), bar("2024", 377L))),
                        new Chart(
                                Chart.Kind.COMPARISON,
                                "Số hộ nghèo theo bản",
                                "hộ",
                                List.of(
                                        bar("Bản Chiềng Cang", 120L),
                                        bar("Bản Nà Lằn", 99L),
                                        bar("Bản Huổi Tao có tên dài hơn", 158L))),
                        new Article("Báo cáo này có hiệu lực kể từ ngày ký."),
                        new Field("Họ và tên chủ hộ", null),
                        new Field("Bản", "Nà Lằn")),
                new Foot(
                        List.of("Ủy ban nhân dân huyện (b/c)", "Thường trực Đảng ủy xã", "Lưu: VT, LĐTBXH"),
                        List.of(new Signature("TM. Ủy ban nhân dân", "Chủ tịch", "Lò Văn Mẫu"))),
                List.of(annex("Kết quả theo bản", false, 45), annex("Kết quả theo dự án và nguồn vốn", true, 3)));
    }

    private static Annex annex(String title, boolean landscape, int rows) {
        return new Annex(
                title,
                landscape,
                List.of(new Table(
                        null,
                        List.of(new Column("STT", 8), new Column("Bản", 40), new Column("Số hộ nghèo", 20)),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(i -> Row.of(Cell.code(i), Cell.words("Bản số " + i), Cell.number(1_000L + i)))
                                .toList())));
    }

    private static Bar bar(String label, @Nullable Long value) {
        return new Bar(label, value == null ? null : new Cell.Number(BigDecimal.valueOf(value), 0));
    }
}
