package vn.gnbv.household.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the re-verification found. */
record SettleComplaint(
        @NotNull @Schema(description = "True sends the proceeding back; what follows is posted again.")
        Boolean upheld,

        @NotNull LocalDate settledOn,

        @NotBlank @Size(max = 4000) @Schema(description = "What was answered in writing.")
        String answer) {}
