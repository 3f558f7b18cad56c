package vn.gnbv.household.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.form.Answer;

/** What the reviewers found out about a household; its class is computed from this and from nothing else. */
record AssessHousehold(
        @NotNull UUID roundId,
        @NotNull LocalDate assessedOn,

        @Nullable
        @PositiveOrZero
        @Max(10_000)
        @Schema(description = "Points A, the proxy of income (phiếu B1), where they were added up on paper.")
        Integer pointsA,

        @Nullable
        @Size(max = 60)
        @Schema(description = "Codes of the standard's indicators that the household lacks (phiếu B2), likewise.")
        List<@NotBlank @Size(max = 50) String> deprivations,

        @Nullable
        @Size(max = 400)
        @Schema(
                description = "What was answered to every question of the forms of the round's standards; points and"
                        + " deprivations are then counted from this.")
        List<@NotNull @Valid Answer> answers,

        @Nullable
        @Size(max = 5)
        @Schema(description = "Points under the round's further standards, where they were added up on paper.")
        List<@NotNull @Valid Points> others) {

    /** Points that were added up on paper under a further standard. */
    record Points(
            @NotNull UUID standardId,
            @NotNull @PositiveOrZero @Max(10_000) Integer pointsA,
            @NotNull @Size(max = 60) List<@NotBlank @Size(max = 50) String> deprivations) {}
}
