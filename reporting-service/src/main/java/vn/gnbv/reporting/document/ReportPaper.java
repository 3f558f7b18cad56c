package vn.gnbv.reporting.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gnbv.paper.Paper;
import vn.gnbv.paper.Paper.Annex;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Foot;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;
import vn.gnbv.paper.Paper.Text.Style;
import vn.gnbv.paper.Paper.Title;
import vn.gnbv.platform.time.LegalTime;
import vn.gnbv.reporting.report.ReportValue;
import vn.gnbv.reporting.report.ReportView;

/**
 * A report as an official paper (<i>báo cáo</i>): what is told in words, charts, the figures as its annex. Until it is
 * accepted it says that it is none.
 */
record ReportPaper(
        FormPaper common, ReportView report, String period, Standing reporter, Standing receiver, Trend trend) {

    /** As many columns as fit on an upright page. */
    private static final int UPRIGHT = 3;

    Paper paper() {
        return new Paper(
                common.language(),
                mark(),
                made(),
                reporter.head(designation(), date()),
                new Title(say("Báo cáo", "Report"), common.name() + " (" + period + ")"),
                body(),
                new Foot(
                        List.of(receiver.inSentence() + say(" (b/c)", " (to report)"), say("Lưu: VT", "File")),
                        List.of(reporter.signature(common.language(), report.signer(), report.signedAs()))),
                List.of(figures()));
    }

    private List<Block> body() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Text(
                Style.PLAIN,
                say(
                                "Thực hiện chế độ báo cáo theo %s, %s báo cáo %s như sau:",
                                "Under %s, %s reports on %s as follows:")
                        .formatted(common.form().legalBasis(), reporter.inSentence(), period)));
        if (report.supplementReason() != null) {
            blocks.addAll(common.headed(say("Lý do bổ sung", "Why it is supplemented"), report.supplementReason()));
        }
        for (var section : common.form().sections()) {
            var text = report.sections().get(section.code());
            blocks.addAll(
                    common.headed(say(section.titleVi(), section.titleEn()), Objects.requireNonNullElse(text, "…")));
        }
        if (report.narrative() != null) {
            blocks.addAll(common.headed(say("Thuyết minh", "Narrative"), report.narrative()));
        }
        blocks.add(new Heading(1, say("Số liệu", "Figures")));
        blocks.add(new Text(
                Style.PLAIN, say("Số liệu chi tiết tại Phụ lục kèm theo.", "The figures stand in the annex.")));
        blocks.addAll(common.trends(trend));
        return blocks;
    }

    private Annex figures() {
        var columns = common.form().columns();
        var values = Objects.requireNonNullElse(report.values(), List.<ReportValue>of());
        return new Annex(
                say("Số liệu ", "Figures of ") + period,
                columns.size() > UPRIGHT,
                List.of(
                        new Table(
                                null,
                                common.headings(columns),
                                Row.each(
                                        values,
                                        (number, value) -> common.row(
                                                number,
                                                value.indicator(),
                                                value.unit(),
                                                columns,
                                                value::in,
                                                note(value)))),
                        common.notStatedSign()));
    }

    private String note(ReportValue value) {
        var status = common.status(value.status());
        return value.note() == null ? status : status.isEmpty() ? value.note() : status + ". " + value.note();
    }

    private @Nullable String mark() {
        var standing = report.live()
                ? say("DỰ THẢO", "DRAFT")
                : report.acceptedAt() == null ? say("CHƯA ĐƯỢC CHẤP NHẬN", "NOT YET ACCEPTED") : null;
        return common.mark(standing, isSample());
    }

    /** Whether anything on it says so of itself. */
    private boolean isSample() {
        var said = new ArrayList<@Nullable String>(report.sections().values());
        said.addAll(Arrays.asList(
                report.signer(),
                report.narrative(),
                report.supplementReason(),
                designation(),
                common.form().legalBasis()));
        Objects.requireNonNullElse(report.values(), List.<ReportValue>of()).forEach(v -> said.add(v.note()));
        return said.stream().anyMatch(text -> text != null && text.contains(FormPaper.SAMPLE));
    }

    private @Nullable String designation() {
        return report.paper() == null ? null : report.paper().number();
    }

    /** Of the paper where there was one, else the day of its submission; a draft has none. */
    private @Nullable LocalDate date() {
        if (report.paper() != null) {
            return report.paper().date();
        }
        var submitted = report.submittedAt();
        return report.live() || submitted == null ? null : LegalTime.dayOf(submitted);
    }

    private Instant made() {
        return report.submittedAt() == null ? report.createdAt() : report.submittedAt();
    }

    private String say(String vietnamese, String english) {
        return common.say(vietnamese, english);
    }
}
