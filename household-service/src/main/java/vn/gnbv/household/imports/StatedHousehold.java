package vn.gnbv.household.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.RegisterHousehold.NewMember;

/**
 * A household as a file states it; one line of an NDJSON.
 *
 * @param number by which its unit knows it for good; with the unit it stands for an id
 */
record StatedHousehold(
        @Nullable UUID id,
        @Nullable UUID unitId,
        @Nullable String unitCode,
        @Nullable String number,
        @Nullable LocalDate since,
        @Nullable List<@Nullable NewMember> members,
        @Nullable Boolean sample) {

    /** Without names and citizen ids. */
    @Override
    public String toString() {
        return "StatedHousehold";
    }
}
