package vn.gnbv.household.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.GZIPInputStream;
import vn.gnbv.platform.problem.Problem;

/** A file that was sent, told by its content: compressed or not, XLSX, CSV or lines of JSON. */
public final class TableFile {

    private static final int WINDOW = 1 << 16;

    private TableFile() {}

    /**
     * The rows of a table, its headers first; the whole of a CSV is never held.
     *
     * @throws Problem here and from the iterator: FILE_UNREADABLE, FILE_SWELLS
     */
    public static Iterator<Row> rows(BufferedInputStream plain) throws IOException {
        return begins(plain, 'P', 'K') ? new XlsxRows(plain) : new CsvRows(plain);
    }

    /** Unpacked, and without the mark of its byte order. */
    public static BufferedInputStream plain(InputStream file) throws IOException {
        var content = new BufferedInputStream(file, WINDOW);
        if (begins(content, 0x1f, 0x8b)) {
            content = new BufferedInputStream(new GZIPInputStream(content, WINDOW), WINDOW);
        }
        if (begins(content, 0xef, 0xbb, 0xbf)) {
            content.skipNBytes(3);
        }
        return content;
    }

    public static boolean begins(BufferedInputStream content, int... with) throws IOException {
        content.mark(with.length);
        var begins = true;
        for (int b : with) {
            begins = begins && content.read() == b;
        }
        content.reset();
        return begins;
    }
}
