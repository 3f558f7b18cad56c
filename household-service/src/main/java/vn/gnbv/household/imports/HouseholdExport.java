package vn.gnbv.household.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vn.gnbv.platform.caller.AreaTree;

/**
 * Gives out the households of an area in the shapes in which they are taken in, as the database writes them. Citizen ids
 * stay sealed and are left out.
 */
@ApplicationScoped
class HouseholdExport {

    private static final int WINDOW = 1 << 16;

    private static final String HOUSEHOLDS = """
            from area_paths p
            join households h on h.unit_id = p.unit_id
            where p.ancestor_id = '%s' and h.ended_on is null and\s""" + AreaTree.lies("p");

    private static final String JSON = """
            select row_to_json(r) from (
              select h.id, h.unit_id as "unitId", h.since, h.sample,
                (select json_agg(json_build_object(
                   'fullName', m.full_name, 'sex', m.sex, 'birthYear', m.birth_year, 'birthDate', m.birth_date,
                   'relationship', m.relationship, 'ethnicity', m.ethnicity, 'merit', m.merit,
                   'disability', m.disability, 'ableToWork', m.able_to_work)
                   order by m.relationship <> 'HEAD', m.number)
                 from household_members m where m.household_id = h.id and m.left_on is null) as members
              """;

    private final AgroalDataSource source;
    private final StreamedRows rows;

    HouseholdExport(AgroalDataSource source, StreamedRows rows) {
        this.source = source;
        this.rows = rows;
    }

    /** Never quoted, so that it is JSON as it is. */
    void json(OutputStream to, UUID area, @Nullable UUID unit) throws IOException {
        try (var connection = source.getConnection()) {
            var lines = new ExportLines(to);
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + JSON + households(area, unit)
                            + ") r) to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')");
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                lines.line(row);
            }
            lines.end();
        } catch (SQLException e) {
            throw new IllegalStateException("The export was interrupted", e);
        }
    }

    void csv(OutputStream to, UUID area, @Nullable UUID unit) throws IOException {
        try (var connection = source.getConnection()) {
            var out = new BufferedOutputStream(to, WINDOW);
            out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + table(area, unit) + ") to stdout with (format csv, header)", out);
            out.flush();
        } catch (SQLException e) {
            throw new IllegalStateException("The export was interrupted", e);
        }
    }

    void xlsx(OutputStream to, UUID area, @Nullable UUID unit) throws IOException {
        var table = ExportTable.xlsx(to, "Hộ gia đình", Column.headers());
        rows.each(table(area, unit), row -> {
            var cells = new ArrayList<@Nullable String>();
            for (var column : Column.values()) {
                cells.add(row.getString(column.ordinal() + 1));
            }
            table.row(cells);
        });
        table.end();
    }

    private static String households(UUID area, @Nullable UUID unit) {
        return HOUSEHOLDS.formatted(area)
                + (unit == null ? "" : " and " + AreaTree.within("p.unit_id").replace("?", "'" + unit + "'"));
    }

    /** The columns of the template, in its order. */
    private static String table(UUID area, @Nullable UUID unit) {
        var columns = Map.ofEntries(
                Map.entry(
                        Column.UNIT_CODE,
                        "(select v.code from unit_versions v where v.unit_id = h.unit_id and v.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date)"),
                Map.entry(Column.NUMBER, "h.id"),
                Map.entry(Column.SINCE, "to_char(h.since, 'DD/MM/YYYY')"),
                Map.entry(Column.FULL_NAME, plain("m.full_name")),
                Map.entry(Column.SEX, words("m.sex", Words.SEX)),
                Map.entry(Column.BIRTH_DATE, "to_char(m.birth_date, 'DD/MM/YYYY')"),
                Map.entry(Column.BIRTH_YEAR, "m.birth_year"),
                Map.entry(Column.RELATIONSHIP, words("m.relationship", Words.RELATIONSHIP)),
                Map.entry(Column.ETHNICITY, plain("m.ethnicity")),
                Map.entry(Column.MERIT, words("m.merit::text", Words.YES_OR_NO)),
                Map.entry(Column.DISABILITY, words("m.disability", Words.DISABILITY)),
                Map.entry(Column.ABLE_TO_WORK, words("m.able_to_work::text", Words.YES_OR_NO)),
                Map.entry(Column.CITIZEN_ID, "null::text"));
        return Arrays.stream(Column.values())
                        .map(c -> columns.get(c) + " as \"" + c.header() + '"')
                        .collect(Collectors.joining(", ", "select ", " "))
                + households(area, unit)
                        .replaceFirst(
                                "where",
                                "join household_members m on m.household_id = h.id and m.left_on is null where")
                + " order by h.id, m.relationship <> 'HEAD', m.number";
    }

    /** What a spreadsheet would take for a formula is made a text. */
    private static String plain(String column) {
        return "case when " + column + " ~ '^[=+@\\t\\r-]' then '''' || " + column + " else " + column + " end";
    }

    private static String words(String column, Words<?> words) {
        return words.values().entrySet().stream()
                .map(w -> "when '" + w.getValue() + "' then '" + w.getKey() + "'")
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }
}
