package vn.gnbv.household.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Supplier;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.imports.JsonLines.Line;
import vn.gnbv.platform.problem.Problem;

/** A file of households, told by its content, read household by household; the whole of it is never held. */
final class HouseholdFile {

    private static final StatedHousehold NOTHING = new StatedHousehold(null, null, null, null, null, null, null);

    private HouseholdFile() {}

    /**
     * @param file opened once for a household on each line, twice for a table, whose rows are read when it is known which of
     *     them stand apart
     * @throws Problem here and from the iterator: FILE_UNREADABLE, FILE_SWELLS, FILE_CUT_SHORT, COLUMN_…: nothing can be
     *     read, or nothing more
     */
    static Iterator<Stated> open(Supplier<InputStream> file, ObjectMapper json) {
        try {
            var content = TableFile.plain(file.get());
            if (TableFile.begins(content, '{')) {
                return households(new JsonLines<>(content, json, StatedHousehold.class));
            }
            var torn = TornHouseholds.in(new TableHouseholds(TableFile.rows(content), TornHouseholds.NONE));
            return new TableHouseholds(TableFile.rows(TableFile.plain(file.get())), torn);
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }

    private static Iterator<Stated> households(Iterator<Line<StatedHousehold>> lines) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public Stated next() {
                var line = lines.next();
                return new Stated(
                        line.number(),
                        line.value() == null ? NOTHING : line.value(),
                        line.errors(),
                        Stated.inLine(line.number()));
            }
        };
    }
}
