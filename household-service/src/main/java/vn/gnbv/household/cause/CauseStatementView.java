package vn.gnbv.household.cause;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Why a household is poor, as it was found on a day and written down by somebody; never changed. */
record CauseStatementView(
        UUID id,
        int version,
        UUID householdId,
        LocalDate statedOn,
        List<String> causes,
        boolean needsNothing,
        Instant recordedAt) {

    /** A statement is never changed, so it has one version. */
    static final int VERSION = 0;
}
