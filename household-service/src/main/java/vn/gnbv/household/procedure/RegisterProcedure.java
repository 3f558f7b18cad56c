package vn.gnbv.household.procedure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to enter a procedure. */
record RegisterProcedure(
        @Nullable UUID id,
        @NotBlank @Size(max = 50) String code,
        @NotNull ProcedureUse use,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotNull LocalDate validFrom,

        @Nullable @Schema(description = "The last day; null while open. A later one takes its place in any case.")
        LocalDate validTo,

        @Nullable @Schema(description = "The unit that has steps of its own; null for the nation's.")
        UUID jurisdictionUnitId,

        @Nullable @Valid @Schema(description = "When it may begin; any day, if absent.")
        Opening opening,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Step> steps) {}
