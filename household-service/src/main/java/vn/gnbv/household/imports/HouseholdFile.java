package vn.gnbv.household.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** A file of households, told by its content, read household by household; the whole of it is never held. */
final class HouseholdFile {

    private static final int WINDOW = 1 << 16;

    private HouseholdFile() {}

    /**
     * @throws Problem here and from the iterator: FILE_UNREADABLE, FILE_SWELLS, FILE_CUT_SHORT, COLUMN_…: nothing can be
     *     read, or nothing more
     */
    static Iterator<Stated> open(InputStream file, ObjectMapper json) {
        try {
            var content = new BufferedInputStream(file, WINDOW);
            if (begins(content, 0x1f, 0x8b)) {
                content = new BufferedInputStream(new GZIPInputStream(content, WINDOW), WINDOW);
            }
            if (begins(content, 'P', 'K')) {
                return new TableHouseholds(new XlsxRows(content));
            }
            if (begins(content, 0xef, 0xbb, 0xbf)) {
                content.skipNBytes(3);
            }
            return begins(content, '{') ? new JsonLines(content, json) : new TableHouseholds(new CsvRows(content));
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    private static boolean begins(BufferedInputStream content, int... with) throws IOException {
        content.mark(with.length);
        var begins = true;
        for (int b : with) {
            begins = begins && content.read() == b;
        }
        content.reset();
        return begins;
    }
}
