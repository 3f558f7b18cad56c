package vn.gnbv.household.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.standard.PovertyClass;

/** A household in a list. */
record HouseholdItem(
        UUID id,
        int version,
        UUID unitId,
        LocalDate since,
        @Nullable PovertyClass status,
        @Nullable LocalDate statusSince,
        String headName,
        int persons,
        boolean sample) {}
