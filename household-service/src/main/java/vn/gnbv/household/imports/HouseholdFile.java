package vn.gnbv.household.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.platform.problem.Problem;

/** A file of households, told by its content, read household by household; the whole of it is never held. */
final class HouseholdFile {

    private HouseholdFile() {}

    /**
     * @throws Problem here and from the iterator: FILE_UNREADABLE, FILE_SWELLS, FILE_CUT_SHORT, COLUMN_…: nothing can be
     *     read, or nothing more
     */
    static Iterator<Stated> open(InputStream file, ObjectMapper json) {
        try {
            var content = TableFile.plain(file);
            return TableFile.begins(content, '{')
                    ? new JsonLines(content, json)
                    : new TableHouseholds(TableFile.rows(content));
        } catch (IOException e) {
            throw Problem.of(HouseholdProblems.FILE_UNREADABLE);
        }
    }
}
