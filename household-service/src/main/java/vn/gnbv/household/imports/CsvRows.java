package vn.gnbv.household.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** Rows of a CSV (RFC 4180) in UTF-8; separated by what the first line has most of: comma, semicolon or tab. */
final class CsvRows implements Iterator<Row> {

    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_CELLS = 200;

    private final BufferedReader reader;
    private final char separator;
    private long line = 1;
    private @Nullable Row next;

    CsvRows(InputStream content) throws IOException {
        this.reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        this.separator = separator();
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            next = read();
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
        return row;
    }

    private char separator() throws IOException {
        reader.mark(LONGEST_CELL);
        var counts = new int[3];
        for (int i = 0, c = reader.read(); i < LONGEST_CELL - 1 && c >= 0 && c != '\n'; i++, c = reader.read()) {
            var which = ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        reader.reset();
        var most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }

    private @Nullable Row read() throws IOException {
        var cells = new ArrayList<Cell>();
        var cell = new StringBuilder();
        var begun = line;
        boolean quoted = false;
        boolean any = false;
        for (int c = reader.read(); ; c = reader.read()) {
            if (c < 0) {
                if (quoted) {
                    throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
                }
                if (!any) {
                    return null;
                }
                cells.add(take(cell));
                return new Row(begun, cells);
            }
            any = true;
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c == '"') {
                    reader.mark(1);
                    if (reader.read() == '"') {
                        cell.append('"');
                    } else {
                        reader.reset();
                        quoted = false;
                    }
                } else {
                    cell.append((char) c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(take(cell));
            } else if (c == '\n') {
                cells.add(take(cell));
                return new Row(begun, cells);
            } else if (c != '\r') {
                cell.append((char) c);
            }
            if (c == 0 || cell.length() > LONGEST_CELL || cells.size() > MOST_CELLS) {
                throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
            }
        }
    }

    private static Cell take(StringBuilder cell) {
        var text = clean(cell.toString());
        cell.setLength(0);
        return Cell.text(text);
    }

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
    }
}
