package vn.gnbv.plans.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.PlatformProblems;
import vn.gnbv.platform.problem.Problem;

/** What a keeper brings to the directory of units, in exactly one of four forms. */
record ImportUnits(
        @Schema(description = "Versions of units; the same unit may stand here several times, once per version.")
        @Nullable
        @Size(min = 1, max = 100_000)
        List<@NotNull @Valid Row> units,

        @Schema(description = "An official list: answered with what it would change, taken up by its confirmation.")
        @Nullable
        @Valid
        OfficialForm list,

        @Schema(description = "What units have become; replaces what was said of the same unit and day.")
        @Nullable
        @Size(min = 1, max = 100_000)
        List<@NotNull @Valid Succession> successions,

        @Schema(description = "What decisions call units for a time.") @Nullable @Size(min = 1, max = 50_000)
        List<@NotNull @Valid Label> labels) {

    /** @throws Problem ONE_FORM_EXPECTED unless exactly one form is given */
    void check() {
        if (Stream.of(units, list, successions, labels).filter(Objects::nonNull).count() != 1) {
            throw Problem.of(PlatformProblems.INVALID_REQUEST).at("", PlansProblems.ONE_FORM_EXPECTED);
        }
    }

    /** Only villages are for the commune level to keep; a list and labels are decided far above it. */
    @JsonIgnore
    boolean isForVillagesOnly() {
        return units != null && units.stream().allMatch(row -> row.level() == UnitLevel.VILLAGE) || successions != null;
    }

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

    /** An official list as it is published. */
    @Schema(name = "ImportUnitList")
    record OfficialForm(
            @Schema(description = "The first day on which the list holds.") @NotNull
            LocalDate validFrom,

            @Schema(description = "The list covers what lies below this unit; absent: the whole country.") @Nullable
            UUID belowUnitId,

            @Nullable @Size(max = 500) String legalBasis,

            @Schema(description = "The file: code,full_name,level,parent_code; levels PROVINCE, DISTRICT, COMMUNE.")
            @NotBlank
            @Size(max = 5_000_000)
            String csv) {}

    /** One unit's becoming another, or a part of it. */
    @Schema(name = "ImportUnitSuccession")
    record Succession(
            @Nullable UUID predecessorId,

            @Schema(description = "Instead of the id: the code on the day before.") @Nullable @Size(max = 20)
            String predecessorCode,

            @Nullable UUID successorId,

            @Schema(description = "Instead of the id: the code on the day.") @Nullable @Size(max = 20)
            String successorCode,

            @NotNull SuccessionKind kind,

            @Schema(description = "The part of the predecessor; those of one unit and day make 1. Absent: not known.")
            @Nullable
            @DecimalMin(value = "0", inclusive = false)
            @DecimalMax("1")
            @Digits(integer = 1, fraction = 6)
            BigDecimal weight,

            @Schema(description = "The first day of what came after.") @NotNull
            LocalDate onDay,

            @Nullable @Size(max = 500) String legalBasis) {}

    /** What a decision calls a unit for a time. */
    @Schema(name = "ImportUnitLabel")
    record Label(
            @Nullable UUID unitId,

            @Schema(description = "Instead of the id: the code on the first day.") @Nullable @Size(max = 20)
            String code,

            @NotNull UnitLabelKind label,
            @NotNull LocalDate validFrom,

            @Schema(description = "The last day; absent: in force.") @Nullable
            LocalDate validTo,

            @Nullable @Size(max = 500) String legalBasis) {}
}
