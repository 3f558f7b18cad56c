package vn.gnbv.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a component is from a day on: another version of the one that has this code, or else a new component. */
record StateComponent(
        @Schema(description = "Of a new component.") @Nullable
        UUID id,

        @NotBlank @Pattern(regexp = "[A-Z0-9.-]{2,20}") String code,

        @Schema(description = "Where a new component is placed; a known one keeps its place.") @Nullable @Size(max = 20)
        String parentCode,

        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotEmpty List<@NotNull CapitalType> capitalTypes,
        @Nullable @Size(max = 20) List<@NotNull @Valid LeadRole> leads,

        @Schema(description = "The groups that it supports; null where no source states them.")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Valid Eligibility> eligibility,

        @NotNull LocalDate validFrom,

        @Schema(description = "The last day; absent: until the next version or the end of the programme.") @Nullable
        LocalDate validTo,

        @NotBlank @Size(max = 500) String legalBasis) {

    ComponentTerms terms() {
        return RegisterProgramme.terms(
                nameVi, nameEn, capitalTypes, leads, eligibility, validFrom, validTo, legalBasis);
    }
}
