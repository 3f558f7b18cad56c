package vn.gnbv.plans.target;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision what an ambiguous target means. */
record ResolveTarget(
        @NotNull Reading reading,
        @NotNull LocalDate decidedOn,

        @Schema(description = "The paper that says so.") @NotBlank @Size(max = 1000)
        String basis) {}
