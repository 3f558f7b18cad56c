package vn.gnbv.budget.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** An XLSX file, read without trust: bounded before it is unpacked, and nothing in it is computed or followed. */
public record Spreadsheet(List<Sheet> sheets) {

    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_UNPACKED = 100 * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_CELLS = 500_000;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?");
    private static final Pattern DATE_FORMAT = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General");

    /** What a program shows of a number; more digits come from its arithmetic, not from the official. */
    private static final MathContext SHOWN = new MathContext(15);

    /** @throws Problem FILE_NOT_READABLE, FILE_TOO_LARGE_INSIDE, PAYLOAD_TOO_LARGE */
    public static Spreadsheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(PlatformProblems.PAYLOAD_TOO_LARGE);
        }
        try {
            var merges = merges(file);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                return new Spreadsheet(sheets(workbook, merges));
            }
        } catch (Problem known) {
            throw known;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw Problem.of(BudgetProblems.FILE_NOT_READABLE);
        }
    }

    /** An XLSX by its first bytes, else a CSV. */
    public static Spreadsheet readXlsxOrCsv(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(PlatformProblems.PAYLOAD_TOO_LARGE);
        }
        var isZip = file.length > 3 && file[0] == 'P' && file[1] == 'K';
        return isZip ? read(file) : Csv.read(file);
    }

    private static List<Sheet> sheets(ReadableWorkbook workbook, Map<String, List<Sheet.Merge>> merges)
            throws IOException {
        var sheets = new ArrayList<Sheet>();
        int cells = 0;
        for (var from : workbook.getSheets().toList()) {
            var sheet = new Sheet(from.getName(), merges.getOrDefault(from.getId(), List.of()));
            try (var rows = from.openStream()) {
                for (var row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                    for (var cell : row) {
                        if (cell != null && ++cells > MOST_CELLS) {
                            throw Problem.of(BudgetProblems.FILE_TOO_LARGE_INSIDE);
                        }
                        if (cell != null) {
                            sheet.add(cell(cell));
                        }
                    }
                }
            }
            sheets.add(sheet);
        }
        return List.copyOf(sheets);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell from) {
        int row = from.getAddress().getRow();
        int column = from.getAddress().getColumn();
        var raw = from.getRawValue() == null ? "" : from.getRawValue();
        return switch (from.getType()) {
            case EMPTY -> Cell.empty(row, column);
            case STRING -> Cell.text(row, column, clean(from.asString()));
            case FORMULA -> new Cell(row, column, Cell.Kind.FORMULA, "=" + from.getFormula(), null, null);
            case BOOLEAN, ERROR -> new Cell(row, column, Cell.Kind.OTHER, raw, null, null);
            case NUMBER -> number(from, row, column, raw);
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell from, int row, int column, String raw) {
        var number = new BigDecimal(raw).round(SHOWN);
        if (!isDate(from)) {
            return new Cell(row, column, Cell.Kind.NUMBER, number.toPlainString(), number, null);
        }
        LocalDate date;
        try {
            date = from.asDate().toLocalDate();
        } catch (RuntimeException outOfRange) {
            date = null;
        }
        return new Cell(row, column, Cell.Kind.DATE, date == null ? raw : date.toString(), number, date);
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null
                && DATE_FORMAT.matcher(NO_FORMAT.matcher(format).replaceAll("")).find();
    }

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
    }

    /** By the sheet's relation: what the reading library does not tell. Measures what the file unpacks to on the way. */
    private static Map<String, List<Sheet.Merge>> merges(byte[] file) throws IOException, XMLStreamException {
        var byPart = new HashMap<String, List<Sheet.Merge>>();
        var partOf = new HashMap<String, String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            long unpacked = 0;
            int parts = 0;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var counted = new Counted(zip.getInputStream(entry), MOST_UNPACKED - unpacked);
                if (++parts > MOST_PARTS) {
                    throw Problem.of(BudgetProblems.FILE_TOO_LARGE_INSIDE);
                }
                try (counted) {
                    if (entry.getName().startsWith("xl/worksheets/")
                            && entry.getName().endsWith(".xml")) {
                        byPart.put(entry.getName(), mergesOf(counted));
                    } else if (entry.getName().equals("xl/_rels/workbook.xml.rels")) {
                        partOf.putAll(relations(counted));
                    } else {
                        counted.transferTo(OutputStream.nullOutputStream());
                    }
                }
                unpacked += counted.count();
            }
        }
        var byRelation = new HashMap<String, List<Sheet.Merge>>();
        partOf.forEach((relation, part) -> byRelation.put(relation, byPart.getOrDefault(part, List.of())));
        return byRelation;
    }

    private static List<Sheet.Merge> mergesOf(InputStream part) throws XMLStreamException {
        var merges = new ArrayList<Sheet.Merge>();
        each(part, "mergeCell", Set.of("ref"), found -> {
            var range = RANGE.matcher(found.getOrDefault("ref", ""));
            if (range.matches()) {
                var last = range.group(3) == null;
                merges.add(new Sheet.Merge(
                        Integer.parseInt(range.group(2)) - 1,
                        column(range.group(1)),
                        Integer.parseInt(range.group(last ? 2 : 4)) - 1,
                        column(range.group(last ? 1 : 3))));
            }
        });
        return merges;
    }

    private static Map<String, String> relations(InputStream part) throws XMLStreamException {
        var targets = new HashMap<String, String>();
        each(part, "Relationship", Set.of("Id", "Target"), found -> {
            var target = found.getOrDefault("Target", "");
            targets.put(found.getOrDefault("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        return targets;
    }

    private interface Found {
        void element(Map<String, String> attributes);
    }

    private static void each(InputStream part, String element, Set<String> attributes, Found found)
            throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(element)) {
                var values = new HashMap<String, String>();
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (attributes.contains(xml.getAttributeLocalName(i))) {
                        values.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                }
                found.element(values);
            }
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** Stops a file that swells. */
    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > most) {
                throw Problem.of(BudgetProblems.FILE_TOO_LARGE_INSIDE);
            }
        }
    }
}
