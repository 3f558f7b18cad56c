package vn.gnbv.household.form;

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
import vn.gnbv.household.directory.AreaType;

/** What is needed to enter a form of a standard. */
public record RegisterForm(
        @Nullable UUID id,
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 300) String nameVi,
        @NotBlank @Size(max = 300) String nameEn,
        @NotBlank @Size(max = 500) String legalBasis,
        @NotNull AreaType areaType,

        @Nullable
        @Size(max = 100)
        @Schema(
                description =
                        "Units, as the provinces of a region, in which it is used; none: wherever no other one is.")
        List<@NotNull UUID> units,

        @NotNull LocalDate validFrom,

        @Nullable @Schema(description = "True for an invented form, in a demonstration.")
        Boolean sample,

        @NotNull @Schema(description = "Points A with which every household begins.")
        Integer basePoints,

        @NotEmpty @Size(max = 200) List<@NotNull @Valid Question> questions) {}
