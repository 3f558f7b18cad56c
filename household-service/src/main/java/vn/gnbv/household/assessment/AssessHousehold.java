package vn.gnbv.household.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the reviewers found out about a household; its class is computed from this and from nothing else. */
record AssessHousehold(
        @NotNull UUID roundId,
        @NotNull LocalDate assessedOn,

        @NotNull @PositiveOrZero @Max(10_000) @Schema(description = "Points A, the proxy of income (phiếu B1).")
        Integer pointsA,

        @NotNull
        @Size(max = 100)
        @Schema(description = "Codes of the standard's indicators that the household lacks (phiếu B2).")
        List<@NotBlank @Size(max = 50) String> deprivations) {}
