package vn.gnbv.household.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.gnbv.household.imports.ImportFile;
import vn.gnbv.platform.database.Database;

/** Files of forms that were sent; what was wrong with one is for whoever sent it. */
@ApplicationScoped
class SurveyImports {

    private final Database database;

    SurveyImports(Database database) {
        this.database = database;
    }

    void keep(UUID id, UUID roundId, ImportFile file, String askedBy, int errors) {
        database.write(
                "insert into survey_imports (id, round_id, sha256, asked_by, errors) values (?, ?, ?, ?, ?)",
                id,
                roundId,
                file.sha256(),
                askedBy,
                errors);
    }

    /** How many errors there were. */
    Optional<Integer> errors(UUID id, UUID roundId, String askedBy) {
        return Optional.ofNullable(database.row(
                "select errors from survey_imports where id = ? and round_id = ? and asked_by = ?",
                row -> row.getInt(1),
                id,
                roundId,
                askedBy));
    }
}
