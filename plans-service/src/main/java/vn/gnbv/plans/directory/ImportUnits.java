package vn.gnbv.plans.directory;

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

/** Versions of units as an official list states them; the same unit may stand in it several times, once per version. */
record ImportUnits(@NotEmpty @Size(max = 20_000) List<@NotNull @Valid Row> units) {

    /** One version of one unit. */
    @Schema(name = "ImportUnit")
    record Row(
            @Schema(description = "Absent: the unit that has this code at that time, or else a new one.") @Nullable
            UUID id,

            @NotBlank @Pattern(regexp = "[0-9A-Za-z.-]{1,20}")
            String code,

            @NotBlank @Size(max = 200) String name,
            @NotNull UnitType type,
            @NotNull UnitLevel level,

            @Schema(description = "May stand later in the same list.") @Nullable
            UUID parentId,

            @Schema(description = "The parent's code, where its id is not known.") @Nullable @Size(max = 20)
            String parentCode,

            @Nullable AreaType areaType,

            @Schema(description = "The first day; absent: without beginning.") @Nullable
            LocalDate validFrom,

            @Schema(description = "The last day; absent: in force.") @Nullable
            LocalDate validTo,

            @Nullable @Size(max = 500) String legalBasis) {

        UnitVersion version(@Nullable UUID parent) {
            return new UnitVersion(code, name, type, level, parent, areaType, validFrom, validTo, legalBasis);
        }
    }
}
