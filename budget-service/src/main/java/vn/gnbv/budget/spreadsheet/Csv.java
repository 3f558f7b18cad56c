package vn.gnbv.budget.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.gnbv.budget.BudgetProblems;
import vn.gnbv.platform.problem.Problem;

/** A CSV (RFC 4180) as one sheet of texts; separated by what its first line has most of: comma, semicolon or tab. */
final class Csv {

    private static final int MOST_CELLS = 500_000;

    private final String text;
    private final char separator;
    private final Sheet sheet = new Sheet("CSV", List.of());

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /** @throws Problem FILE_NOT_READABLE when it is no UTF-8 */
    static Spreadsheet read(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw Problem.of(BudgetProblems.FILE_NOT_READABLE);
            }
            return new Spreadsheet(List.of(new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text).sheet()));
        } catch (CharacterCodingException e) {
            throw Problem.of(BudgetProblems.FILE_NOT_READABLE);
        }
    }

    private static char separator(String line) {
        var most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char c) {
        return line.chars().filter(one -> one == c).count();
    }

    private Sheet sheet() {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        int row = 0;
        int cells = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                fields.add(take(field));
            } else if (c == '\n') {
                fields.add(take(field));
                cells += fields.size();
                row(row++, fields);
            } else if (c != '\r') {
                field.append(c);
            }
            if (cells > MOST_CELLS) {
                throw Problem.of(BudgetProblems.FILE_TOO_LARGE_INSIDE);
            }
        }
        if (quoted) {
            throw Problem.of(BudgetProblems.FILE_NOT_READABLE);
        }
        fields.add(take(field));
        row(row, fields);
        return sheet;
    }

    private static String take(StringBuilder field) {
        var taken = field.toString();
        field.setLength(0);
        return taken;
    }

    private void row(int row, List<String> fields) {
        for (int column = 0; column < fields.size(); column++) {
            sheet.add(Cell.text(row, column, Spreadsheet.clean(fields.get(column))));
        }
        fields.clear();
    }
}
