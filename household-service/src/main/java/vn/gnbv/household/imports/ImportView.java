package vn.gnbv.household.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has become of a file. */
@Schema(name = "HouseholdImport")
record ImportView(
        UUID id,
        ImportMode mode,
        ImportState state,
        @Nullable LocalDate codesAsOf,
        String sha256,
        Instant askedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Households read so far.") long read,

        @Schema(description = "Households entered; of a dry run those that would be.")
        long households,

        @Schema(description = "Their members.") long persons,

        @Schema(description = "Households that are in the register already, left as they are.")
        long known,

        @Schema(description = "Households in which something is wrong; of one whose rows stand apart each part.")
        long refused,

        @Schema(description = "All that is wrong; the first ten thousand can be read.")
        long errors,

        @Schema(
                description = "Where what is wrong can be read.",
                examples = "/v1/household-imports/01900000-0000-7000-8000-000000000001/errors")
        String errorsUrl) {}
