package vn.gnbv.reporting.timeliness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.figure.Figure;

/**
 * The sheet of a commune and the hand-over pack as papers, in Vietnamese.
 *
 * @param issuer the organisation that prints it
 * @param names of indicators, by their code
 */
record TimelinessPapers(String issuer, Map<String, String> names) {

    private static final Map<String, String> STANDINGS = Map.of(
            "ON_TIME", "Đúng hạn",
            "LATE", "Muộn",
            "MISSING", "Quá hạn",
            "PENDING", "Chưa đến hạn",
            "UNDATED", "Không nêu hạn");

    Paper of(UnitSheet sheet) {
        var body = new ArrayList<Paper.Block>();
        body.add(new Paper.Heading(1, "Báo cáo còn phải nộp"));
        body.add(open(sheet.open(), true));
        if (!sheet.figures().isEmpty()) {
            body.add(new Paper.Heading(1, "Số liệu hiện có"));
            body.add(figures(sheet.figures()));
        }
        body.add(new Paper.Heading(1, "Tình hình nộp báo cáo"));
        // Without the chart it stays on one page.
        body.add(years(sheet.years()));
        return paper(
                "Phiếu theo dõi báo cáo",
                "%s, đến ngày %s".formatted(sheet.name(), Paper.day(sheet.asOf())),
                sheet.asOf(),
                body,
                List.of(new Paper.Signature(null, "Người lập", null)));
    }

    Paper of(HandOverPack pack) {
        var body = new ArrayList<Paper.Block>();
        body.add(new Paper.Heading(1, "Báo cáo còn phải lập, nộp hoặc sửa"));
        body.add(open(pack.toReport(), false));
        body.add(new Paper.Heading(1, "Báo cáo đã nhận, chờ tiếp nhận hoặc trả lại"));
        body.add(open(pack.toAccept(), true));
        body.add(new Paper.Heading(1, "Báo cáo các đơn vị còn phải gửi đến"));
        body.add(open(pack.toReceive(), true));
        body.add(new Paper.Heading(1, "Tình hình nộp báo cáo"));
        body.add(years(pack.years()));
        if (pack.years().size() > 1) {
            body.add(trend(pack.years()));
        }
        if (pack.shortened()) {
            body.add(new Paper.Text(
                    Paper.Text.Style.NOTE, "Danh sách dài hơn 500 dòng chỉ in 500 dòng có hạn sớm nhất."));
        }
        return paper(
                "Biên bản bàn giao",
                "công việc báo cáo của %s, đến ngày %s".formatted(pack.name(), Paper.day(pack.asOf())),
                pack.asOf(),
                body,
                List.of(new Paper.Signature(null, "Bên giao", null), new Paper.Signature(null, "Bên nhận", null)));
    }

    private Paper paper(
            String type, String subject, LocalDate on, List<Paper.Block> body, List<Paper.Signature> signatures) {
        return new Paper(
                Language.VI,
                null,
                on.atStartOfDay(LegalTime.ZONE).toInstant(),
                new Paper.Head(null, issuer, null, null, null, on),
                new Paper.Title(type, subject),
                body,
                new Paper.Foot(List.of(), signatures),
                List.of());
    }

    private static Paper.Block open(List<Standing> standings, boolean withReporter) {
        if (standings.isEmpty()) {
            return new Paper.Text(Paper.Text.Style.PLAIN, "Không có.");
        }
        var columns = new ArrayList<Paper.Column>();
        columns.add(new Paper.Column("TT", 6));
        columns.add(new Paper.Column("Báo cáo", 38));
        columns.add(new Paper.Column(withReporter ? "Đơn vị báo cáo" : "Gửi", 26));
        columns.add(new Paper.Column("Hạn cuối", 14));
        columns.add(new Paper.Column("Tình trạng", 16));
        var rows = new ArrayList<Paper.Row>();
        for (var standing : standings) {
            rows.add(Paper.Row.of(
                    Cell.code(rows.size() + 1),
                    Cell.words(
                            standing.regimeName() == null
                                    ? standing.periodLabel()
                                    : standing.regimeName() + ", " + standing.periodLabel()),
                    Cell.words(withReporter ? standing.reporterName() : standing.receiverName()),
                    standing.dueDate() == null ? Cell.notStated() : Cell.code(Paper.day(standing.dueDate())),
                    Cell.words(state(standing))));
        }
        return new Paper.Table(null, columns, rows);
    }

    private static String state(Standing standing) {
        var late = standing.daysLate() == null || standing.daysLate() == 0 ? "" : " " + standing.daysLate() + " ngày";
        var state = STANDINGS.getOrDefault(standing.standing(), standing.standing()) + late;
        return "RETURNED".equals(standing.reportState()) ? state + "; bị trả lại" : state;
    }

    private static Paper.Block years(List<TimelinessView> years) {
        if (years.isEmpty()) {
            return new Paper.Text(Paper.Text.Style.PLAIN, "Chưa có báo cáo nào phải nộp.");
        }
        var columns = List.of(
                new Paper.Column("Năm", 12),
                new Paper.Column("Phải nộp", 12),
                new Paper.Column("Số báo cáo đến hạn", "Đúng hạn", 12),
                new Paper.Column("Số báo cáo đến hạn", "Muộn", 12),
                new Paper.Column("Số báo cáo đến hạn", "Chưa nộp", 12),
                new Paper.Column("Tỷ lệ (%)", "Đúng hạn", 12),
                new Paper.Column("Tỷ lệ (%)", "Muộn", 12),
                new Paper.Column("Tỷ lệ (%)", "Chưa nộp", 12));
        return new Paper.Table(
                null,
                columns,
                inOrder(years)
                        .map(year -> Paper.Row.of(
                                Cell.code(year.key()),
                                Cell.number(year.owed()),
                                Cell.number(year.onTime()),
                                Cell.number(year.late()),
                                Cell.number(year.missing()),
                                percent(
                                        year.shares() == null
                                                ? null
                                                : year.shares().onTime()),
                                percent(
                                        year.shares() == null
                                                ? null
                                                : year.shares().late()),
                                percent(
                                        year.shares() == null
                                                ? null
                                                : year.shares().missing())))
                        .toList());
    }

    private static Paper.Block trend(List<TimelinessView> years) {
        return new Paper.Chart(
                Paper.Chart.Kind.TREND,
                "Tỷ lệ báo cáo đúng hạn",
                "%",
                inOrder(years)
                        .map(year -> new Paper.Bar(
                                year.key(),
                                year.shares() == null
                                        ? null
                                        : new Cell.Number(year.shares().onTime(), 1)))
                        .toList());
    }

    private static Stream<TimelinessView> inOrder(List<TimelinessView> years) {
        return years.stream().sorted(Comparator.comparing(TimelinessView::key));
    }

    private static Cell percent(@Nullable BigDecimal share) {
        return Cell.number(share, 1);
    }

    private Paper.Block figures(List<Figure> figures) {
        var columns =
                List.of(new Paper.Column("TT", 6), new Paper.Column("Chỉ tiêu", 60), new Paper.Column("Giá trị", 34));
        var rows = new ArrayList<Paper.Row>();
        for (var figure : figures) {
            var share = figure.numerator() != null && figure.denominator() != null;
            rows.add(Paper.Row.of(
                    Cell.code(rows.size() + 1),
                    Cell.words(names.getOrDefault(figure.indicator(), figure.indicator()) + (share ? " (%)" : "")),
                    share
                            ? Cell.number(
                                    figure.value() == null
                                            ? null
                                            : figure.value().movePointRight(2),
                                    1)
                            : Cell.number(figure.value(), 0)));
        }
        return new Paper.Table(null, columns, rows);
    }
}
