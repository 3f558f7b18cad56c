package vn.gnbv.reporting.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets one report in after its period was closed. */
record OpenException(
        @NotNull UUID obligationId,

        @Schema(description = "The last day on which it is taken.") @NotNull
        LocalDate until,

        @NotBlank @Size(max = 2_000) String reason) {}
