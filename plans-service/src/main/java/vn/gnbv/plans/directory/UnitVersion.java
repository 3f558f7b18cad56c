package vn.gnbv.plans.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was for a time: codes are reused (2,174 of 3,321 in July 2025), so none of this is its identity.
 *
 * @param validTo the last day; null while it is in force
 */
record UnitVersion(
        String code,
        String name,
        UnitType type,
        UnitLevel level,
        @Nullable UUID parentId,
        @Nullable AreaType areaType,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String legalBasis)
        implements Dated<UnitVersion> {

    @Override
    public UnitVersion endingOn(LocalDate lastDay) {
        return new UnitVersion(code, name, type, level, parentId, areaType, validFrom, lastDay, legalBasis);
    }

    UnitVersion spelt(String otherwise) {
        return new UnitVersion(code, otherwise, type, level, parentId, areaType, validFrom, validTo, legalBasis);
    }
}
