package vn.gnbv.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.gnbv.platform.problem.Language;

/** How wide the columns of a table are: as the paper wants them, but none narrower than its longest word. */
final class ColumnWidths {

    /** Of the letters in a table, in points. */
    private static final double LETTERS = 12;

    /** Beside the words: what Word and the page leave on both sides, and the line. */
    private static final double SIDES = 8;

    /** The widest of the faces that a cell may be set in. */
    private static final TrueTypeFont FONT = font();

    private ColumnWidths() {}

    /**
     * In proportion to each other. Whoever needs more than its share takes it from the others; where the longest words do
     * not fit beside each other, these are the proportion.
     *
     * @param points between the margins
     */
    static List<Integer> of(Paper.Table table, Language language, double points) {
        int count = table.columns().size();
        var weights = table.columns().stream().mapToInt(Paper.Column::width).toArray();
        var least = IntStream.range(0, count)
                .mapToDouble(c -> longestWord(table, c, language) + SIDES)
                .toArray();
        double share = points / IntStream.of(weights).sum();
        for (int round = 0; round < count; round++) {
            double free = points;
            int weight = 0;
            for (int c = 0; c < count; c++) {
                boolean holds = weights[c] * share >= least[c];
                free -= holds ? 0 : least[c];
                weight += holds ? weights[c] : 0;
            }
            share = weight == 0 ? 0 : Math.max(free, 0) / weight;
        }
        double last = share;
        return IntStream.range(0, count)
                .mapToObj(c -> (int) Math.ceil(20 * Math.max(least[c], weights[c] * last)))
                .toList();
    }

    private static double longestWord(Paper.Table table, int column, Language language) {
        var heading = table.columns().get(column).heading();
        var cells = table.rows().stream().map(row -> row.cells().get(column).in(language));
        return Stream.concat(Stream.of(heading), cells)
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .mapToDouble(ColumnWidths::width)
                .max()
                .orElse(0);
    }

    private static double width(String word) {
        try {
            var glyphs = FONT.getUnicodeCmapLookup();
            double units = 0;
            for (int letter : word.codePoints().toArray()) {
                units += FONT.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return units * LETTERS / FONT.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont font() {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(PdfPaper.font("Bold")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
