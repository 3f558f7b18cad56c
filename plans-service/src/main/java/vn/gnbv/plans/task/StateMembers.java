package vn.gnbv.plans.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who the members of a group are that a task names; each does the task for itself. */
record StateMembers(
        @NotNull UUID groupOrganisationId,
        @Schema(description = "From this day on.") @NotNull LocalDate day,

        @Schema(description = "All members; one that is left out is a member no longer.") @NotEmpty @Size(max = 500)
        List<@NotNull UUID> organisationIds,

        @Schema(description = "Where the members are listed.") @NotBlank @Size(max = 1000)
        String basis) {}
