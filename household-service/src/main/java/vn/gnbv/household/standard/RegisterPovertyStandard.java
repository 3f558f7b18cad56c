package vn.gnbv.household.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is needed to enter a poverty standard. */
public record RegisterPovertyStandard(
        @Nullable UUID id,
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,
        @NotBlank @Size(max = 500) String legalBasis,
        @Nullable @Valid Articles articles,
        @NotNull LocalDate validFrom,

        @Nullable @Schema(description = "The last day; null while open.")
        LocalDate validTo,

        @Nullable @Schema(description = "The province whose own standard this is; null for the nation's.")
        UUID jurisdictionUnitId,

        @NotEmpty @Size(max = 60) List<@NotNull @Valid Indicator> indicators,
        @NotEmpty @Size(max = 2) List<@NotNull @Valid CutOff> cutOffs,

        @NotNull @Positive @Schema(description = "From so many points B on a household that is poor by income is poor.")
        Integer minPointsBPoor,

        @Nullable
        @Positive
        @Max(600)
        @Schema(description = "Months for which who has left both lists is newly escaped; null where none is stated.")
        Integer newlyEscapedMonths,

        @Nullable
        @Positive
        @Max(600)
        @Schema(description = "Months within which an earlier escape makes a relapse; null for any time.")
        Integer relapseLookBackMonths) {}
