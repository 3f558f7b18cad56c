package vn.gnbv.household.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A refusal in writing. */
record RefuseReview(
        @NotNull LocalDate refusedOn,

        @NotBlank @Size(max = 2000) @Schema(description = "As it was told to the household.")
        String reason) {}
