package vn.gnbv.plans.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One organisation takes a task over from another, as where agencies are merged or split. */
record HandOverTask(
        @NotNull UUID fromOrganisationId,
        @NotNull UUID toOrganisationId,

        @Schema(description = "The first day of the one that takes over.") @NotNull
        LocalDate day,

        @Schema(description = "The paper that says so.") @NotBlank @Size(max = 1000)
        String basis) {}
