package vn.gnbv.reporting.obligation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A later last day for one report, with who decided it and why. */
public record ExtendObligation(
        @Schema(description = "The new last day that is in time.") @NotNull
        LocalDate until,

        @NotBlank @Size(max = 2_000) String reason,

        @Schema(description = "Who decided it and by which paper, for example an official letter's number.")
        @NotBlank
        @Size(max = 300)
        String authority,

        @Schema(description = "The day of the decision; not after the day on which the term ends.") @NotNull
        LocalDate decidedOn) {}
