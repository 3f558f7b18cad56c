package vn.gnbv.household.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.imports.ImportError;
import vn.gnbv.household.imports.ImportMode;
import vn.gnbv.household.imports.ImportState;

/** What has become of a table of answers. */
record SurveyImportView(
        ImportMode mode,

        @Schema(description = "SUCCEEDED or REJECTED; of a dry run, what it would be.")
        ImportState state,

        String sha256,

        @Schema(description = "Rows with anything on them besides the household.")
        int read,

        @Schema(description = "Assessments that were entered; of a dry run, that would be.")
        int assessed,

        @Schema(description = "Households whose last assessment of the round says the same already.")
        int known,

        int refused,

        @Schema(description = "What is wrong, by row and column; 1,000 of it at the most.")
        List<ImportError> errors) {}
