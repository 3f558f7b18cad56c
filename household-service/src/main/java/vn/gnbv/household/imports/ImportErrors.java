package vn.gnbv.household.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** What was wrong with files of any kind that were sent; of each file what was found first. */
@ApplicationScoped
public class ImportErrors {

    public static final int MOST = 10_000;

    private final Database database;

    ImportErrors(Database database) {
        this.database = database;
    }

    public void keep(UUID importId, List<ImportError> errors) {
        database.writeAll(
                "insert into import_errors (import_id, number, line, place, code, vi, en) values (?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, Math.min(errors.size(), MOST))
                        .mapToObj(i -> {
                            var e = errors.get(i);
                            return new @Nullable Object[] {importId, i, e.line(), e.place(), e.code(), e.vi(), e.en()};
                        })
                        .toList());
    }

    /**
     * As a file that a spreadsheet opens.
     *
     * @param all how many there were
     */
    public String file(UUID importId, long all) {
        return ErrorFile.of(of(importId), all);
    }

    private List<ImportError> of(UUID importId) {
        return database.rows(
                "select line, place, code, vi, en from import_errors where import_id = ? order by number",
                row -> new ImportError(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                importId);
    }
}
