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
import org.jspecify.annotations.Nullable;

/** A programme and its components as the deciding document lists them. */
record RegisterProgramme(
        @Nullable UUID id,
        @NotBlank @Pattern(regexp = "[A-Z0-9.-]{2,40}") String code,
        @NotBlank @Size(max = 500) String nameVi,
        @NotBlank @Size(max = 500) String nameEn,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validTo,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid NewComponent> components) {

    /** A project, or with a parent a sub-project; a parent may stand later in the list. */
    record NewComponent(
            @Nullable UUID id,
            @NotBlank @Pattern(regexp = "[A-Z0-9.-]{2,20}") String code,
            @Nullable @Size(max = 20) String parentCode,
            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn,
            @NotEmpty List<@NotNull CapitalType> capitalTypes) {}
}
