package vn.gnbv.reporting.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Bar;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Text.Style;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.aggregate.AggregateView;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm.Indicator;

/**
 * What reports add up to, as an official paper (<i>báo cáo tổng hợp</i>): the whole, each unit beside the others, and who
 * is missing. It never changes, as the aggregate does not.
 *
 * @param reported what each of the reports says, by report and indicator
 * @param sample whether any of them says of itself that it is invented
 */
record AggregatePaper(
        FormPaper common,
        AggregateView aggregate,
        String period,
        String unit,
        Standing receiver,
        Map<UUID, Map<String, BigDecimal>> reported,
        boolean sample,
        List<ComponentShare> money) {

    /** So many indicators fit beside each other on a page that lies; the others follow below. */
    private static final int BESIDE = 7;

    Paper paper() {
        var annexes = new ArrayList<Annex>();
        annexes.add(byReporter());
        common.money(money).ifPresent(annexes::add);
        if (!aggregate.missing().isEmpty()) {
            annexes.add(missing());
        }
        return new Paper(
                common.language(),
                common.mark(
                        aggregate.missing().isEmpty() ? null : say("CHƯA ĐỦ BÁO CÁO", "NOT ALL HAVE REPORTED"), sample),
                aggregate.computedAt(),
                receiver.head(null, LegalTime.dayOf(aggregate.computedAt())),
                new Title(
                        say("Báo cáo tổng hợp", "Aggregate report"),
                        common.name() + " (" + period + say(", lần ", ", edition ") + aggregate.edition() + ")"),
                body(),
                new Foot(List.of(say("Lưu: VT", "File")), List.of(receiver.signature(common.language(), null, null))),
                annexes);
    }

    private List<Block> body() {
        int owed = aggregate.inputs().size() + aggregate.missing().size();
        var blocks = new ArrayList<Block>(List.of(
                new Text(
                        Style.PLAIN,
                        say(
                                        "Đến ngày %s, %s đã chấp nhận %d trên %d báo cáo trên địa bàn %s, kết quả tổng hợp như sau:",
                                        "By %s, %s has accepted %d of %d reports in %s, which add up as follows:")
                                .formatted(
                                        day(),
                                        receiver.inSentence(),
                                        aggregate.inputs().size(),
                                        owed,
                                        unit)),
                new Heading(1, say("Kết quả tổng hợp", "What they add up to")),
                new Table(null, common.headings(added()), Row.each(aggregate.values(), this::row)),
                common.notStatedSign(),
                new Heading(1, say("Theo đơn vị báo cáo", "By who has reported"))));
        common.charted().stream()
                .filter(i -> aggregate.inputs().stream().anyMatch(input -> counted(input) && said(input, i) != null))
                .forEach(i -> blocks.add(chart(i)));
        return blocks;
    }

    private String day() {
        return Paper.day(LegalTime.dayOf(aggregate.computedAt()));
    }

    /** The columns of the form that add up. */
    private List<Column> added() {
        return common.form().columns().stream()
                .filter(c -> c == Column.DONE
                        || aggregate.values().stream()
                                .anyMatch(v -> v.columns().stream().anyMatch(in -> in.column() == c)))
                .toList();
    }

    private Row row(int number, AggregateView.Value value) {
        return common.row(
                number, value.indicator(), value.unit(), added(), c -> in(value, c), common.status(value.status()));
    }

    private static @Nullable BigDecimal in(AggregateView.Value value, Column column) {
        return column == Column.DONE
                ? value.value()
                : value.columns().stream()
                        .filter(in -> in.column() == column)
                        .findFirst()
                        .map(AggregateView.InColumn::value)
                        .orElse(null);
    }

    private Chart chart(Indicator indicator) {
        var measure = common.measure(indicator);
        return new Chart(
                Chart.Kind.COMPARISON,
                common.name(indicator),
                measure.inSentence(common.language()),
                aggregate.inputs().stream()
                        .filter(AggregatePaper::counted)
                        .filter(input -> said(input, indicator) != null)
                        .map(input -> new Bar(name(input), measure.number(said(input, indicator))))
                        .toList());
    }

    private Annex byReporter() {
        var indicators = common.form().indicators();
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < indicators.size(); i += BESIDE) {
            blocks.add(byReporter(indicators.subList(i, Math.min(i + BESIDE, indicators.size()))));
        }
        blocks.add(common.notStatedSign());
        return new Annex(say("Số liệu theo đơn vị báo cáo", "Figures by who has reported"), true, blocks);
    }

    private Table byReporter(List<Indicator> indicators) {
        var columns = new ArrayList<>(List.of(
                new Paper.Column(say("STT", "No."), 6),
                new Paper.Column(say("Đơn vị báo cáo", "Who has reported"), 30)));
        indicators.forEach(i -> columns.add(
                new Paper.Column(common.name(i) + " (" + common.measure(i).inSentence(common.language()) + ")", 18)));
        columns.add(new Paper.Column(say("Ghi chú", "Note"), 16));
        var rows = Row.each(aggregate.inputs(), (number, input) -> {
            var cells = new ArrayList<>(List.of(Cell.code(number), Cell.words(name(input))));
            indicators.forEach(i -> cells.add(common.measure(i).cell(said(input, i))));
            cells.add(Cell.words(counted(input) ? "" : say("Không cộng", "Not counted")));
            return new Row(false, cells);
        });
        return new Table(null, columns, rows);
    }

    private Annex missing() {
        return new Annex(
                say("Đơn vị chưa có báo cáo được chấp nhận", "Who has no accepted report yet"),
                false,
                List.of(new Table(
                        null,
                        List.of(
                                new Paper.Column(say("STT", "No."), 8),
                                new Paper.Column(say("Đơn vị", "Organisation"), 52),
                                new Paper.Column(say("Hạn báo cáo", "Due"), 20),
                                new Paper.Column(say("Tình trạng", "State"), 24)),
                        Row.each(
                                aggregate.missing(),
                                (number, missing) -> Row.of(
                                        Cell.code(number),
                                        Cell.words(missing.name()),
                                        missing.dueDate() == null
                                                ? Cell.notStated()
                                                : Cell.code(Paper.day(missing.dueDate())),
                                        Cell.words(state(missing.reportState())))))));
    }

    private String state(@Nullable String state) {
        return switch (state) {
            case null -> say("Chưa lập", "Not begun");
            case "DRAFT" -> say("Đang soạn", "Draft");
            case "SUBMITTED" -> say("Chờ chấp nhận", "Waiting for acceptance");
            case "RETURNED" -> say("Đã trả lại", "Returned");
            default -> state;
        };
    }

    private static boolean counted(AggregateView.Input input) {
        return input.standing() == AggregateView.Standing.COUNTED;
    }

    private @Nullable BigDecimal said(AggregateView.Input input, Indicator indicator) {
        return reported.getOrDefault(input.reportId(), Map.of()).get(indicator.code());
    }

    private static String name(AggregateView.Input input) {
        return Objects.requireNonNullElse(input.name(), "…");
    }

    private String say(String vietnamese, String english) {
        return common.say(vietnamese, english);
    }
}
