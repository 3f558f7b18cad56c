package vn.gnbv.plans.programme;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.event.AggregateChange;

/** The event of a statement, {@code vn.gnbv.applicability.v1}. */
record ApplicabilityChanged(
        UUID id,
        int version,
        String change,
        UUID componentId,
        UUID unitId,
        boolean applicable,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Applicability.Basis basis) {

    static AggregateChange of(Applicability statement, String change, UUID act) {
        var state = new ApplicabilityChanged(
                statement.id,
                statement.version,
                change,
                statement.componentId,
                statement.unitId,
                statement.applicable,
                statement.validFrom,
                statement.validTo,
                statement.basis);
        return AggregateChange.of("gnbv.programme", "vn.gnbv.applicability.v1", statement.id, statement.version, state)
                .causedBy(act);
    }
}
