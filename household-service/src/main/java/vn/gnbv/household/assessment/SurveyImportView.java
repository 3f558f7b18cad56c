package vn.gnbv.household.assessment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.household.imports.ImportError;
import vn.gnbv.household.imports.ImportMode;
import vn.gnbv.household.imports.ImportState;

/** What has become of a table of answers. */
record SurveyImportView(
        UUID id,
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

        @Schema(description = "All that is wrong; the first ten thousand are in the file.")
        int errorCount,

        @Schema(description = "What is wrong, by row and column or pointer; 1,000 of it at the most.")
        List<ImportError> errors,

        @Schema(
                description = "Where what is wrong can be read as a file.",
                examples =
                        "/v1/review-rounds/01900000-0000-7000-8000-000000000001/survey-imports/01900000-0000-7000-8000-000000000002/errors")
        String errorsUrl) {}
