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

/** A programme and its components as the deciding document lists them. */
record RegisterProgramme(
        @Nullable UUID id,
        @NotBlank @Pattern(regexp = "[A-Z0-9.-]{2,40}") String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,

        @Schema(description = "The programmes that it continues; their money may still be spent beside it.")
        @Nullable
        @Size(max = 10)
        List<@NotNull UUID> continues,

        @Schema(description = "Empty where a programme is only referred to.") @NotNull @Size(max = 200)
        List<@NotNull @Valid NewComponent> components) {

    RegisterProgramme {
        continues =
                continues == null ? List.of() : continues.stream().distinct().toList();
    }

    /** A project, or with a parent a sub-project; a parent may stand later in the list. */
    record NewComponent(
            @Nullable UUID id,
            @NotBlank @Pattern(regexp = "[A-Z0-9.-]{2,20}") String code,
            @Nullable @Size(max = 20) String parentCode,
            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn,
            @NotEmpty List<@NotNull CapitalType> capitalTypes,
            @Nullable @Size(max = 20) List<@NotNull @Valid LeadRole> leads,

            @Schema(description = "The groups that it supports; null where no source states them.")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Valid Eligibility> eligibility,

            @Nullable @Size(max = 500) String legalBasis) {

        ComponentTerms terms() {
            return RegisterProgramme.terms(nameVi, nameEn, capitalTypes, leads, eligibility, null, null, legalBasis);
        }
    }

    static ComponentTerms terms(
            String nameVi,
            String nameEn,
            List<CapitalType> capitalTypes,
            @Nullable List<LeadRole> leads,
            @Nullable List<Eligibility> eligibility,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String legalBasis) {
        return new ComponentTerms(
                nameVi,
                nameEn,
                capitalTypes.stream().distinct().sorted().toList(),
                leads == null ? List.of() : List.copyOf(leads),
                eligibility == null ? null : List.copyOf(eligibility),
                validFrom,
                validTo,
                legalBasis);
    }
}
