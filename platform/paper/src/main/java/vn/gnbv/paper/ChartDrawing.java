package vn.gnbv.paper;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.gnbv.paper.Paper.Bar;
import vn.gnbv.paper.Paper.Chart;
import vn.gnbv.platform.problem.Language;

/** Draws a chart as one of Word's own, with its numbers inside, so that it can be set anew for another paper. */
final class ChartDrawing {

    private static final byte[] BLUE = {(byte) 0x1F, (byte) 0x4E, (byte) 0x79};
    private static final int TWENTIETHS_OF_A_POINT = 20;

    /** Which decimal sign is meant, for programs that would take the machine's. */
    private static final String VIETNAMESE = "[$-42A]";

    private static final String BRITISH = "[$-809]";

    private ChartDrawing() {}

    static void into(XWPFDocument document, Chart chart, Language language, String font, int width)
            throws IOException, InvalidFormatException {
        var bars = chart.bars();
        boolean trend = chart.kind() == Chart.Kind.TREND;
        int points = width / TWENTIETHS_OF_A_POINT;
        int height = trend ? 200 : 60 + 26 * bars.size();
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(120);
        var drawing =
                document.createChart(paragraph.createRun(), points * Units.EMU_PER_POINT, height * Units.EMU_PER_POINT);
        drawing.setTitleText(chart.title() + " (" + chart.unit() + ")");
        drawing.setTitleOverlay(false);
        var categories = drawing.createCategoryAxis(trend ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        var values = drawing.createValueAxis(trend ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setVisible(false);
        if (!trend) {
            // The first name stands at the top, as in the table.
            categories.setOrientation(AxisOrientation.MAX_MIN);
        }
        var names = bars.stream()
                .map(bar -> bar.value() == null ? bar.label() + " …" : bar.label())
                .toArray(String[]::new);
        var numbers = bars.stream()
                .map(bar -> bar.value() == null ? null : bar.value().value().doubleValue())
                .toArray(Double[]::new);
        int last = bars.size();
        var data = (XDDFBarChartData) drawing.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(trend ? BarDirection.COL : BarDirection.BAR);
        data.setGapWidth(60);
        data.setVaryColors(false);
        var series = (XDDFBarChartData.Series) data.addSeries(
                XDDFDataSourcesFactory.fromArray(names, "Sheet1!$A$2:$A$" + (last + 1), 0),
                XDDFDataSourcesFactory.fromArray(numbers, "Sheet1!$B$2:$B$" + (last + 1), 1));
        series.setTitle(chart.unit(), drawing.setSheetTitle(chart.unit(), 1));
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(BLUE)));
        drawing.plot(data);
        drawing.displayBlanksAs(DisplayBlanks.GAP);
        letters(drawing, font);
        labels(drawing, bars, language);
    }

    /** Of the same kind as the paper around it. */
    private static void letters(XWPFChart drawing, String font) {
        var all = drawing.getCTChartSpace().addNewTxPr();
        all.addNewBodyPr();
        var properties = all.addNewP().addNewPPr().addNewDefRPr();
        properties.setSz(1100);
        properties.addNewLatin().setTypeface(font);
        var title =
                drawing.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        var large = title.isSetRPr() ? title.getRPr() : title.addNewRPr();
        large.setSz(1300);
        large.setB(true);
        large.addNewLatin().setTypeface(font);
    }

    private static void labels(XWPFChart drawing, List<Bar> bars, Language language) {
        int decimals = bars.stream()
                .map(Bar::value)
                .filter(Objects::nonNull)
                .mapToInt(Cell.Number::decimals)
                .max()
                .orElse(0);
        var labels = drawing.getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode((language == Language.VI ? VIETNAMESE : BRITISH) + Cell.Number.format(decimals));
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }
}
