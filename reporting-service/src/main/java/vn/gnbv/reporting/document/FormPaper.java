package vn.gnbv.reporting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Cell;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Bar;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Text.Style;
import vn.gnbv.platform.problem.Language;
import vn.gnbv.reporting.figure.Figure;
import vn.gnbv.reporting.form.Column;
import vn.gnbv.reporting.form.ReportForm;
import vn.gnbv.reporting.form.ReportForm.Indicator;
import vn.gnbv.reporting.form.Units;

/** What papers on the same form have in common: the names of what is stated, charts, the money by component. */
record FormPaper(Language language, ReportForm form) {

    /** More would be read less. */
    private static final int MOST_CHARTS = 3;

    String say(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    String name() {
        return say(form.nameVi(), form.nameEn());
    }

    String name(Indicator indicator) {
        return say(indicator.nameVi(), indicator.nameEn());
    }

    Measure measure(Indicator indicator) {
        return new Measure(indicator.unit());
    }

    String status(Figure.Status status) {
        return switch (status) {
            case OFFICIAL -> "";
            case PRELIMINARY -> say("Sơ bộ", "Preliminary");
            case ESTIMATE -> say("Ước tính", "Estimate");
            case NOT_STATED -> say("Chưa có số liệu", "Not stated");
        };
    }

    /** What adds up, in the form's order: these are looked at first. */
    List<Indicator> charted() {
        return form.indicators().stream()
                .filter(i -> Units.isCounted(i.unit()))
                .limit(MOST_CHARTS)
                .toList();
    }

    List<Block> trends(Trend trend) {
        return charted().stream()
                .filter(i -> trend.tells(i.code()))
                .<Block>map(i -> new Chart(
                        Chart.Kind.TREND,
                        name(i) + say(" qua các kỳ", " by period"),
                        measure(i).inSentence(language),
                        trend.points().stream()
                                .map(p -> new Bar(
                                        p.period(), measure(i).number(p.values().get(i.code()))))
                                .toList()))
                .toList();
    }

    /** Of a table of indicators with these columns of the form. */
    List<Paper.Column> headings(List<Column> columns) {
        var headings = new ArrayList<>(List.of(
                new Paper.Column(say("STT", "No."), 7),
                new Paper.Column(say("Chỉ tiêu", "Indicator"), 40),
                new Paper.Column(say("Đơn vị tính", "Unit"), 14)));
        columns.forEach(c -> headings.add(new Paper.Column(say(c.nameVi(), c.nameEn()), 17)));
        headings.add(new Paper.Column(say("Ghi chú", "Note"), 18));
        return headings;
    }

    Row row(
            int number,
            String indicator,
            String unit,
            List<Column> columns,
            Function<Column, @Nullable BigDecimal> value,
            String note) {
        var measure = new Measure(unit);
        var cells = new ArrayList<>(List.of(
                Cell.code(number),
                Cell.words(form.indicator(indicator).map(this::name).orElse(indicator)),
                Cell.words(measure.name(language))));
        columns.forEach(c -> cells.add(measure.cell(c, value.apply(c))));
        cells.add(Cell.words(note));
        return new Row(false, cells);
    }

    /** What the papers of officials say of what was entered to try or to show something. */
    static final String SAMPLE = "SAMPLE";

    /** At the top of every page: what keeps the paper from being an original; null where nothing does. */
    @Nullable
    String mark(@Nullable String standing, boolean sample) {
        var invented = say("DỮ LIỆU MẪU", "SAMPLE DATA");
        return !sample ? standing : standing == null ? invented : standing + " – " + invented;
    }

    Text notStatedSign() {
        return new Text(Style.NOTE, say("Dấu “…”: chưa có số liệu.", "“…”: not stated."));
    }

    Optional<Annex> money(List<ComponentShare> shares) {
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var share : shares) {
            rows.add(row(
                    false,
                    Objects.requireNonNullElse(share.code(), ""),
                    label(share),
                    share.assignedVnd(),
                    share.disbursedVnd()));
        }
        rows.add(row(
                true,
                "",
                say("Cộng", "Total"),
                shares.stream().mapToLong(ComponentShare::assignedVnd).reduce(0, Math::addExact),
                shares.stream().mapToLong(ComponentShare::disbursedVnd).reduce(0, Math::addExact)));
        var money = new Measure(Units.VND);
        return Optional.of(new Annex(
                say("Kinh phí theo dự án, tiểu dự án", "Money by component"),
                false,
                List.of(
                        new Table(
                                say("Đơn vị tính: triệu đồng", "In million VND"),
                                List.of(
                                        new Paper.Column(say("Mã", "Code"), 12),
                                        new Paper.Column(say("Dự án, tiểu dự án", "Component"), 44),
                                        new Paper.Column(say("Được giao", "Assigned"), 17),
                                        new Paper.Column(say("Giải ngân", "Disbursed"), 17),
                                        new Paper.Column(say("Tỷ lệ (%)", "Rate (%)"), 10)),
                                rows),
                        new Chart(
                                Chart.Kind.COMPARISON,
                                say("Giải ngân theo dự án, tiểu dự án", "Disbursed by component"),
                                money.inSentence(language),
                                shares.stream()
                                        .map(s -> new Bar(
                                                s.code() == null ? label(s) : s.code(),
                                                money.number(BigDecimal.valueOf(s.disbursedVnd()))))
                                        .toList()))));
    }

    private String label(ComponentShare share) {
        var name = say(Objects.requireNonNullElse(share.nameVi(), ""), Objects.requireNonNullElse(share.nameEn(), ""));
        return name.isEmpty() ? say("Chưa rõ", "Unknown") : name;
    }

    private Row row(boolean strong, String code, String name, long assigned, long disbursed) {
        var money = new Measure(Units.VND);
        return new Row(
                strong,
                List.of(
                        Cell.code(code),
                        Cell.words(name),
                        money.cell(BigDecimal.valueOf(assigned)),
                        money.cell(BigDecimal.valueOf(disbursed)),
                        Cell.number(rate(assigned, disbursed), 2)));
    }

    private static @Nullable BigDecimal rate(long assigned, long disbursed) {
        return assigned == 0
                ? null
                : BigDecimal.valueOf(disbursed)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(assigned), 2, RoundingMode.HALF_UP);
    }

    /** What is told in words, each under its heading, then where the figures stand. */
    List<Block> headed(String heading, String text) {
        return List.of(new Heading(1, heading), new Text(Style.PLAIN, text));
    }
}
