package vn.gnbv.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.gnbv.paper.Paper.Column;
import vn.gnbv.paper.Paper.Row;
import vn.gnbv.paper.Paper.Table;
import vn.gnbv.platform.problem.Language;

class ColumnWidthsTest {

    @Test
    void columnsThatHoldTheirWordsAreAsWideAsThePaperWantsThem() {
        var table = new Table(null, List.of(new Column("A", 30), new Column("B", 70)), List.of());
        var widths = ColumnWidths.of(table, Language.VI, 467);
        assertThat(widths).containsExactly(2802, 6538);
    }

    @Test
    void aNarrowColumnTakesWhatItsLongestWordNeedsFromTheOthers() {
        var widths = ColumnWidths.of(narrow(), Language.VI, 467);
        assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isBetween(467 * 20, 467 * 20 + widths.size());
        assertThat(widths.getFirst())
                .as("STT in bold letters of 12 points, with the sides")
                .isBetween(580, 620);
        for (int c = 2; c < widths.size(); c++) {
            assertThat(widths.get(c)).as("15.555,25").isBetween(1_100, 1_240);
        }
    }

    @Test
    void wordsThatDoNotFitBesideEachOtherShareWhatThereIs() {
        var long1 = "x".repeat(100);
        var table = new Table(
                null,
                List.of(new Column("A", 1), new Column("B", 99)),
                List.of(Row.of(Cell.words(long1), Cell.words(long1))));
        var widths = ColumnWidths.of(table, Language.VI, 467);
        assertThat(widths.getFirst()).isEqualTo(widths.getLast());
    }

    @Test
    void noNumberAndNoHeadingIsBrokenOnThePage() throws IOException {
        var sample = SamplePaper.report(Language.VI, null);
        var paper = new Paper(
                sample.language(),
                null,
                sample.made(),
                sample.head(),
                sample.title(),
                List.of(narrow()),
                sample.foot(),
                List.of());
        try (var pdf = Loader.loadPDF(PaperFormat.PDF.write(List.of(paper)))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .toList();
            assertThat(lines).anyMatch(line -> line.startsWith("STT"));
            assertThat(String.join("\n", lines).split("15\\.555,25", -1))
                    .as("all six of them")
                    .hasSize(7);
        }
    }

    /** As tables with many columns are asked for: the running number and the figures with far too little. */
    private static Table narrow() {
        var columns = new ArrayList<>(List.of(new Column("STT", 2), new Column("Chỉ tiêu", 60)));
        IntStream.range(0, 6).forEach(i -> columns.add(new Column("Cột " + i, 6)));
        var cells = Stream.concat(
                        Stream.of(Cell.code(1), Cell.words("Tỷ lệ giải ngân của các dự án và tiểu dự án thành phần")),
                        IntStream.range(0, 6).mapToObj(i -> Cell.number(new BigDecimal("15555.25"), 2)))
                .toArray(Cell[]::new);
        return new Table(null, columns, List.of(Row.of(cells)));
    }
}
