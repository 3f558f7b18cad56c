package vn.gnbv.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a component applies, or does not, to a unit from a day on. */
record StateApplicability(
        @Nullable UUID id,
        @NotNull UUID componentId,
        @NotNull UUID unitId,
        @NotNull Boolean applicable,
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day; absent: until further notice.") @Nullable
        LocalDate validTo,

        @NotNull @Valid Applicability.Basis basis) {}
