package vn.gnbv.plans.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as it is from a day on. */
record RegisterOrganisation(
        @Schema(description = "Absent: a new id is given.") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) String name,
        @NotNull OrganisationKind kind,
        @NotNull UUID unitId,
        @Nullable UUID parentId,

        @Schema(description = "The first day; absent: without beginning.") @Nullable
        LocalDate validFrom,

        @Schema(description = "The last day; absent: in force.") @Nullable
        LocalDate validTo) {

    OrganisationVersion version() {
        return new OrganisationVersion(name, kind, unitId, parentId, validFrom, validTo);
    }
}
