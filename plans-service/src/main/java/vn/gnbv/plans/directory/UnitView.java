package vn.gnbv.plans.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as it was on the day asked for, and in a single read all its versions. */
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UnitVersion> versions) {

    static UnitView of(UUID id, int version, UnitVersion of, @Nullable List<UnitVersion> versions) {
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
                versions);
    }
}
