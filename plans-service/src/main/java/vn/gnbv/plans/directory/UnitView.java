package vn.gnbv.plans.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as it was on the day asked for, and in a single read all its versions, labels and what it has become. */
@Schema(name = "AdministrativeUnit")
record UnitView(
        UUID id,
        int version,
        String code,
        String name,
        UnitType type,
        UnitLevel level,
        @Nullable UUID parentId,
        @Nullable AreaType areaType,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UnitVersion> versions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UnitLabel> labels,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Where there are none for a unit that has ended, its successors are unknown.")
        @Nullable
        List<UnitSuccession> successions) {

    /** One of a list. */
    static UnitView of(UUID id, int version, UnitVersion of) {
        return of(id, version, of, null, null, null);
    }

    /** All that is known of it; the labels of every time. */
    static UnitView of(AdministrativeUnit unit, UnitVersion shown) {
        return of(unit.id(), unit.version(), shown, unit.versions(), unit.labels(), unit.successions());
    }

    private static UnitView of(
            UUID id,
            int version,
            UnitVersion of,
            @Nullable List<UnitVersion> versions,
            @Nullable List<UnitLabel> labels,
            @Nullable List<UnitSuccession> successions) {
        return new UnitView(
                id,
                version,
                of.code(),
                of.name(),
                of.type(),
                of.level(),
                of.parentId(),
                of.areaType(),
                of.validFrom(),
                of.validTo(),
                of.legalBasis(),
                versions,
                labels,
                successions);
    }
}
