package vn.gnbv.household.table;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which table is published, by which document. */
record PublishTable(
        @NotNull @Schema(description = "1 to 13.") Integer number,

        @Schema(description = "Absent: the country.") @Nullable
        UUID unitId,

        @NotNull @Schema(description = "31 December of a past year.")
        LocalDate asOf,

        @NotBlank @Size(max = 100) @Schema(description = "Of the decision that publishes it.")
        String documentNumber,

        @NotNull LocalDate issuedOn) {}
