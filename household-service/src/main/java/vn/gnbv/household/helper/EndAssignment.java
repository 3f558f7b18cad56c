package vn.gnbv.household.helper;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody helps no longer. */
record EndAssignment(
        @NotNull @Schema(description = "The last day.") LocalDate toDay,
        @NotBlank @Size(max = 500) String reason) {}
