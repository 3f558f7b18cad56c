package vn.gnbv.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.gnbv.paper.Paper.Article;
import vn.gnbv.paper.Paper.Bar;
import vn.gnbv.paper.Paper.Block;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.paper.Paper.Field;
import vn.gnbv.paper.Paper.Heading;
import vn.gnbv.paper.Paper.Signature;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.paper.Paper.Text;

/** Papers as one HTML page for print. Every text is escaped; nothing is loaded from elsewhere. */
final class PaperPage {

    static final String FONT = "Paper";

    private static final String STYLE = """
            @page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm;
                    @top-center { content: element(top, last-except); } @top-right { content: element(mark); } }
            @page wide { size: A4 landscape; }
            body { font-family: 'Paper'; font-size: 14pt; line-height: 1.25; margin: 0; }
            p { margin: 0 0 6pt; } table { border-collapse: collapse; } td { vertical-align: top; }
            .section { page-break-before: always; -fs-page-sequence: start; }
            .first { page-break-before: auto; }
            .wide { page: wide; width: 252mm; }
            .top { position: running(top); text-align: center; font-size: 13pt; }
            .top span:before { content: counter(page); }
            .mark { position: running(mark); text-align: right; font-size: 9pt; font-weight: bold; color: #c00000; }
            .side { width: 100%; table-layout: fixed; page-break-inside: avoid; } .side td { text-align: center; padding: 0; }
            .rule { height: 0; border-top: 0.75pt solid black; margin: 2pt auto 4pt; }
            .head { font-size: 12pt; margin-bottom: 12pt; } .large { font-size: 13pt; }
            .title { text-align: center; font-weight: bold; margin-bottom: 10pt; padding: 0 10mm; }
            h1, h2 { font-size: 14pt; margin: 8pt 0 4pt; text-indent: 12.7mm; page-break-after: avoid; }
            .plain { text-align: justify; text-indent: 12.7mm; } .centred { text-align: center; font-weight: bold; }
            .note { font-size: 11pt; font-style: italic; }
            .field { font-size: 13pt; width: 100%; } .field td { padding: 0 0 4pt; } .label { white-space: nowrap; width: 1%; }
            .dots div { overflow: hidden; white-space: nowrap; height: 1.25em; }
            .caption { font-size: 13pt; font-weight: bold; text-align: center; margin: 8pt 0 4pt; page-break-after: avoid; }
            /* Its last line lies astride its edge: at the margin half of it would be cut off. */
            .grid { width: 99.8%; table-layout: fixed; font-size: 12pt; line-height: 1.15; margin-bottom: 8pt;
                    -fs-table-paginate: paginate; -fs-page-break-min-height: 20mm; }
            .grid th { text-align: center; } .grid tr { page-break-inside: avoid; }
            .grid td, .grid th { border: 0.5pt solid black; padding: 2pt 3pt; vertical-align: middle; word-wrap: break-word; }
            .c { text-align: center; } .r { text-align: right; } .b { font-weight: bold; }
            .foot { margin-top: 14pt; font-size: 14pt; font-weight: bold; }
            .recipients { text-align: left !important; font-size: 11pt; font-weight: normal; }
            .recipients b { font-size: 12pt; font-style: italic; } .hand { height: 24mm; }
            .chart { page-break-inside: avoid; margin: 8pt 0; width: 100%; } .chart table { width: 100%; table-layout: fixed; font-size: 11pt; }
            .bar { background: #1f4e79; } .lying .bar { height: 11pt; float: left; } .lying td { padding: 2pt 3pt; vertical-align: middle; }
            .value { padding-left: 3pt; font-size: 11pt; }
            .standing td { text-align: center; vertical-align: bottom; padding: 0 3pt; } .standing .bar { width: 55%; margin: 0 auto; } .standing .names td { border-top: 0.75pt solid black; vertical-align: top; }
            """;

    /** More of them than fit into a line; what is too much is cut off. */
    private static final String DOTS = "<td class=\"dots\"><div>" + ".".repeat(250) + "</div></td>";

    /** Between the margins of a page that stands, and of one that lies: 165 mm and 252 mm in points. */
    private static final double NARROW = 467;

    private static final double WIDE = 714;

    private static final int TALLEST = 150;
    private static final int LONGEST = 75;

    private final StringBuilder html = new StringBuilder();

    private PaperPage() {}

    static String of(List<Paper> papers) {
        var page = new PaperPage();
        var first = papers.getFirst();
        page.html.append("""
                <html lang="%s"><head><title>%s</title><meta name="subject" content="%s"/><style>%s</style></head><body>""".formatted(
                        first.language().tag(),
                        escaped(first.title().type().replace('\n', ' ')),
                        escaped(first.title().line().replace('\n', ' ')),
                        STYLE));
        for (var paper : papers) {
            page.set(paper, paper == first);
        }
        return page.html.append("</body></html>").toString();
    }

    private void set(Paper paper, boolean first) {
        var phrases = new Phrases(paper);
        open(first ? "section first" : "section");
        if (paper.mark() != null) {
            div("mark", paper.mark());
        }
        html.append("<div class=\"top\"><span/></div>");
        head(paper, phrases);
        open("title");
        div("", capitals(paper.title().type()));
        if (paper.title().subject() != null) {
            div("", paper.title().subject());
        }
        rule(38);
        close();
        blocks(paper, phrases, paper.body(), false);
        foot(paper, phrases);
        close();
        for (int i = 0; i < paper.annexes().size(); i++) {
            var annex = paper.annexes().get(i);
            open(annex.landscape() ? "section wide" : "section");
            html.append("<div class=\"top\"><span/></div>");
            open("title");
            div("", phrases.annex(i + 1));
            div("", capitals(annex.title()));
            html.append("<div style=\"font-weight: normal; font-style: italic; font-size: 13pt\">")
                    .append(escaped(phrases.attached()))
                    .append("</div>");
            close();
            blocks(paper, phrases, annex.blocks(), annex.landscape());
            close();
        }
    }

    /** Number and date stand on one line, however many lines the heads above them have. */
    private void head(Paper paper, Phrases phrases) {
        var head = paper.head();
        html.append("<table class=\"side head\"><tr><td style=\"width: 40%\">");
        if (head.superior() != null) {
            lines("", head.superior());
        }
        lines("b", head.issuer());
        rule(34);
        html.append("</td><td>");
        div("b", phrases.nation());
        div("b large", phrases.motto());
        rule(60);
        html.append("</td></tr><tr class=\"large\"><td>");
        if (phrases.number() != null) {
            div("", phrases.number());
        }
        html.append("</td><td><i>").append(escaped(phrases.placeAndDate())).append("</i></td></tr></table>");
    }

    private void lines(String style, String name) {
        capitals(name).lines().forEach(line -> div(style, line));
    }

    private void blocks(Paper paper, Phrases phrases, List<Block> blocks, boolean landscape) {
        for (var block : phrases.numbered(blocks)) {
            switch (block) {
                case Heading heading ->
                    html.append("<h%d>%s</h%d>".formatted(heading.level(), escaped(heading.text()), heading.level()));
                case Article(String text) -> {
                    int end = text.indexOf('.') + 1;
                    html.append("<p class=\"plain\"><b>%s</b>%s</p>"
                            .formatted(escaped(text.substring(0, end)), escaped(text.substring(end))));
                }
                case Text text -> text(text);
                case Field field -> {
                    html.append("<table class=\"field\"><tr><td class=\"label\">")
                            .append(escaped(field.label()))
                            .append(":&#160;</td>");
                    html.append(field.value() == null ? DOTS : "<td><b>" + escaped(field.value()) + "</b></td>");
                    html.append("</tr></table>");
                }
                case Table table -> table(paper, table, landscape);
                case Chart chart -> chart(paper, chart);
            }
        }
    }

    private void text(Text text) {
        switch (text.style()) {
            case PLAIN -> text.text().lines().forEach(line -> paragraph("plain", escaped(line)));
            case BASIS -> paragraph("plain", "<i>" + escaped(text.text()) + "</i>");
            case CENTRED -> paragraph("centred", escaped(text.text()));
            case NOTE -> paragraph("note", escaped(text.text()));
        }
    }

    private void table(Paper paper, Table table, boolean landscape) {
        var columns = table.columns();
        var widths = ColumnWidths.of(table, paper.language(), landscape ? WIDE : NARROW);
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        if (table.caption() != null) {
            div("caption", table.caption());
        }
        html.append("<table class=\"grid\"><colgroup>");
        widths.forEach(width -> html.append("<col style=\"width: %s%%\"/>".formatted(share(width, sum, 100))));
        html.append("</colgroup><thead><tr>");
        boolean grouped = columns.stream().anyMatch(c -> c.group() != null);
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            if (column.group() == null) {
                html.append("<th rowspan=\"%d\">%s</th>".formatted(grouped ? 2 : 1, escaped(column.heading())));
            } else if (c == 0 || !column.group().equals(columns.get(c - 1).group())) {
                int span = 1;
                while (c + span < columns.size()
                        && column.group().equals(columns.get(c + span).group())) {
                    span++;
                }
                html.append("<th colspan=\"%d\">%s</th>".formatted(span, escaped(column.group())));
            }
        }
        if (grouped) {
            html.append("</tr><tr>");
            columns.stream()
                    .filter(c -> c.group() != null)
                    .forEach(c -> html.append("<th>%s</th>".formatted(escaped(c.heading()))));
        }
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append(row.strong() ? "<tr class=\"b\">" : "<tr>");
            for (var cell : row.cells()) {
                var alignment =
                        switch (cell) {
                            case Cell.Words words -> "";
                            case Cell.Code code -> " class=\"c\"";
                            case Cell.Number number -> " class=\"r\"";
                            case Cell.NotStated none -> " class=\"r\"";
                            case Cell.Blank blank -> "";
                        };
                html.append("<td%s>%s</td>".formatted(alignment, escaped(cell.in(paper.language()))));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void chart(Paper paper, Chart chart) {
        var largest = chart.bars().stream()
                .map(Bar::value)
                .filter(Objects::nonNull)
                .map(Cell.Number::value)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        open("chart");
        div("caption", chart.title() + " (" + chart.unit() + ")");
        if (chart.kind() == Chart.Kind.TREND) {
            html.append("<table class=\"standing\"><tr>");
            for (var bar : chart.bars()) {
                html.append("<td>%s<div class=\"bar\" style=\"height: %spt\"/></td>"
                        .formatted(escaped(shown(bar, paper)), length(bar, largest, TALLEST)));
            }
            html.append("</tr><tr class=\"names\">");
            chart.bars().forEach(bar -> html.append("<td>%s</td>".formatted(escaped(bar.label()))));
            html.append("</tr></table>");
        } else {
            html.append("<table class=\"lying\">");
            for (var bar : chart.bars()) {
                html.append(
                        """
                        <tr><td style="width: 35%%" class="r">%s</td><td><div class="bar" style="width: %s%%"/><span class="value">%s</span></td></tr>""".formatted(escaped(bar.label()), length(bar, largest, LONGEST), escaped(shown(bar, paper))));
            }
            html.append("</table>");
        }
        close();
    }

    private static String shown(Bar bar, Paper paper) {
        return (bar.value() == null ? new Cell.NotStated() : bar.value()).in(paper.language());
    }

    private static String length(Bar bar, BigDecimal largest, int whole) {
        if (bar.value() == null || largest.signum() == 0) {
            return "0";
        }
        return bar.value()
                .value()
                .multiply(BigDecimal.valueOf(whole))
                .divide(largest, MathContext.DECIMAL32)
                .toPlainString();
    }

    private static String share(int part, int sum, int whole) {
        return BigDecimal.valueOf((long) part * whole)
                .divide(BigDecimal.valueOf(sum), MathContext.DECIMAL32)
                .toPlainString();
    }

    private void foot(Paper paper, Phrases phrases) {
        var foot = paper.foot();
        boolean recipients = !foot.recipients().isEmpty();
        if (!recipients && foot.signatures().isEmpty()) {
            return;
        }
        html.append("<table class=\"side foot\"><tr>");
        if (recipients) {
            html.append("<td class=\"recipients\"><b>")
                    .append(escaped(phrases.recipients()))
                    .append("</b>");
            for (int i = 0; i < foot.recipients().size(); i++) {
                var end = i == foot.recipients().size() - 1 ? "." : ";";
                div("", "- " + foot.recipients().get(i) + end);
            }
            html.append("</td>");
        } else if (foot.signatures().size() == 1) {
            html.append("<td/>");
        }
        for (Signature signature : foot.signatures()) {
            html.append("<td>");
            signature.lines().forEach(text -> div("", capitals(text)));
            html.append("<div class=\"hand\"/>");
            div("", signature.name() == null ? "" : signature.name());
            html.append("</td>");
        }
        html.append("</tr></table>");
    }

    private void rule(int percent) {
        html.append("<div class=\"rule\" style=\"width: %d%%\"/>".formatted(percent));
    }

    private void paragraph(String style, String content) {
        html.append("<p class=\"%s\">%s</p>".formatted(style, content));
    }

    private void div(String style, String text) {
        html.append("<div class=\"%s\">%s</div>".formatted(style, escaped(text)));
    }

    private void open(String style) {
        html.append("<div class=\"%s\">".formatted(style));
    }

    private void close() {
        html.append("</div>");
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** XML knows some characters under no name at all; they are nothing to be read. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("<br/>");
                default -> {
                    if (c == '\t' || c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(' ');
                    }
                }
            }
        });
        return escaped.toString();
    }
}
